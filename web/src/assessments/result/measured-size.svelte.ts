import { printing } from './printing.svelte.js';

/** Calls `measure` now, whenever the element changes size, and at once when the medium changes. */
export function whenSized(measure: (element: HTMLElement) => void) {
  return (element: HTMLElement): (() => void) => {
    void printing.isOn;
    measure(element);
    const observer = new ResizeObserver(() => measure(element));
    observer.observe(element);
    return () => observer.disconnect();
  };
}
