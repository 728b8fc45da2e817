/**
 * A refusal that the caller can understand: a stable code and the facts a sentence needs.
 * The edge turns it into a status and words (`platform/problem-table.ts`).
 */
export abstract class Problem extends Error {
  abstract readonly code: string;

  constructor(readonly facts: Readonly<Record<string, string | number>> = {}) {
    super();
  }

  override get name(): string {
    return this.constructor.name;
  }

  override get message(): string {
    const facts = Object.entries(this.facts).map(([name, value]) => `${name}=${value}`);
    return [this.code, ...facts].join(' ');
  }
}
