import type { CompetencyModel } from '../competencies/index.js';
import type { Localised } from '../kernel/localised.js';
import type { IdeaServices } from './services.js';

export interface Theme {
  readonly id: string;
  readonly name: Localised;
}

/** The domains of the competency model in force; whatever is about none of them goes under `other`. */
export async function currentThemes({ content }: Pick<IdeaServices, 'content'>): Promise<Theme[]> {
  const models = (await content.currentRelease())?.manifest.filter(({ kind }) => kind === 'model') ?? [];
  const documents = await content.documents(models.map(({ digest }) => digest));
  return models.flatMap(({ digest }) => {
    const model = documents.get(digest)?.body as CompetencyModel | undefined;
    return model?.domains.map(({ id, name }) => ({ id, name })) ?? [];
  });
}
