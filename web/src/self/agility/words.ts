import { chancesInWords } from '../../assessments/result/words-of-measure.js';
import { asDate, asList, asNumber } from '../../language/formats.js';
import { inWords } from '../../language/language.svelte.js';
import * as m from '../../paraglide/messages.js';
import type { BesideJob, ChangesSince, EstimatedModel, OwnChange, OwnDomain, Step } from './contract.js';

/** A level's name, quoted: it stands within a sentence. */
export function levelNamed({ levels }: Pick<EstimatedModel, 'levels'>, level: number): string {
  const found = levels.find((one) => one.level === level);
  return m.quoted({ text: found ? inWords(found.name) : asNumber(level) });
}

const READINGS: Readonly<Record<BesideJob['reading'], () => string>> = {
  reached: m.agility_reading_reached,
  close: m.agility_reading_close,
  'to-work-on': m.agility_reading_work,
  'not-measured': m.agility_reading_unmeasured,
};
export const readingInWords = (reading: BesideJob['reading']): string => READINGS[reading]();

const named = (domains: readonly OwnDomain[]): string =>
  asList(domains.map(({ shortName }) => m.quoted({ text: inWords(shortName) })));

/** The finding of a measure beside a job that asks for something. */
export function besideJobInWords(asked: readonly OwnDomain[]): string {
  const read = (wanted: BesideJob['reading']) => asked.filter(({ job }) => job?.reading === wanted);
  const lacks = read('to-work-on');
  if (lacks.length > 0) return m.agility_job_lacks({ names: named(lacks) });
  const close = read('close');
  if (close.length > 0) return m.agility_job_close({ names: named(close) });
  return read('reached').length > 0 ? m.agility_job_all() : m.agility_job_unmeasured();
}

export function reasonInWords({ reason }: Step, model: EstimatedModel): string {
  if (reason.kind === 'lowest-figure') return m.agility_reason_lowest();
  const chances = chancesInWords(reason.chance);
  if (reason.kind === 'below-own-mean') return m.agility_reason_below({ chances });
  const facts = { level: levelNamed(model, reason.asked), chances };
  return reason.kind === 'job-surely-asks-more' ? m.agility_reason_sure(facts) : m.agility_reason_probable(facts);
}

/** A difference with its sign; a true minus, not a hyphen. */
export const signed = (points: number): string =>
  asNumber(points, { signDisplay: 'exceptZero' }).replace('-', '\u2212');

/** What the difference with the test before says: the title of the chart. */
export function changeFinding(what: string, since: ChangesSince, change: OwnChange | undefined): string {
  if (!change) return m.agility_time_unmeasured({ what });
  const date = asDate(since.finishedAt);
  if (!change.stands) return m.agility_time_none({ date });
  const facts = { what, date, points: asNumber(Math.abs(change.points)), margin: asNumber(change.margin) };
  return change.points > 0 ? m.agility_time_rose(facts) : m.agility_time_fell(facts);
}

export function saidInWords(domain: OwnDomain, saidLevel: number, model: EstimatedModel): string {
  const said = levelNamed(model, saidLevel);
  if (!domain.score.measured || !domain.said) return m.agility_said_unmeasured({ said });
  const { reading, chance } = domain.said;
  if (reading === 'not-distinguishable') return m.agility_said_same({ said });
  const facts = { said, chances: chancesInWords(chance), measured: levelNamed(model, domain.score.level) };
  return reading === 'measured-higher' ? m.agility_said_higher(facts) : m.agility_said_lower(facts);
}
