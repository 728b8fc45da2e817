import {
  showFunnels,
  showNext,
  showOrganisation,
  showTeam,
  type OrganisationMaturity,
  type TeamMaturity,
  type TeamNext,
} from '../maturity/index.js';
import type { Actor } from '../organisations/index.js';
import type { ReportSubject } from './report.js';
import type { ReportServices } from './services.js';

/** The figures of the screen, by the same way: a report has none of its own. */
export type Gathered =
  | { readonly kind: 'team'; readonly team: TeamMaturity; readonly next: TeamNext }
  | { readonly kind: 'organisation'; readonly whole: OrganisationMaturity; readonly funnels: Funnels };

type Funnels = Awaited<ReturnType<typeof showFunnels>>;

export async function gather(
  { maturity }: Pick<ReportServices, 'maturity'>,
  actor: Actor,
  { kind, unitId, periodId, compareId, population }: ReportSubject,
): Promise<Gathered> {
  const periods = { periodId: periodId ?? undefined, compareId: compareId ?? undefined };
  if (kind === 'organisation') {
    const under = unitId ?? undefined;
    const funnels = await showFunnels(maturity, actor, periods);
    return { kind, whole: await showOrganisation(maturity, actor, { ...periods, under }), funnels };
  }
  const asked = { ...periods, unitId: unitId ?? '', population: population ?? undefined };
  return { kind, team: await showTeam(maturity, actor, asked), next: await showNext(maturity, actor, asked) };
}
