// Builds everything: types are checked and emitted to dist/out, lexicons, messages and law are compiled to dist/data,
// and the programs are bundled beside them. `npm ci` runs it, so a clone is ready after one command.
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as esbuild from 'esbuild';

const require = createRequire(import.meta.url);

function typecheck() {
  const tsc = require.resolve('typescript/package.json').replace('package.json', 'bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '--build'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

async function data() {
  const { compileData, writePages } = require('./dist/out/server/src/host/compile-data.js');
  const { buildValidators } = require('./dist/out/server/src/host/build-validators.js');
  await mkdir('dist/data', { recursive: true });
  buildValidators('.', 'dist/data');
  if (process.argv.includes('--docs')) writePages('.');
  compileData('.', 'dist/data');
}

/** CommonJS, because VS Code loads extensions that way and because it starts faster. */
const options = { bundle: true, platform: 'node', target: 'node20.9', format: 'cjs', minify: true, sourcemap: false, logLevel: 'warning', legalComments: 'none' };

async function bundle() {
  const programs = [{ in: 'server/src/cli/main.ts', out: 'dist/cli.js' }];
  for (const { in: entry, out } of programs) {
    await esbuild.build({ ...options, entryPoints: [entry], outfile: out, banner: { js: '#!/usr/bin/env node' } });
    await chmod(out, 0o755);
  }
}

// Output of files that are gone would still be run.
await rm('dist/out/test', { recursive: true, force: true });
await rm('dist/out/test.tsbuildinfo', { force: true });
typecheck();
await data();
await bundle();
