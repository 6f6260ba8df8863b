// Builds everything: types are checked and emitted to dist/out, lexicons, messages and law are compiled to dist/data,
// and the programs are bundled beside them. `npm ci` runs it, so a clone is ready after one command.
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import * as esbuild from 'esbuild';
import jsTokens from 'js-tokens';

const require = createRequire(import.meta.url);

// Every path below is seen from the project's folder.
process.chdir(join(import.meta.dirname, '..'));

/** Texts whose lint shows V8 what to compile ahead. */
const DRAFTS = 'test/fixtures/drafts';

/** Runs a Node script; the build ends when it fails. */
function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function typecheck() {
  run([require.resolve('typescript/package.json').replace('package.json', 'bin/tsc'), '--build']);
}

async function data() {
  const { compileData, writePages } = require('../dist/out/server/src/host/compile-data.js');
  const { buildValidators } = require('../dist/out/server/src/host/build-validators.js');
  await mkdir('dist/data', { recursive: true });
  buildValidators('.', 'dist/data');
  if (process.argv.includes('--docs')) writePages('.');
  return compileData('.', 'dist/data');
}

/**
 * What the editor reads, packed for its package: a tenth smaller than the package itself would have it.
 * @param small what is packed in another shape than it lies there
 */
async function pack(small) {
  const read = /^(lexicon\.bin|(irregular|knowledge|medicines|register-names|messages\.n[bn]|messages\.en)\.json)$/;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 20 };
  const names = (await readdir('dist/data')).filter((name) => read.test(name));
  /** JSON without escapes, which is smaller once compressed. */
  const asText = async (name) => JSON.stringify(JSON.parse(await readFile(`dist/data/${name}`, 'utf8')));
  const packed = async (name) =>
    writeFile(`dist/data/${name}.br`, await promisify(brotliCompress)(small[name] ?? (await asText(name)), { params }));
  await Promise.all(names.map(packed));
}

/** CommonJS, because VS Code loads extensions that way and because it starts faster. */
const options = {
  bundle: true,
  platform: 'node',
  target: 'node20.9',
  format: 'cjs',
  minify: true,
  sourcemap: false,
  logLevel: 'warning',
  legalComments: 'none',
};

/**
 * Escapes what esbuild leaves: the raw templates of regular expressions, where an escape means the same. V8 reads and keeps
 * ASCII in half the memory.
 */
function ascii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Makes private names plain ones in a program that runs once: as long as V8 does not optimise, it looks them up faster.
 * TypeScript has seen before that nobody uses them from outside; each class has its own, since they are private to it.
 */
const plainNames = {
  name: 'plain-names',
  setup(build) {
    build.onLoad({ filter: /[\\/](rules|server)[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: withPlainNames(await readFile(path, 'utf8'), PLAIN + relative('.', path).replaceAll(/\W/g, '_')),
      loader: 'ts',
    }));
  },
};

const PLAIN = '$private_';
const once = { plugins: [plainNames], mangleProps: new RegExp(`^\\${PLAIN}`) };

function withPlainNames(code, prefix) {
  let classes = 0;
  let plain = '';
  if (/#\w+ in /.test(code)) throw new Error(`${prefix}: “#name in” asks for a private name`);
  for (const { type, value } of jsTokens(code)) {
    if (value === 'class') classes++;
    plain += type === 'PrivateIdentifier' ? `${prefix}_${classes}_${value.slice(1)}` : value;
  }
  return plain;
}

/** What runs in the editor. `--debug` keeps it readable, with source maps for a debugger. */
const debug = process.argv.includes('--debug');
const editorOptions = { ...options, minify: !debug, sourcemap: debug, external: ['vscode'] };

/** What runs in the page of the review panel. */
const panelOptions = { ...editorOptions, platform: 'browser', target: 'chrome120', format: 'iife' };

/** What the client and the server talk with; built once, since it is a third of the client. */
const PROTOCOL = ['vscode-jsonrpc', 'vscode-languageserver-protocol'].flatMap((name) => [name, `${name}/node`]);
const protocolModules = [...PROTOCOL, 'vscode-languageserver-types'];

/** Takes these modules from `protocol.js`, which lies beside the bundle. */
const sharedProtocol = {
  name: 'shared-protocol',
  setup(build) {
    const filter = new RegExp(`^(${protocolModules.join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'protocol' }));
    build.onResolve({ filter: /^\.\/protocol\.js$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'protocol' }, ({ path }) => ({
      contents: `module.exports = require('./protocol.js')['${path}'];`,
    }));
  },
};

function bundleProtocol() {
  const exported = protocolModules.map((name) => `'${name}': require('${name}')`);
  const stdin = { contents: `module.exports = { ${exported.join(', ')} };`, resolveDir: '.' };
  return esbuild.build({ ...editorOptions, stdin, outfile: 'dist/protocol.js' });
}

async function bundle() {
  const programs = [
    { in: 'server/src/host/launch.ts', out: 'dist/cli.js' },
    { in: 'server/src/cli/main.ts', out: 'dist/noktern.js' },
    { in: 'server/src/importer/main.ts', out: 'dist/importer.js' },
  ];
  const editorPrograms = [
    { in: 'server/src/lsp/main.ts', out: 'dist/server.js' },
    { in: 'client/src/extension.ts', out: 'dist/client.js' },
  ];
  await Promise.all([
    ...programs.map(({ in: entry, out }) => esbuild.build({ ...options, ...once, entryPoints: [entry], outfile: out })),
    ...editorPrograms.map(({ in: entry, out }) =>
      esbuild.build({ ...editorOptions, entryPoints: [entry], outfile: out, plugins: [sharedProtocol] }),
    ),
    bundleProtocol(),
    esbuild.build({ ...panelOptions, entryPoints: ['client/panel/panel.ts'], outfile: 'dist/panel.js' }),
  ]);
  await writeFile('dist/noktern.js', ascii(await readFile('dist/noktern.js', 'utf8')));
  await writeFile('dist/cli.js', `#!/usr/bin/env node\n${await readFile('dist/cli.js', 'utf8')}`);
  await chmod('dist/cli.js', 0o755);
  const texts = (await readdir(DRAFTS)).map((name) => `${DRAFTS}/${name}`);
  run(['dist/out/server/src/host/precompile.js', resolve('dist'), ...texts]);
}

// Output of files that are gone would still be run.
await rm('dist/out/test', { recursive: true, force: true });
await rm('dist/out/test.tsbuildinfo', { force: true });
typecheck();
const small = await data();
await Promise.all([bundle(), pack(small)]);
