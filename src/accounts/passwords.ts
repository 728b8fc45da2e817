import { hash, verify, type Algorithm } from '@node-rs/argon2';

/** Keeps passwords so that whoever reads the database cannot read them. */
export interface Passwords {
  digestOf(password: string): Promise<string>;
  /** Takes the same work when there is no digest: how long it lasts tells nobody that an account exists. */
  fits(digest: string | null, password: string): Promise<boolean>;
}

/** OWASP Password Storage Cheat Sheet, 2025: argon2id with 19 MiB, two passes, one lane. */
const COST = { algorithm: 2 satisfies Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of sixty-four forgotten random digits, at the same cost. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$xZRzJtYjOzibxuUtTsU81A$0uQhWMu7SjMV+c3LFGv8m5TYB3oPb8NLnfBYSJSna9M';

/** The same password, whatever the keyboard composes its accents of. */
const composed = (password: string): string => password.normalize('NFKC');

export function argon2Passwords(check: (digest: string, password: string) => Promise<boolean> = verify): Passwords {
  return {
    digestOf: (password) => hash(composed(password), COST),
    fits: async (digest, password) => (await check(digest ?? DECOY, composed(password))) && digest !== null,
  };
}
