import { show } from '../look/show.js';
import SetupPage from './SetupPage.svelte';

show(SetupPage);
