import { show } from '../look/show.js';
import KioskPage from './respond/KioskPage.svelte';
import LinkPage from './respond/LinkPage.svelte';

show(location.pathname.startsWith('/w/') ? LinkPage : KioskPage);
