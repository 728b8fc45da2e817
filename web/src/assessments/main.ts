import { mount } from 'svelte';
import '../look/base.css';
import { candidateService } from './candidate-service.js';
import { Journey } from './journey.svelte.js';
import { ServerClock } from './server-clock.js';
import TestPage from './TestPage.svelte';

const linkCode = /^\/t\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
const clock = new ServerClock();
const journey = new Journey(candidateService({ linkCode, clock }));
const target = document.getElementById('app');

if (target !== null) {
  target.replaceChildren();
  mount(TestPage, { target, props: { journey, clock } });
  void journey.open();
}
