import { instantOf } from '../kernel/clock.js';
import type { Organisation } from '../organisations/index.js';
import { mayUseSitting } from './access.js';
import type { Campaign } from './campaign.js';
import type { Instrument } from './instrument.js';
import { overviewOf } from './open-invitation.js';
import { ResultNotReady } from './problems.js';
import type { StoredResult } from './result.js';
import type { AssessmentServices } from './services.js';
import { endWhenOverdue } from './show-sitting.js';
import { isOverdue, type Sitting } from './sitting.js';
import type { OpenedLink } from './store.js';

export interface ResultOverview {
  readonly organisation: Organisation;
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly sitting: Sitting;
  readonly result: StoredResult;
  readonly flagsPending: number;
}

/** The person reads their own result. */
export async function readResult(
  services: AssessmentServices,
  code: string,
  sittingId: string,
): Promise<ResultOverview> {
  const now = instantOf(services.clock.now());
  const { committed } = services.store;
  const opened = await mayUseSitting((digest) => committed.linkOf(digest), code, sittingId, now);
  if (isOverdue(opened.sitting, now)) {
    await endWhenOverdue(services, code, opened.sitting, now);
    return readResult(services, code, sittingId);
  }
  return resultOverviewOf(services, opened);
}

/** @throws {ResultNotReady} the sitting goes on */
export async function resultOverviewOf(
  services: AssessmentServices,
  opened: OpenedLink & { readonly sitting: Sitting },
): Promise<ResultOverview> {
  const { committed } = services.store;
  const result = await committed.latestResultOf(opened.sitting);
  if (!result) throw new ResultNotReady();
  const flags = await committed.flagsOf(opened.sitting);
  const { organisation, instrument } = await overviewOf(services, opened);
  const flagsPending = flags.filter(({ decision }) => decision === null).length;
  return { organisation, campaign: opened.campaign, instrument, sitting: opened.sitting, result, flagsPending };
}
