/** Files of removed sources must not stay in the build. */
import { rmSync } from 'node:fs';

for (const folder of ['src', 'test', 'bench']) {
  rmSync(new URL(`../dist/${folder}`, import.meta.url), { recursive: true, force: true });
}
