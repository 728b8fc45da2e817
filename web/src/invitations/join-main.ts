import { show } from '../look/show.js';
import JoinPage from './JoinPage.svelte';

show(JoinPage);
