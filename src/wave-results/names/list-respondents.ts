import type { Actor } from '../../organisations/index.js';
import { folded } from '../../kernel/folded.js';
import { fullNameOf } from '../../people/index.js';
import type { WaveResultServices } from '../services.js';
import { findNamedWave } from './find-named-wave.js';

export interface RespondentLine {
  readonly personId: string;
  readonly name: string;
  /** As it was called when the wave opened. */
  readonly unit: string | null;
  /** YYYY-MM-DD */
  readonly day: string;
}

export interface RespondentPage {
  readonly total: number;
  readonly respondents: readonly RespondentLine[];
}

const PAGE = 50;

/** Who answered an identified wave, in order of family name. */
export async function listRespondents(
  services: WaveResultServices,
  actor: Actor,
  { waveId, search = '', offset = 0 }: { readonly waveId: string; readonly search?: string; readonly offset?: number },
): Promise<RespondentPage> {
  const reader = services.store.committed;
  const wave = await findNamedWave(reader, actor, waveId);
  const units = new Map(wave.frame.units.map(({ id, name }) => [id, name]));
  const answered = await reader.waves.respondents(wave);
  const people = await reader.people.peopleByIds(
    wave.organisationId,
    answered.map(({ personId }) => personId),
  );
  const byId = new Map(answered.map((one) => [one.personId, one]));
  const inOrder = new Intl.Collator('fr').compare;
  const found = people
    .map((person) => ({ person, name: fullNameOf(person) }))
    .filter(({ name }) => folded(name).includes(folded(search.trim())))
    .sort(
      (left, right) =>
        inOrder(left.person.familyName, right.person.familyName) ||
        inOrder(left.name, right.name) ||
        (left.person.id < right.person.id ? -1 : 1),
    );
  const respondents = found.slice(offset, offset + PAGE).map(({ person: { id }, name }) => ({
    personId: id,
    name,
    unit: units.get(byId.get(id)?.unitId ?? '') ?? null,
    day: byId.get(id)?.day ?? '',
  }));
  return { total: found.length, respondents };
}
