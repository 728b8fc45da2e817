import { show } from '../look/show.js';
import DocsPage from './DocsPage.svelte';

show(DocsPage);
