import { isLocale, overwriteGetLocale, type Locale } from '../paraglide/runtime.js';
import { keepsake } from '../look/keepsake.js';

export type { Locale };
export type Localised = Readonly<Record<Locale, string>>;

const KEPT = 'agilometre:language';

function asked(): Locale | null {
  const inAddress = new URLSearchParams(location.search).get('lang');
  if (isLocale(inAddress)) return inAddress;
  const kept = keepsake.read(KEPT);
  return isLocale(kept) ? kept : null;
}

const explicit = asked();
let isExplicit = explicit !== null;
const first: Locale = explicit ?? (navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en');
let spoken = $state<Locale>(first);

overwriteGetLocale(() => spoken);
document.documentElement.lang = first;

export const locale = (): Locale => spoken;
export const otherLocale = (): Locale => (spoken === 'fr' ? 'en' : 'fr');
export const inWords = (text: Localised): string => text[spoken];

/** The reader's own act: remembered, and stronger than what the address said. */
export function speak(wanted: Locale): void {
  become(wanted);
  isExplicit = true;
  keepsake.write(KEPT, wanted);
  if (location.search.includes('lang=')) {
    history.replaceState(history.state, '', `${location.pathname}?lang=${wanted}${location.hash}`);
  }
}

/** On a device that people share: the next one is spoken to as the first was. */
export function speakAsAtFirst(): void {
  keepsake.forget(KEPT);
  isExplicit = explicit !== null;
  become(first);
}

/** What the invitation suggests; an explicit choice stays. */
export function suggest(wanted: Locale): void {
  if (!isExplicit) become(wanted);
}

function become(wanted: Locale): void {
  spoken = wanted;
  document.documentElement.lang = wanted;
}
