import type { Localised } from '../../kernel/localised.js';

/** What could not be carried from one format to the other as it was. */
export interface Loss {
  /** Where, as the format left says it: `pages[0].elements[2]`. */
  readonly path: string;
  /** Which thing: a type, a property, a name. */
  readonly what: string;
  readonly why: Localised;
}

/** Collects losses; a file that loses more than anybody reads says so in its last line. */
export class Report {
  readonly losses: Loss[] = [];

  constructor(private readonly most = 200) {}

  lose(path: string, what: string, why: Localised): void {
    if (this.losses.length < this.most) this.losses.push({ path, what: what.slice(0, 200), why });
    else if (this.losses.length === this.most) {
      this.losses.push({
        path: '',
        what: '…',
        why: { fr: 'et d’autres pertes, qui ne sont pas énumérées', en: 'and other losses, not listed' },
      });
    }
  }
}
