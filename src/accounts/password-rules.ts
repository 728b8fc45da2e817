import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonPasswords } from '@zxcvbn-ts/language-common';
import { dictionary as french } from '@zxcvbn-ts/language-fr';
import { PasswordRefused, type PasswordFault } from './problems.js';

/** NIST SP 800-63B: length is what protects; nothing is asked about the kinds of characters. */
export const SHORTEST_PASSWORD = 12;

/** Out of four: « safely unguessable: moderate protection from offline slow-hash scenario ». */
const LEAST_SCORE = 3;

/** Judging takes longer the more there is; what comes after cannot make a good beginning bad. */
const JUDGED_CHARACTERS = 64;

/** What remains of a password without the person's own words must be worth something. */
const LEAST_REMAINDER = 8;

let judge: ZxcvbnFactory | undefined;

/** Made when it is first needed: its dictionaries take a quarter of a second and some memory. */
function theJudge(): ZxcvbnFactory {
  judge ??= new ZxcvbnFactory({ dictionary: { ...commonPasswords, ...french }, graphs: adjacencyGraphs });
  return judge;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Name, address, organisation: the first things that somebody who knows them tries. */
const wordsOf = (own: readonly string[]): string[] =>
  [...own, 'agilometre']
    .flatMap((text) => plain(text).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3)
    .sort((left, right) => right.length - left.length);

function faultOf(password: string, own: readonly string[]): PasswordFault | null {
  if ([...password].length < SHORTEST_PASSWORD) return 'password-too-short';
  const words = wordsOf(own);
  const judged = password.slice(0, JUDGED_CHARACTERS);
  const remainder = words.reduce((left, word) => left.replaceAll(word, ''), plain(judged));
  if (remainder.length < LEAST_REMAINDER && remainder.length < plain(judged).length) return 'password-personal';
  return theJudge().check(judged, words).score < LEAST_SCORE ? 'password-too-common' : null;
}

/**
 * @param own what is known of the person: name, address, organisation
 * @throws {PasswordRefused}
 */
export function assertGoodPassword(password: string, own: readonly (string | null)[]): void {
  const fault = faultOf(
    password,
    own.filter((text) => text !== null),
  );
  if (fault !== null) throw new PasswordRefused(fault);
}
