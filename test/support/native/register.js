// Loaded into each process that runs tests: Node itself then reads TypeScript, with the settings of .swcrc.
import { register } from 'node:module';

process.setSourceMapsEnabled(true);
register('./typescript-hooks.js', import.meta.url);

// A process that runs tests is told to leave by a closed channel, and leaves even when a test left something open.
process.on('disconnect', () => process.exit());
