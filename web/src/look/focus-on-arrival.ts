/** A new screen begins at its heading, for the eye and for the screen reader alike. */
export function focusOnArrival(heading: HTMLElement): void {
  scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}
