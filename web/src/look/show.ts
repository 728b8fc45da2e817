import { mount, type Component } from 'svelte';
import './base.css';

/** Puts a page in its place in the document. */
export function show(page: Component): void {
  const target = document.getElementById('app');
  if (target === null) return;
  target.replaceChildren();
  mount(page, { target });
}
