import { randomUUID } from 'node:crypto';
import { instrumentKind, type Answer, type Answers, type Instrument } from '../../src/barometers/index.js';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import type { Counted } from '../../src/wave-results/tally.js';
import type { Frame, Wave } from '../../src/waves/index.js';

const DRIVERS = 12;
const QUESTIONS_A_DRIVER = 5;
const DEPARTMENTS = 5;
const BANDS = { site: 4, job: 3 };
const POINTS = 5;
const SKIPPED = 0.02;
const WRITES = 0.3;
/** Answers are drawn once for so many people, then taken by turns. */
const DIFFERENT_PEOPLE = 5_000;

const uniforms = uniformsOf('bench', 'large wave');
const random = (): number => uniforms.next().value;
const below = (count: number): number => Math.floor(random() * count);
const both = (text: string) => ({ fr: text, en: text });
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** Sixty questions of agreement on twelve drivers, and one to write an answer to. */
const instrument: Instrument = instrumentKind.schema.parse({
  id: 'sixty-questions',
  version: 1,
  model: 'digital-agility',
  name: both('Sixty questions'),
  description: both('Sixty questions on twelve drivers.'),
  welcome: both('Welcome.'),
  thanks: both('Thank you.'),
  minutes: 15,
  scales: [{ id: 'agreement', labels: times(POINTS, (at) => both(`Point ${at + 1}`)) }],
  drivers: times(DRIVERS, (at) => ({ id: `driver-${at}`, name: both(`Driver ${at}`), description: both('About it.') })),
  pages: times(DRIVERS, (page) => ({
    id: `page-${page}`,
    title: both(`Page ${page}`),
    questions: [
      ...times(QUESTIONS_A_DRIVER, (at) => ({
        type: 'likert',
        id: `question-${page}-${at}`,
        scale: 'agreement',
        driver: `driver-${page}`,
        text: both(`What is said of ${page}, in other words ${at}`),
      })),
      ...(page === 0 ? [{ type: 'free-text', id: 'words', text: both('Anything else') }] : []),
    ],
  })),
});

/** @param units without the departments that they belong to */
export function frameOf(units: number): Frame {
  const departments = times(DEPARTMENTS, () => randomUUID());
  const unit = (id: string, parentId: string | null, invited: number) => ({ id, parentId, name: id, invited });
  const top = randomUUID();
  return {
    units: [
      unit(top, null, 120_000),
      ...departments.map((id) => unit(id, top, 24_000)),
      ...times(units, (at) => unit(randomUUID(), departments[at % DEPARTMENTS] ?? top, 600)),
    ],
    attributes: (['site', 'job'] as const).map((id) => ({
      id,
      name: both(id),
      bands: times(BANDS[id], (band) => ({ id: `${id}-${band}`, label: both(`${id} ${band}`), invited: null })),
    })),
    invited: 120_000,
  };
}

/** Uneven units: the first are ten times the last. */
export function* respondentsOf(frame: Frame, count: number): Generator<Counted> {
  const units = frame.units.slice(1 + DEPARTMENTS);
  const answers = times(Math.min(count, DIFFERENT_PEOPLE), someAnswers);
  for (let at = 0; at < count; at += 1)
    yield {
      unitId: units[Math.floor(random() ** 1.5 * units.length)]?.id ?? null,
      bands: { site: `site-${below(BANDS.site)}`, job: `job-${below(BANDS.job)}` },
      answers: answers[at % answers.length] ?? {},
    };
}

function someAnswers(): Answers {
  const answers: Record<string, Answer> = {};
  for (const { id, type } of instrument.pages.flatMap(({ questions }) => questions)) {
    const isWritten = type === 'free-text';
    if (random() < (isWritten ? 1 - WRITES : SKIPPED)) continue;
    answers[id] = isWritten
      ? { kind: 'text', text: 'Something of my own' }
      : { kind: 'point', point: 1 + below(POINTS) };
  }
  return answers;
}

export function waveOf(
  organisationId: string,
  id: string,
  { frame, state }: { readonly frame: Frame; readonly state: 'open' | 'closing' },
): Wave {
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  return {
    organisationId,
    id,
    title: both('A large wave'),
    instrument,
    population: { kind: 'staff', unitIds: null, sites: null },
    isAnonymous: true,
    threshold: 5,
    withoutMail: 'codes',
    remindDaysBefore: [],
    isShownToManagers: true,
    state,
    frame,
    opensAt: inDays(-10),
    closesAt: inDays(state === 'open' ? 10 : -1),
    openedAt: inDays(-10),
    closedAt: state === 'open' ? null : inDays(-1),
    lettersAskedAt: [],
    scheduleId: null,
    createdAt: inDays(-11),
  };
}
