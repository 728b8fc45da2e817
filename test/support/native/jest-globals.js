/**
 * What the runner puts into the global scope, by the names that tests import. The runner lets a test last for ever: here each has two
 * minutes, or what it asks for.
 */
import { bind } from 'jest-each';

const LONGEST_MS = 120_000;

/**
 * @param {() => unknown} work
 * @param {number} [longestMs]
 * @returns {() => Promise<unknown>}
 */
const within =
  (work, longestMs = LONGEST_MS) =>
  async () => {
    let timer;
    const tooLong = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`Not over after ${longestMs / 1_000} s.`)), longestMs);
    });
    return Promise.race([work(), tooLong]).finally(() => clearTimeout(timer));
  };

/** @param {(work: () => unknown) => void} add */
const hook = (add) => (work, longestMs) => add(within(work, longestMs));

const limitedIt = (name, work, longestMs) => globalThis.it(name, within(work, longestMs));

export const it = Object.assign(limitedIt, { each: bind(limitedIt), skip: globalThis.it.skip });
export const beforeAll = hook(globalThis.beforeAll);
export const beforeEach = hook(globalThis.beforeEach);
export const afterAll = hook(globalThis.afterAll);
export const afterEach = hook(globalThis.afterEach);
export const { describe, expect, jest } = globalThis;
