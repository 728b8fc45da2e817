import { show } from '../look/show.js';
import VerifyPage from './VerifyPage.svelte';

show(VerifyPage);
