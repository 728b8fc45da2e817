import { keepsake } from '../../look/keepsake.js';

const KEPT = 'agilometre:shortcuts';
let areOn = $state(keepsake.read(KEPT) !== 'off');

/** Single-key shortcuts can be switched off (WCAG 2.1.4): dictation and switches may press letters by accident. */
export const shortcuts = {
  get areOn(): boolean {
    return areOn;
  },
  set areOn(wanted: boolean) {
    areOn = wanted;
    keepsake.write(KEPT, wanted ? 'on' : 'off');
  },
};

export const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

/** Which choice a key names: A or 1 is the first; null when the key means something else here. */
export function choiceNamedBy(event: KeyboardEvent): number | null {
  if (!areOn || event.repeat || isMeantElsewhere(event)) return null;
  if (/^[a-f]$/i.test(event.key)) return event.key.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0);
  // On French keyboards the digits need Shift: the place of the key counts as well as its sign.
  const digit = /^[1-6]$/.test(event.key) ? event.key : /^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1];
  return digit === undefined ? null : Number(digit) - 1;
}

/** Enter on the page itself validates; on a control it keeps the meaning the control gives it. */
export function isEnterOnPage(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.repeat || isMeantElsewhere(event)) return false;
  return !(event.target instanceof Element && event.target.closest('a, button, summary, input'));
}

function isMeantElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return true;
  if (document.querySelector('dialog[open]') !== null) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  const isText = target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';
  return isText || target.isContentEditable || target.closest('textarea, select') !== null;
}
