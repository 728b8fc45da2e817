import { show } from '../look/show.js';
import App from './App.svelte';

show(App);
