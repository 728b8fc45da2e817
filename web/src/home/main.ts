import { show } from '../look/show.js';
import HomePage from './HomePage.svelte';

show(HomePage);
