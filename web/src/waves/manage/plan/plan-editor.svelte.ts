import { ask } from '../../../api/ask.js';
import { faultsOf } from '../../../look/faults.js';
import type { Wave } from '../contract.js';
import { missingIn, planSent, typedPlan, type TypedPlan } from './plan.js';

const sentAs = (plan: TypedPlan): string => JSON.stringify(planSent(plan));

/** A plan as it is typed; the service keeps it as soon as nothing is missing from it. */
export class PlanEditor {
  readonly plan: TypedPlan;
  /** Null until the service has it. */
  id = $state<string | null>(null);
  refusal = $state('');
  private kept = $state('');
  private isSending = $state(false);
  private sending: Promise<boolean> | null = null;

  constructor(wave: Wave | undefined) {
    const plan = $state(typedPlan(wave));
    this.plan = plan;
    this.id = wave?.id ?? null;
    this.kept = sentAs(plan);
  }

  /** Something is typed that the service does not have. */
  get isTyped(): boolean {
    return sentAs(this.plan) !== this.kept;
  }

  get isKept(): 'no' | 'saving' | 'yes' | 'refused' {
    if (this.isSending) return 'saving';
    if (this.refusal !== '') return 'refused';
    return this.id === null || this.isTyped ? 'no' : 'yes';
  }

  /** @returns whether the service has all that is typed */
  async keep(): Promise<boolean> {
    if (this.sending) await this.sending;
    if (missingIn(this.plan).size > 0) return false;
    if (this.id !== null && !this.isTyped) return true;
    this.sending = this.send().finally(() => (this.sending = null));
    return this.sending;
  }

  private async send(): Promise<boolean> {
    const body = planSent(this.plan);
    this.isSending = true;
    this.refusal = '';
    try {
      const path = this.id === null ? '/api/v1/waves' : `/api/v1/waves/${this.id}`;
      const kept = await ask<Wave>({ method: this.id === null ? 'POST' : 'PUT', path, body });
      this.id = kept.body.id;
      this.kept = JSON.stringify(body);
      return true;
    } catch (cause) {
      this.refusal = faultsOf(cause).sentence;
      return false;
    } finally {
      this.isSending = false;
    }
  }
}
