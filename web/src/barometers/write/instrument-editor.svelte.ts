import { ask, Refused, Unreachable } from '../../api/ask.js';
import type { Instrument, InstrumentBody, OpenedDraft } from '../contract.js';
import { bodyOf, merge, partsOf, same, type Clash } from './parts.js';

export interface Conflict {
  readonly by: string;
  readonly at: string;
  readonly clashes: readonly Clash[];
}

const PAUSE_MS = 700;
const RETRY_MS = 5_000;

function written({ instrument }: OpenedDraft): InstrumentBody {
  const body: Partial<Instrument> = { ...instrument };
  delete body.id;
  delete body.version;
  return body as InstrumentBody;
}

/** An instrument as it is written. Kept by itself; what somebody else kept meanwhile is taken over, or asked about where both wrote. */
export class InstrumentEditor {
  body = $state<InstrumentBody>() as InstrumentBody;
  status = $state<'saved' | 'typing' | 'saving' | 'offline' | 'refused'>('saved');
  conflict = $state.raw<Conflict | null>(null);
  refusal = $state('');
  /** Who changed what was taken over. */
  takenOver = $state.raw<string | null>(null);
  /** What the service said of the last one kept. */
  told = $state.raw<OpenedDraft>() as OpenedDraft;
  private base: InstrumentBody;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;

  constructor(
    readonly id: string,
    opened: OpenedDraft,
  ) {
    this.base = written(opened);
    this.body = structuredClone(this.base);
    this.told = opened;
  }

  /** Called whenever something was written. */
  touched(): void {
    if (this.isKept || this.conflict) return;
    if (this.status === 'saved' || this.status === 'refused') this.status = 'typing';
    this.plan(PAUSE_MS);
  }

  /** Keeps it now; true when all that was written is kept. */
  async settle(): Promise<boolean> {
    clearTimeout(this.timer);
    while (!this.isKept && !this.conflict) {
      await (this.saving ?? this.save());
      if (this.status === 'offline' || this.status === 'refused') return false;
    }
    return this.conflict === null;
  }

  /** Keeps nothing more: the draft is gone. */
  abandon(): void {
    clearTimeout(this.timer);
    this.base = this.snapshot();
  }

  /** Ends the conflict: the parts named are theirs, the others mine. */
  resolve(theirs: readonly string[]): void {
    const taken = (this.conflict?.clashes ?? []).filter(({ part }) => theirs.includes(part));
    const parts = {
      ...partsOf(this.snapshot()),
      ...Object.fromEntries(taken.map((clash) => [clash.part, clash.theirs])),
    };
    this.body = bodyOf(parts);
    this.conflict = null;
    this.status = 'typing';
    void this.settle().then(() => {
      if (this.isKept) this.status = 'saved';
    });
  }

  private get isKept(): boolean {
    return same(this.body, this.base);
  }

  private snapshot(): InstrumentBody {
    return $state.snapshot<InstrumentBody>(this.body);
  }

  private get path(): string {
    return `/api/v1/instruments/${this.id}/draft`;
  }

  private plan(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void (this.saving ?? this.save()), ms);
  }

  private save(): Promise<void> {
    this.saving = this.saveOnce().finally(() => (this.saving = null));
    return this.saving;
  }

  private async saveOnce(): Promise<void> {
    const sent = this.snapshot();
    this.status = 'saving';
    try {
      const body = { revision: this.told.revision, ...sent };
      this.told = (await ask<OpenedDraft>({ method: 'PUT', path: this.path, body })).body;
      this.base = sent;
      if (this.isKept) this.status = 'saved';
      else this.plan(PAUSE_MS);
    } catch (cause) {
      await this.afterRefusal(cause);
    }
  }

  private async afterRefusal(cause: unknown): Promise<void> {
    if (cause instanceof Refused && cause.code === 'CHANGED_MEANWHILE') return this.meet();
    const isPassing = cause instanceof Unreachable || (cause instanceof Refused && cause.status >= 500);
    this.status = isPassing ? 'offline' : 'refused';
    this.refusal = cause instanceof Refused ? cause.detail : '';
    if (isPassing) this.plan(RETRY_MS);
  }

  /** Looks at what the other kept. */
  private async meet(): Promise<void> {
    const latest = await ask<OpenedDraft>({ path: this.path }).catch(() => null);
    if (!latest) {
      this.status = 'offline';
      return this.plan(RETRY_MS);
    }
    const theirs = written(latest.body);
    const { parts, clashes, taken } = merge(partsOf(this.base), partsOf(this.snapshot()), partsOf(theirs));
    const { changedBy, changedAt } = latest.body;
    if (taken.length > 0) this.takenOver = changedBy;
    this.body = bodyOf(parts);
    this.base = theirs;
    this.told = latest.body;
    if (clashes.length > 0) this.conflict = { by: changedBy, at: changedAt, clashes };
    else if (this.isKept) this.status = 'saved';
    else this.plan(0);
  }
}
