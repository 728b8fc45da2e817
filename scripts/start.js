/** `npm start`: the built service, or one line when it is not built. */
import { existsSync } from 'node:fs';

const service = new URL('../dist/src/cli.js', import.meta.url);
if (!existsSync(service)) {
  process.stderr.write('Not built yet: run `npm run build` first.\n');
  process.exit(1);
}
process.argv.push('serve');
await import(service.href);
