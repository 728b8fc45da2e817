/** A link to a chart arrives before its page has figures: the chart is brought into view once it is there. */
export function scrollToChart(): void {
  const id = location.hash.slice(1);
  if (id !== '') requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
}
