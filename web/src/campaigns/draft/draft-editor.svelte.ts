import { ask, Refused, Unreachable } from '../../api/ask.js';
import type { Draft, DraftBody, DraftField } from '../contract.js';

/** What two people typed in one field. */
export interface Clash {
  readonly field: DraftField;
  readonly theirs: DraftBody[DraftField];
}

export interface Conflict {
  readonly by: string;
  readonly at: string;
  readonly clashes: readonly Clash[];
}

const PAUSE_MS = 700;
const RETRY_MS = 5_000;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A draft as it is typed. Kept by itself; what somebody else saved meanwhile is taken over, or asked about where both typed. */
export class DraftEditor {
  body = $state<DraftBody>() as DraftBody;
  status = $state<'saved' | 'typing' | 'saving' | 'offline' | 'refused'>('saved');
  conflict = $state.raw<Conflict | null>(null);
  refusal = $state('');
  /** Fields that somebody else changed and that were taken over. */
  takenOver = $state.raw<{ readonly by: string; readonly fields: readonly DraftField[] } | null>(null);
  version = $state(1);
  private base: DraftBody;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;

  constructor(readonly draft: Draft) {
    this.body = structuredClone(draft.body);
    this.base = structuredClone(draft.body);
    this.version = draft.version;
  }

  /** Called whenever something was typed. */
  touched(): void {
    if (same(this.body, this.base) || this.conflict) return;
    if (this.status === 'saved' || this.status === 'refused') this.status = 'typing';
    this.plan(PAUSE_MS);
  }

  /** Saves now; done when all that was typed is kept, or somebody must choose. */
  async settle(): Promise<boolean> {
    clearTimeout(this.timer);
    while (!same(this.body, this.base) && !this.conflict) {
      await (this.saving ?? this.save());
      if (this.status === 'offline' || this.status === 'refused') return false;
    }
    return this.conflict === null;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Ends the conflict: the fields named are theirs, the others mine. */
  resolve(theirs: readonly DraftField[]): void {
    const taken = (this.conflict?.clashes ?? []).filter(({ field }) => theirs.includes(field));
    for (const { field, theirs: value } of taken) this.take(field, value);
    this.conflict = null;
    this.status = 'typing';
    void this.settle().then(() => {
      if (same(this.body, this.base)) this.status = 'saved';
    });
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
    const sent = $state.snapshot<DraftBody>(this.body);
    this.status = 'saving';
    try {
      const path = `/api/v1/campaign-drafts/${this.draft.id}`;
      const { body } = await ask<Draft>({ method: 'PUT', path, body: { version: this.version, body: sent } });
      this.version = body.version;
      this.base = sent;
      if (same(this.body, this.base)) this.status = 'saved';
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

  /** Looks at what the other saved: what only they changed is taken over, what both changed is asked about. */
  private async meet(): Promise<void> {
    const latest = await ask<Draft>({ path: `/api/v1/campaign-drafts/${this.draft.id}` }).catch(() => null);
    if (!latest) {
      this.status = 'offline';
      return this.plan(RETRY_MS);
    }
    const { body: theirs, changedBy, changedAt, version } = latest.body;
    const fields = (Object.keys(theirs) as DraftField[]).filter((field) => !same(theirs[field], this.base[field]));
    const mine = (field: DraftField) => !same(this.body[field], this.base[field]);
    const clashes = fields.filter((field) => mine(field) && !same(this.body[field], theirs[field]));
    const taken = fields.filter((field) => !mine(field));
    for (const field of taken) this.take(field, theirs[field]);
    if (taken.length > 0) this.takenOver = { by: changedBy, fields: taken };
    this.base = theirs;
    this.version = version;
    if (clashes.length > 0) {
      const told = clashes.map((field) => ({ field, theirs: theirs[field] }));
      this.conflict = { by: changedBy, at: changedAt, clashes: told };
    } else if (same(this.body, this.base)) this.status = 'saved';
    else this.plan(0);
  }

  private take(field: DraftField, value: DraftBody[DraftField]): void {
    Object.assign(this.body, { [field]: structuredClone($state.snapshot(value)) });
  }
}
