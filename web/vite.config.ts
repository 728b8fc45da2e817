import fs from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;
const output = resolve(here, '../dist/web');
const wordsProject = resolve(here, 'project.inlang');
const COMPRESSIBLE = /\.(html|js|css|svg|json|txt)$/;

/** Writes .br and .gz beside each text file, once at build, so that the service never compresses while people wait. */
function precompressed(): Plugin {
  const brotli = promisify(brotliCompress);
  const gzipped = promisify(gzip);
  return {
    name: 'precompressed',
    apply: 'build',
    async closeBundle() {
      const files = await readdir(output, { recursive: true });
      for (const file of files.filter((name) => COMPRESSIBLE.test(name))) {
        const path = join(output, file);
        const bytes = await readFile(path);
        await writeFile(`${path}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
        await writeFile(`${path}.gz`, await gzipped(bytes, { level: 9 }));
      }
    },
  };
}

const isBesideTheWords = (path: unknown) => String(path).startsWith(wordsProject);

/** The words compiler likes to leave notes and caches beside its settings; a build must leave the sources untouched. */
const sparingSources = {
  ...fs,
  mkdirSync: (...args: Parameters<typeof fs.mkdirSync>) =>
    isBesideTheWords(args[0]) ? undefined : fs.mkdirSync(...args),
  writeFileSync: (...args: Parameters<typeof fs.writeFileSync>) =>
    isBesideTheWords(args[0]) ? undefined : fs.writeFileSync(...args),
  promises: {
    ...fs.promises,
    mkdir: async (...args: Parameters<typeof fs.promises.mkdir>) =>
      isBesideTheWords(args[0]) ? undefined : fs.promises.mkdir(...args),
    writeFile: async (...args: Parameters<typeof writeFile>) =>
      isBesideTheWords(args[0]) ? undefined : writeFile(...args),
  },
};

export default defineConfig({
  root: here,
  base: '/',
  // Nothing is written outside dist/web and web/src/paraglide.
  cacheDir: resolve(here, '../dist/.vite'),
  plugins: [
    paraglideVitePlugin({
      project: wordsProject,
      fs: sparingSources,
      outdir: resolve(here, 'src/paraglide'),
      strategy: ['globalVariable', 'baseLocale'],
      isServer: 'import.meta.env.SSR',
      emitReadme: false,
    }),
    svelte({ configFile: resolve(here, 'svelte.config.js') }),
    precompressed(),
  ],
  build: {
    outDir: output,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        home: resolve(here, 'index.html'),
        test: resolve(here, 'test.html'),
        join: resolve(here, 'join.html'),
        setup: resolve(here, 'setup.html'),
        docs: resolve(here, 'docs.html'),
        app: resolve(here, 'app.html'),
        'sign-in': resolve(here, 'sign-in.html'),
        verify: resolve(here, 'verify.html'),
        wave: resolve(here, 'wave.html'),
      },
    },
  },
});
