import { type CompetencyModel, type Scale } from '../competencies/index.js';
import type { ReleasedContent } from '../content/index.js';
import { calibrateItem, itemsOfBank, type BankItem, type ExposureRule, type Item } from '../item-bank/index.js';
import {
  assertContentBalance,
  assertStopRules,
  compileBank,
  compilePrior,
  meanWeights,
  type CompiledBank,
  type ContentBalance,
  type NormalPrior,
  type StopRules,
} from '../psychometrics/index.js';
import type { Blueprint } from './blueprint.js';
import type { Notice } from './notice.js';

/** A blueprint made ready to measure with, from one release of the content. Never changes: any process may keep it. */
export interface Instrument {
  readonly releaseDigest: string;
  readonly blueprint: Blueprint;
  readonly model: CompetencyModel;
  readonly scale: Scale;
  readonly notice: Notice;
  readonly practice: readonly Item[];
  readonly items: ReadonlyMap<string, BankItem>;
  /** Domains of the model, in its order: the dimensions of the abilities. */
  readonly domainIds: readonly string[];
  readonly measuredDimensions: readonly number[];
  readonly bank: CompiledBank;
  readonly prior: NormalPrior;
  readonly balance: ContentBalance;
  readonly stopRules: StopRules;
  readonly exposureRule: ExposureRule;
  weightsOf(measure: string): number[];
}

export function prepareInstrument(content: ReleasedContent, blueprintId: string): Instrument {
  const blueprint = content.find('blueprint', blueprintId) as Blueprint;
  const model = content.find('model', blueprint.model) as CompetencyModel;
  const scale = content.find('scale', blueprint.scale) as Scale;
  const domainIds = model.domains.map(({ id }) => id);
  const shares = domainIds.map((id) => blueprint.domains.find((domain) => domain.id === id)?.share ?? 0);
  const measuredDimensions = shares.flatMap((share, dimension) => (share > 0 ? [dimension] : []));
  const items = itemsOfBank(blueprint.bank, content.all('item')).filter(
    (item) => item.use === useFor(blueprint) && (shares[domainIds.indexOf(item.domain)] ?? 0) > 0,
  );
  const weightsOf = (measure: string) => weightsOfMeasure(model, measuredDimensions, measure);
  const balance: ContentBalance = {
    shares,
    minimumPerDimension: blueprint.minimumItemsPerDomain,
    minimumLength: blueprint.length.minimum,
    maximumLength: blueprint.length.maximum,
    tolerance: blueprint.shareTolerance,
  };
  const stopRules = stopRulesOf(blueprint, weightsOf);
  assertContentBalance(balance);
  assertStopRules(stopRules);
  return {
    releaseDigest: content.release.digest,
    blueprint,
    model,
    scale,
    notice: content.find('notice', blueprint.notice) as Notice,
    practice: blueprint.practice.map((id) => content.find('practice', id) as Item),
    items: new Map(items.map((item) => [item.id, item])),
    domainIds,
    measuredDimensions,
    bank: compileBank(
      items.map((item) => calibrateItem(item, scale, domainIds.indexOf(item.domain))),
      domainIds.length,
    ),
    prior: priorOf(scale, domainIds.length),
    balance,
    stopRules,
    exposureRule: { bankId: exposedBankOf(blueprint), ...blueprint.exposure },
    weightsOf,
  };
}

/** An item explained to one person is no longer a question for the next: no test mixes the two uses. */
const useFor = ({ explainsAnswers }: Blueprint): Item['use'] => (explainsAnswers ? 'practice' : 'secure');

/** Counted apart: sittings that may not show an item would make its share look small. */
const exposedBankOf = ({ bank, explainsAnswers }: Blueprint): string => (explainsAnswers ? `${bank}-practice` : bank);

function priorOf({ prior }: Scale, dimensions: number): NormalPrior {
  const covariance = Array.from({ length: dimensions }, (_row, row) =>
    Array.from({ length: dimensions }, (_column, column) => prior.variance * (row === column ? 1 : prior.correlation)),
  );
  return compilePrior({ mean: new Array<number>(dimensions).fill(prior.mean), covariance });
}

/** Pillars and the overall result are unweighted means of their measured domains. */
function weightsOfMeasure(model: CompetencyModel, measured: readonly number[], measure: string): number[] {
  const belongs = (dimension: number): boolean => {
    const domain = model.domains[dimension];
    return measure === 'overall' || domain?.pillar === measure || domain?.id === measure;
  };
  return meanWeights(model.domains.length, measured.filter(belongs));
}

function stopRulesOf(blueprint: Blueprint, weightsOf: (measure: string) => number[]): StopRules {
  const { precision, length } = blueprint;
  return {
    minimumLength: length.minimum,
    maximumLength: length.maximum,
    minimumPerDimension: blueprint.minimumItemsPerDomain,
    overallWeights: weightsOf('overall'),
    precision: { overall: precision.overallError, dimension: precision.domainError },
    cutsThatMatter: precision.cutsThatMatter.map(({ of, at }) => ({ weights: weightsOf(of), cut: at })),
    certainty: precision.cutProbability,
  };
}

export const cutsOf = (instrument: Instrument): number[] => instrument.scale.cuts.map(({ at }) => at);

