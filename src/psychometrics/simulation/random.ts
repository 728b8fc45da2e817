/** A source of randomness, passed in so that simulations repeat. */
export interface Random {
  /** in [0, 1), 32 bits */
  uniform(): number;
  /** standard normal */
  normal(): number;
}

const WARM_UP_ROUNDS = 16;

/**
 * sfc32, the small fast chaotic generator of Chris Doty-Humphrey (PractRand): 128 bits of state, period at least 2³².
 * @param seed any number; its lowest 32 bits count
 * @param stream another sequence of the same seed, so that each simulated person has their own
 */
export function createRandom(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x5eed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) next();
  const uniform = (): number => next() / 2 ** 32;
  // Box & Muller 1958; 1 − u so that the logarithm is never of zero.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
