import { createQuery } from '@tanstack/svelte-query';
import { ask } from '../api/ask.js';
import { asDate, asNumber, counted } from '../language/formats.js';
import { inWords, type Localised } from '../language/language.svelte.js';
import * as m from '../paraglide/messages.js';

interface Fact<Kind extends string> {
  readonly kind: Kind;
  readonly id: string | null;
  readonly title: Localised | null;
  readonly count: number | null;
  readonly of: number | null;
  readonly at: string | null;
}

type WaitingKind =
  | 'test-to-take'
  | 'contests-to-answer'
  | 'results-to-decide'
  | 'questions-reported'
  | 'jobs-failed'
  | 'mails-stuck'
  | 'wave-closing'
  | 'ideas-to-answer'
  | 'self-assessment-begun';

type ChangedKind =
  | 'own-result'
  | 'decision-about-me'
  | 'contest-answered'
  | 'idea-answered'
  | 'wave-results'
  | 'wave-comments'
  | 'people-imported';

export type NextFact = Fact<WaitingKind | 'first-test' | 'own-agility'>;
export type ChangedFact = Fact<ChangedKind>;

interface Home {
  readonly next: NextFact;
  readonly waits: readonly Fact<WaitingKind>[];
  readonly changed: readonly ChangedFact[];
}

export const homeQuery = () =>
  createQuery(() => ({
    queryKey: ['home'],
    queryFn: async () => (await ask<Home>({ path: '/api/v1/home' })).body,
  }));

/** What the sentences of a fact are made of. */
interface Words {
  readonly id: string;
  readonly title: string;
  /** For a message whose words agree with it. */
  readonly counted: { readonly count: number; readonly shown: string };
  readonly of: string;
  readonly date: string;
}

const wordsOf = ({ id, title, count, of, at }: Fact<string>): Words => ({
  id: id ?? '',
  title: title ? inWords(title) : '',
  counted: counted(count ?? 0),
  of: asNumber(of ?? 0),
  date: at === null ? '' : asDate(at),
});

export interface Shown {
  readonly href: string;
  readonly text: string;
  /** Which campaign, when there may be several. */
  readonly detail?: string;
}

type Telling = (words: Words) => Shown;

const WAITING: Readonly<Record<NextFact['kind'], Telling>> = {
  'test-to-take': ({ title, date }) => ({
    href: '/app/mine',
    text: date === '' ? m.app_home_test({ title }) : m.app_home_test_until({ title, date }),
  }),
  'contests-to-answer': (words) => ({ href: '/app/contests', text: m.app_home_contests(words.counted) }),
  'results-to-decide': (words) => ({
    href: `/app/campaigns/${words.id}/results`,
    text: m.app_home_results(words.counted),
    detail: words.title,
  }),
  'questions-reported': (words) => ({
    href: `/app/campaigns/${words.id}/questions`,
    text: m.app_home_flags(words.counted),
    detail: words.title,
  }),
  'jobs-failed': (words) => ({ href: '/app/service', text: m.app_home_jobs(words.counted) }),
  'mails-stuck': (words) => ({ href: '/app/service', text: m.app_home_mails(words.counted) }),
  'wave-closing': ({ id, title, date, counted: { count, shown }, of }) => ({
    href: `/app/barometers/${id}`,
    text:
      count === 0 ? m.app_home_closing_few({ title, date, of }) : m.app_home_closing({ title, date, count: shown, of }),
  }),
  'ideas-to-answer': (words) => ({ href: '/app/ideas', text: m.app_home_ideas(words.counted) }),
  'self-assessment-begun': () => ({ href: '/app/mine', text: m.app_home_begun() }),
  'first-test': () => ({ href: '/app/mine/agility', text: m.app_home_first() }),
  'own-agility': () => ({ href: '/app/mine/agility', text: m.app_home_own() }),
};

const CHANGED: Readonly<Record<ChangedKind, Telling>> = {
  'own-result': ({ id, title }) => ({ href: `/app/mine/results/${id}`, text: m.app_home_news_result({ title }) }),
  'decision-about-me': ({ title }) => ({ href: '/app/mine', text: m.app_home_news_decision({ title }) }),
  'contest-answered': ({ title }) => ({ href: '/app/mine', text: m.app_home_news_contest({ title }) }),
  'idea-answered': ({ id, title }) => ({ href: `/app/ideas/${id}`, text: m.app_home_news_idea({ title }) }),
  'wave-results': ({ id, title }) => ({
    href: `/app/barometers/${id}/results`,
    text: m.app_home_news_wave({ title }),
  }),
  'wave-comments': ({ id, title }) => ({
    href: `/app/barometers/${id}/results/comments`,
    text: m.app_home_news_comments({ title }),
  }),
  'people-imported': () => ({ href: '/app/people', text: m.app_home_news_people() }),
};

const ACTIONS: Readonly<Record<NextFact['kind'], () => string>> = {
  'test-to-take': m.app_home_act_begin,
  'contests-to-answer': m.app_home_act_answer,
  'results-to-decide': m.app_home_act_decide,
  'questions-reported': m.app_home_act_look,
  'jobs-failed': m.app_home_act_look,
  'mails-stuck': m.app_home_act_look,
  'wave-closing': m.app_home_act_wave,
  'ideas-to-answer': m.app_home_act_answer,
  'self-assessment-begun': m.app_home_act_resume,
  'first-test': m.app_home_act_begin,
  'own-agility': m.app_home_act_own,
};

export const waitingShown = (fact: NextFact): Shown => WAITING[fact.kind](wordsOf(fact));
export const changedShown = (fact: ChangedFact): Shown => CHANGED[fact.kind](wordsOf(fact));
export const actionOf = ({ kind }: NextFact): string => ACTIONS[kind]();
