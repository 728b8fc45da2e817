import { Refused } from '../../api/ask.js';
import { interruptiblePause, persevere, type Trouble } from '../../api/persevere.js';
import { suggest } from '../../language/language.svelte.js';
import type { Answer, Answers, WaveLink } from './contract.js';
import { faultOf, type Fault } from './fault.js';
import type { Ending, Kept, KeptAnswers } from './kept-answers.js';
import { answersToSend, pagesShown, wholeAnswer } from './questions-shown.js';
import { randomId } from './random-id.js';
import type { RespondentService } from './respondent-service.js';

type Stage = 'opening' | 'welcome' | 'page' | 'review' | 'sending' | 'sent' | 'fault';

/** Where somebody is between the welcome and the sending: also what the browser's own "back" remembers. */
export type Place = { readonly at: 'welcome' | 'review' } | { readonly at: 'page'; readonly pageId: string };

/** A page may be left open for longer; the service takes no more than this. */
const A_WEEK_SECONDS = 604_800;

const afterwards = ({ isAnonymous, threshold, contact, closesAt, organisation, instrument }: WaveLink): Ending => {
  return { isAnonymous, threshold, contact, closesAt, organisation, thanks: instrument.thanks };
};

/** The way of one respondent from the link to the thanks; components show it, this decides what comes next. */
export class Respondent {
  stage = $state<Stage>('opening');
  link = $state.raw<WaveLink | null>(null);
  answers = $state.raw<Answers>({});
  fault = $state.raw<Fault | null>(null);
  ending = $state.raw<Ending | null>(null);
  /** While sending: what we wait for; null as long as it is under way. */
  trouble = $state<Trouble | null>(null);
  /** The service could not read the answers: they are still here. */
  isUnfit = $state(false);
  /** Something is answered already, now or earlier on this device. */
  hasBegun = $derived(Object.keys(this.answers).length > 0);
  /** The service knows the link no more, after we had tried to send: it has the answers, or had them from elsewhere. */
  isPresumed = $state(false);

  pages = $derived(this.link === null ? [] : pagesShown(this.link.instrument, this.answers));
  private pageId = $state<string | null>(null);
  position = $derived(
    Math.max(
      0,
      this.pages.findIndex(({ id }) => id === this.pageId),
    ),
  );
  page = $derived(this.pages[this.position] ?? null);
  answered = $derived(this.questions.filter((question) => wholeAnswer(question, this.answers[question.id])).length);

  private submissionId = '';
  private draw = '';
  private earlierSeconds = 0;
  private begunAtMs = 0;
  private readonly waiting = interruptiblePause();

  private readonly service: RespondentService;
  readonly kept: KeptAnswers;

  constructor(service: RespondentService, kept: KeptAnswers) {
    this.service = service;
    this.kept = kept;
  }

  get questions() {
    return this.pages.flatMap(({ questions }) => questions);
  }

  /** From the link, to the welcome; or to the sending, where answers were on their way. */
  async open(): Promise<void> {
    this.stage = 'opening';
    this.fault = null;
    let draft = this.kept.read();
    if (draft?.leaving) return this.leave(draft, draft.leaving, true);
    try {
      this.draw = draft?.draw ?? randomId();
      const link = await this.service.link(this.draw);
      this.link = link;
      // A browser in one of our languages knows better than the organisation does.
      if (!/^(?:fr|en)\b/i.test(navigator.language)) suggest(link.locale);
      draft ??= link.draftKey === null ? null : this.kept.takeOver(link.draftKey);
      this.takeUp(draft);
      if (draft?.leaving) return await this.leave(draft, draft.leaving, true);
      this.stage = 'welcome';
    } catch (cause) {
      this.stumble(faultOf(cause));
    }
  }

  /** Another window of this device has sent the answers, or forgotten them: they must not come back by this one. */
  async goneElsewhere(): Promise<void> {
    if (this.stage === 'sending' || this.stage === 'sent') return;
    this.takeUp(null);
    await this.open();
  }

  begin(): void {
    this.begunAtMs = performance.now();
    this.keep();
    this.show(this.page?.id ?? null);
  }

  answer(questionId: string, answer: Answer | null): void {
    const others = Object.entries(this.answers).filter(([id]) => id !== questionId);
    this.answers = Object.fromEntries(answer === null ? others : [...others, [questionId, answer]]);
    this.keep();
  }

  next(): void {
    const next = this.pages[this.position + 1];
    if (next === undefined) this.stage = 'review';
    else this.show(next.id);
  }

  back(): void {
    const earlier = this.stage === 'review' ? this.pages.at(-1) : this.pages[this.position - 1];
    if (earlier === undefined) this.stage = 'welcome';
    else this.show(earlier.id);
  }

  get place(): Place | null {
    if (this.stage === 'page' && this.page !== null) return { at: 'page', pageId: this.page.id };
    return this.stage === 'welcome' || this.stage === 'review' ? { at: this.stage } : null;
  }

  /** Only between the welcome and the review: what was sent does not come back on the screen. */
  turnTo(place: Place): void {
    if (this.place === null) return;
    if (place.at === 'page') this.show(place.pageId);
    else this.stage = place.at;
  }

  /** The draft is gone from the device; the link still opens, and nothing was sent. */
  forget(): void {
    this.kept.forget();
    this.takeUp(null);
    this.stage = 'welcome';
  }

  async send(): Promise<void> {
    if (this.link === null || this.stage === 'sending') return;
    this.isUnfit = false;
    const ending = afterwards(this.link);
    if (this.link.isPreview) return this.showEnding(ending);
    const kept = { ...this.draft(), answers: answersToSend(this.link.instrument, this.answers), leaving: ending };
    // On the device first: from here on it leaves, now or when the page is next opened.
    this.kept.write(kept);
    await this.leave(kept, ending, false);
  }

  retryNow(): void {
    this.waiting.wake();
  }

  private async leave(kept: Kept, ending: Ending, wasTriedBefore: boolean): Promise<void> {
    const { submissionId, seconds, answers } = kept;
    this.stage = 'sending';
    this.trouble = null;
    this.ending = ending;
    let tries = wasTriedBefore ? 1 : 0;
    const patience = { waiting: (trouble: Trouble) => (this.trouble = trouble), pause: this.waiting.pause };
    try {
      await persevere(() => {
        tries += 1;
        return this.service.send({ submissionId, seconds, answers });
      }, patience);
      this.received();
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.kind === 'link-unknown' && tries > 1) {
        this.isPresumed = true;
        this.received();
      } else await this.refused(kept, cause, fault);
    }
  }

  /** Nothing leaves: whoever previews reads the last page. */
  private showEnding(ending: Ending): void {
    this.ending = ending;
    this.stage = 'sent';
  }

  private received(): void {
    this.kept.forget();
    this.takeUp(null);
    this.link = null;
    this.stage = 'sent';
  }

  private async refused(kept: Kept, cause: unknown, fault: Fault): Promise<void> {
    const isUnread = cause instanceof Refused && (cause.status === 422 || cause.status === 400);
    if (isUnread || fault.kind === 'not-open-yet') this.kept.write({ ...kept, leaving: null });
    if (!isUnread) return this.stumble(fault);
    if (this.link === null) await this.open();
    if (this.link === null) return;
    this.isUnfit = true;
    this.stage = 'review';
  }

  private stumble(fault: Fault): void {
    // Nothing can be done any more with what was answered here.
    if (fault.kind === 'link-unknown' || fault.kind === 'closed') {
      this.kept.forget();
      this.takeUp(null);
    }
    this.fault = fault;
    this.stage = 'fault';
  }

  private takeUp(draft: Kept | null): void {
    this.answers = draft?.answers ?? {};
    this.pageId = draft?.pageId ?? null;
    this.submissionId = draft?.submissionId ?? randomId();
    this.earlierSeconds = draft?.seconds ?? 0;
    this.begunAtMs = performance.now();
  }

  private show(pageId: string | null): void {
    this.pageId = pageId;
    this.stage = 'page';
    this.keep();
  }

  private keep(): void {
    this.kept.write(this.draft());
  }

  private draft(): Kept {
    const { submissionId, answers, pageId, draw } = this;
    const spent = Math.round(this.earlierSeconds + (performance.now() - this.begunAtMs) / 1_000);
    const seconds = Math.min(spent, A_WEEK_SECONDS);
    const { closesAt = '', draftKey = null } = this.link ?? {};
    return { submissionId, answers, pageId, seconds, closesAt, draftKey, draw, leaving: null };
  }
}
