#!/usr/bin/env node
/** Looked at before anything else is loaded: an older Node.js would stop on a syntax or a module that it does not know. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const { runProgram } = await import('./commands/program.js');
await runProgram(process.argv);
