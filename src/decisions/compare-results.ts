import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { mayReadResults, testedPerson } from './access.js';
import { againstTarget, type AskedDomain } from './against-target.js';
import { differencesAmong, SHARE_OF_FALSE, type Difference } from './comparison.js';
import { campaignForHr } from './list-results.js';
import { ChooseTwoToSix, ResultUnknown } from './problems.js';
import { reportedScale, reported, scaleKeyOf, type ReportedScale, type ReportedScore } from './reported.js';
import { domainsOnSheet, type DomainOnSheet } from './result-sheet.js';
import type { DecisionServices } from './services.js';
import { nameOf, noteView, resultOf } from './view-result.js';

export interface ComparedPerson {
  readonly sittingId: string;
  readonly name: string | null;
  readonly overall: ReportedScore;
  readonly domains: readonly DomainOnSheet[];
  readonly asked: readonly AskedDomain[] | null;
}

export interface ResultComparison {
  readonly campaign: { readonly id: string; readonly title: Localised };
  readonly scale: ReportedScale;
  readonly people: readonly ComparedPerson[];
  readonly differences: readonly Difference[];
  /** Of all the differences looked at together, the chance that even one is called real wrongly. */
  readonly shareOfFalse: number;
}

/** Two to six people of one campaign beside each other, in the order of the names: what is a difference, and what can be chance. */
export async function compareResults(
  services: DecisionServices,
  actor: Actor,
  campaignId: string,
  sittingIds: readonly string[],
): Promise<ResultComparison> {
  mayReadResults(actor);
  const campaign = await campaignForHr(services, actor, campaignId);
  const chosen = [...new Set(sittingIds)];
  if (chosen.length < 2 || chosen.length > 6) throw new ChooseTwoToSix();
  const read = await Promise.all(chosen.map((sittingId) => readOne(services, actor, sittingId)));
  if (read.some(({ tested }) => tested.campaign.id !== campaign.id)) throw new ResultUnknown();
  const differences = differencesAmong(read.map((one) => ({ sittingId: one.tested.sitting.id, ...one })));
  const [first] = read;
  if (!first) throw new ChooseTwoToSix();
  await services.store.write(async (tables) => {
    for (const { tested } of read) await noteView(services, tables, actor, { ...tested, as: 'comparison' });
  });
  const collator = new Intl.Collator('fr', { sensitivity: 'base' });
  const people = read.map(({ tested, name, instrument, result }) => {
    const { target } = campaign.terms;
    return {
      sittingId: tested.sitting.id,
      name,
      overall: reported(instrument, result.overall),
      domains: domainsOnSheet(instrument, result),
      asked: (target && againstTarget(instrument, result.domains, target)?.domains) ?? null,
    };
  });
  return {
    campaign: { id: campaign.id, title: campaign.title },
    scale: reportedScale(first.instrument.scale),
    people: people.sort((one, other) => collator.compare(one.name ?? '\uffff', other.name ?? '\uffff')),
    differences,
    shareOfFalse: SHARE_OF_FALSE,
  };
}

async function readOne(services: DecisionServices, actor: Actor, sittingId: string) {
  const { committed } = services.store;
  const tested = await testedPerson(committed.assessments, actor.organisationId, sittingId);
  const result = await resultOf(committed, tested);
  const instrument = await services.instruments.pinned(tested.sitting.releaseDigest, tested.sitting.blueprintId);
  return { tested, result, instrument, name: await nameOf(committed, tested), scaleKey: scaleKeyOf(instrument.scale) };
}
