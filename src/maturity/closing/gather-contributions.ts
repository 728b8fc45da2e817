import type { Instrument, StoredResult } from '../../assessments/index.js';
import type { Span } from '../../assessments/index.js';
import type { TeamSitting } from '../../self/index.js';
import type { MaturityServices } from '../services.js';
import type { Contribution } from './contribution.js';

export interface Gathered {
  /** The instrument of the latest test: what the others must be comparable with. Null: nobody's test counts. */
  readonly instrument: Instrument | null;
  readonly contributions: readonly Contribution[];
}

/** Each person's latest test of the span that measured every domain, on the scale of the latest test of all. */
export async function gatherContributions(
  services: Pick<MaturityServices, 'sittings' | 'instruments'>,
  organisationId: string,
  span: Span,
  pause: () => Promise<void>,
): Promise<Gathered> {
  const latest = new Map<string, { readonly one: TeamSitting; readonly endedAt: string }>();
  for await (const part of services.sittings(organisationId, span)) {
    for (const one of part) {
      const endedAt = one.sitting.endedAt ?? '';
      const known = latest.get(one.personId);
      if (isWhole(one.result) && (!known || known.endedAt < endedAt)) latest.set(one.personId, { one, endedAt });
    }
    await pause();
  }
  const all = [...latest.values()];
  const [first] = all;
  if (!first) return { instrument: null, contributions: [] };
  const newest = all.reduce((best, found) => (found.endedAt > best.endedAt ? found : best), first);
  const instrumentOf = ({ sitting }: TeamSitting) =>
    services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
  const instrument = await instrumentOf(newest.one);
  const contributions: Contribution[] = [];
  for (const { one } of all) {
    const own = await instrumentOf(one);
    if (own.scale.id === instrument.scale.id) contributions.push(...contributionOf(one, instrument.domainIds));
  }
  return { instrument, contributions };
}

const isWhole = ({ overall, domains }: StoredResult): boolean =>
  overall !== null && domains.every(({ measure }) => measure !== null);

function contributionOf({ personId, sitting, unitId, isOwned, result }: TeamSitting, domainIds: readonly string[]) {
  const measures = domainIds.map((id) => result.domains.find((domain) => domain.id === id)?.measure ?? null);
  if (measures.some((measure) => measure === null) || result.overall === null) return [];
  const found = measures.flatMap((measure) => (measure ? [measure] : []));
  const contribution: Contribution = {
    personId,
    sittingId: sitting.id,
    unitId,
    isOwned,
    estimates: found.map(({ estimate }) => estimate),
    levels: found.map(({ level }) => level),
    overallLevel: result.overall.level,
    probabilities: found.map(({ levelProbabilities }) => levelProbabilities),
  };
  return [contribution];
}
