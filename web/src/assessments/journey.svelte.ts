import { Refused } from '../api/ask.js';
import { interruptiblePause, persevere, type Trouble } from '../api/persevere.js';
import { locale, suggest } from '../language/language.svelte.js';
import type { CandidateService } from './candidate-service.js';
import type { ExplainedAnswer, Flag, Invitation, Question, Response, Sitting } from './contract.js';
import { faultOf, isRefusal, type Fault } from './fault.js';
import { keptDraft } from './kept-draft.js';
import { outbox, type UnsentAnswer } from './outbox.js';

export type Stage =
  'opening' | 'notice' | 'practice' | 'delivering' | 'question' | 'explained' | 'paused' | 'result' | 'fault';

/** A question just answered, with what was expected and why. */
export interface Explained {
  readonly question: Question;
  readonly told: ExplainedAnswer;
  /** What the person answered. */
  readonly given: Response;
}

/** Where the last answer is: with the server, on its way, or waiting on this device. */
export type Delivery = 'nothing-yet' | 'sending' | 'saved' | Trouble;

/** One gentle line above the question; never a reproach. */
export type Aside = 'answered-elsewhere' | 'window-was-left' | 'answer-unreadable' | 'notice-changed' | 'time-is-up';

/** The way of one candidate from the link to the result; components show it, this decides what comes next. */
export class Journey {
  stage = $state<Stage>('opening');
  invitation = $state.raw<Invitation | null>(null);
  sitting = $state.raw<Sitting | null>(null);
  delivery = $state<Delivery>('nothing-yet');
  aside = $state<Aside | null>(null);
  fault = $state.raw<Fault | null>(null);
  explained = $state.raw<Explained | null>(null);

  /** The last question that was on screen: during a pause there is none. */
  private lastPosition: number | null = null;
  private readonly service: CandidateService;
  private readonly waiting = interruptiblePause();
  private readonly patience = {
    waiting: (trouble: Trouble) => (this.delivery = trouble),
    pause: this.waiting.pause,
  };

  constructor(service: CandidateService) {
    this.service = service;
  }

  /** From the link, to wherever the person had got to. */
  async open(): Promise<void> {
    this.stage = 'opening';
    this.fault = null;
    await this.guarded(async () => {
      const invitation = await this.service.invitation();
      this.invitation = invitation;
      suggest(invitation.candidate.locale);
      if (invitation.state === 'to-acknowledge') this.stage = 'notice';
      else if (invitation.state === 'acknowledged' || invitation.sittingId === null) this.stage = 'practice';
      else if (invitation.state === 'finished') this.stage = 'result';
      else await this.resume(invitation.sittingId);
    });
  }

  /** Quietly looks whether the contact has answered a request for more time. */
  async refreshInvitation(): Promise<void> {
    try {
      this.invitation = await this.service.invitation();
    } catch {
      // The page on screen stays true; the next act will meet the fault and name it.
    }
  }

  async acknowledge(): Promise<void> {
    const version = this.invitation?.notice.version ?? '';
    await this.guarded(async () => {
      try {
        this.invitation = await this.service.acknowledge(version, locale());
        this.aside = null;
        // In another tab, or on another device, the test may have begun meanwhile.
        if (this.invitation.sittingId === null) this.stage = 'practice';
        else await this.open();
      } catch (cause) {
        if (!isRefusal(cause, 'NOTICE_CHANGED')) throw cause;
        this.invitation = await this.service.invitation();
        this.aside = 'notice-changed';
      }
    });
  }

  async askForMoreTime(): Promise<void> {
    this.invitation = await this.service.askForMoreTime();
  }

  readonly practice = {
    question: (turn: number) => this.service.practiceQuestion(turn),
    try: (turn: number, response: Response) => this.service.tryPractice(turn, response),
  };

  async start(): Promise<void> {
    await this.guarded(async () => {
      try {
        this.goOn(await this.service.start());
      } catch (cause) {
        if (!isRefusal(cause, 'NOTICE_NOT_ACKNOWLEDGED', 'SITTING_FINISHED')) throw cause;
        await this.open();
      }
    });
  }

  /** Kept on the device first, then sent until the server has replied. */
  async answer(given: UnsentAnswer): Promise<void> {
    if (this.sitting === null || this.isBusy) return;
    outbox.keep(this.sitting.id, given);
    await this.deliver(this.sitting.id, given);
  }

  get isBusy(): boolean {
    return this.delivery !== 'nothing-yet' && this.delivery !== 'saved';
  }

  retryNow(): void {
    this.waiting.wake();
  }

  async flag(flag: Flag): Promise<void> {
    if (this.sitting === null) return;
    await this.service.flag(this.sitting.id, flag);
    if (this.sitting.question?.position === flag.position) this.sitting = { ...this.sitting, flagged: true };
  }

  windowLeft(): void {
    this.noteWindow('window-left');
  }

  async windowReturned(): Promise<void> {
    this.noteWindow('window-returned');
    if (this.stage === 'question' && this.isWatched) this.aside = 'window-was-left';
    await this.catchUp();
  }

  pause(): void {
    this.stage = 'paused';
  }

  /** Stops the clock, where pauses were granted. */
  async stopClock(): Promise<void> {
    const id = this.sitting?.id;
    if (id === undefined || this.isBusy) return;
    await this.guarded(async () => this.goOn(await this.service.pause(id)));
  }

  /** Back from a pause, or from having stopped for a while. */
  async comeBack(): Promise<void> {
    const { sitting } = this;
    if (sitting?.state !== 'paused') return this.open();
    this.stage = 'opening';
    await this.guarded(async () => this.goOn(await this.service.resume(sitting.id)));
  }

  async end(): Promise<void> {
    const id = this.sitting?.id;
    if (id === undefined || this.isBusy) return;
    this.delivery = 'sending';
    await this.guarded(async () => {
      try {
        this.goOn(await persevere(() => this.service.end(id), this.patience));
      } catch (cause) {
        if (!isRefusal(cause, 'SITTING_FINISHED')) throw cause;
        this.goOn(await persevere(() => this.service.sitting(id), this.patience));
      }
    });
  }

  /** The deadline has passed here; only the server can say whether it is over. */
  async timeIsUp(): Promise<void> {
    const id = this.sitting?.id;
    if (id === undefined || this.isBusy || this.stage !== 'question') return;
    this.delivery = 'sending';
    await this.guarded(async () => {
      const sitting = await persevere(() => this.service.sitting(id), this.patience);
      if (sitting.state === 'finished') this.aside = 'time-is-up';
      this.goOn(sitting);
    });
  }

  result = () => this.service.result(this.sitting?.id ?? this.invitation?.sittingId ?? '');

  private async resume(sittingId: string): Promise<void> {
    const unsent = outbox.waiting(sittingId);
    if (unsent === null) return this.goOn(await this.service.sitting(sittingId));
    this.stage = 'delivering';
    await this.deliver(sittingId, unsent);
  }

  private async deliver(sittingId: string, given: UnsentAnswer): Promise<void> {
    const { position, response, elapsedMs } = given;
    this.delivery = 'sending';
    this.aside = null;
    await this.guarded(async () => {
      try {
        const sitting = await persevere(
          () => this.service.answer(sittingId, position, { response, elapsedMs }),
          this.patience,
        );
        outbox.delivered(sittingId, position);
        this.explain(sitting, response);
        this.goOn(sitting);
        if (this.explained !== null) this.stage = 'explained';
      } catch (cause) {
        await this.afterRefusal(cause, sittingId, position);
      }
    });
  }

  /** The server refused this answer for good: forget it, and follow what the server has instead. */
  private async afterRefusal(cause: unknown, sittingId: string, position: number): Promise<void> {
    const isElsewhere = isRefusal(cause, 'ANSWER_ALREADY_GIVEN', 'POSITION_NOT_SERVED');
    const isUnreadable = cause instanceof Refused && (cause.status === 422 || cause.status === 400);
    const isPaused = isRefusal(cause, 'SITTING_PAUSED');
    if (!isElsewhere && !isUnreadable && !isPaused && !isRefusal(cause, 'SITTING_FINISHED')) throw cause;
    outbox.delivered(sittingId, position);
    const sitting = await persevere(() => this.service.sitting(sittingId), this.patience);
    this.goOn(sitting);
    if (isPaused) return;
    this.aside = isUnreadable ? 'answer-unreadable' : isElsewhere ? 'answered-elsewhere' : 'time-is-up';
  }

  /** Another device may have gone further while this window was away. */
  private async catchUp(): Promise<void> {
    const known = this.sitting;
    if (known === null || this.stage !== 'question' || this.isBusy) return;
    try {
      const sitting = await this.service.sitting(known.id);
      if (this.isBusy || this.sitting !== known) return;
      const hasMoved = sitting.state !== known.state || sitting.question?.position !== known.question?.position;
      if (!hasMoved) return;
      this.goOn(sitting);
      this.aside = 'answered-elsewhere';
    } catch {
      // Offline on return: the next answer will say so if it lasts.
    }
  }

  /** Read what there was to learn: the next question, or the result. */
  next(): void {
    this.explained = null;
    this.stage = this.sitting?.state === 'finished' ? 'result' : 'question';
  }

  private explain({ explained: told }: Sitting, response: Response): void {
    const question = this.sitting?.question;
    this.explained = told && question?.position === told.position ? { question, told, given: response } : null;
  }

  private goOn(sitting: Sitting): void {
    const position = sitting.question?.position ?? this.lastPosition;
    if (position !== this.lastPosition && this.lastPosition !== null) keptDraft.forget(sitting.id);
    this.lastPosition = position;
    // A reply that overtook another must not move the bar back.
    const share = Math.max(sitting.progress.share, this.sitting?.progress.share ?? 0);
    this.sitting = { ...sitting, progress: { ...sitting.progress, share } };
    this.delivery = sitting.progress.answered > 0 ? 'saved' : 'nothing-yet';
    if (sitting.state === 'finished') this.showResult(sitting);
    else if (sitting.state === 'paused') this.stage = 'paused';
    // An answer that leaves during a pause does not end the pause.
    else if (this.stage !== 'paused') this.stage = 'question';
  }

  private showResult(sitting: Sitting): void {
    this.sitting = sitting;
    keptDraft.forget(sitting.id);
    this.stage = 'result';
  }

  /** Whoever assesses themselves may look things up: it is theirs. */
  private get isWatched(): boolean {
    return this.invitation?.test.explainsAnswers !== true;
  }

  private noteWindow(kind: 'window-left' | 'window-returned'): void {
    const position = this.sitting?.question?.position;
    if (this.stage !== 'question' || this.sitting === null || position === undefined || !this.isWatched) return;
    this.service.note(this.sitting.id, { position, kind }).catch(() => undefined);
  }

  private async guarded(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (cause) {
      this.fault = faultOf(cause);
      this.delivery = 'nothing-yet';
      this.stage = 'fault';
    }
  }
}
