import { flushSync } from 'svelte';

let isOn = $state(false);

/** True while the paper is being prepared: charts redraw in the light palette, at the paper's width. */
export const printing = {
  get isOn(): boolean {
    return isOn;
  },
};

/** The layout of paper is put on the page itself before the browser takes its picture, so that canvases fit it. */
export function followPrinting(): () => void {
  const media = matchMedia('print');
  const set = (wanted: boolean) => {
    if (wanted === isOn) return;
    document.documentElement.toggleAttribute('data-printing', wanted);
    isOn = wanted;
    flushSync();
  };
  const before = () => set(true);
  const after = () => set(false);
  const change = () => set(media.matches);
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  media.addEventListener('change', change);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    media.removeEventListener('change', change);
  };
}
