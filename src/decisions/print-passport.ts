import { writePdf } from '../documents/index.js';
import type { Locale } from '../kernel/localised.js';
import type { IssuedPassport } from './issue-passport.js';
import { passportPaper } from './papers/passport-paper.js';

/** The paper of a passport just issued: the only moment when its code is known. */
export const printPassport = async (
  { passport, code }: IssuedPassport,
  where: { readonly verifyAt: string; readonly locale: Locale },
): Promise<Buffer> => writePdf(await passportPaper(passport, { code, ...where }));
