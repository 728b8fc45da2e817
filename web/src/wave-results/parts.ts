import { asNumber } from '../language/formats.js';
import { inWords } from '../language/language.svelte.js';
import type { Points } from './contract.js';
import type { Part } from './DistributionBar.svelte';

/** The answers of a scale in the order they were offered; their tone is that of what they say, whichever way it was asked. */
export function partsOf({ counts, labels, least, isReversed }: Points): readonly Part[] {
  const last = Math.max(1, counts.length - 1);
  return counts.map((count, at) => {
    const label = labels[at];
    const words = label ? inWords(label) : '';
    return {
      label: words === '' ? asNumber(least + at) : words,
      count,
      tone: (isReversed ? last - at : at) / last,
    };
  });
}
