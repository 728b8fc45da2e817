import { show } from '../look/show.js';
import SignIn from './SignIn.svelte';

show(SignIn);
