import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { decodeText, nodeFiles, readFailure } from './files';
import type { ArgumentToken, Host, ReadResult } from './interfaces';
import { nodeRegisters } from './registers';
import { expectLongRun } from './runtime';

/** The machine this process runs on. */
export function nodeHost(): Host {
  return {
    files: nodeFiles,
    terminal: {
      get colour() {
        return mayColour();
      },
      get columns() {
        return process.stdout.isTTY ? process.stdout.columns : undefined;
      },
      showsProgress: process.stderr.isTTY === true,
      write,
      writeError: (text) => void process.stderr.write(text),
      style: (style, text) => styleText(style, text, { validateStream: false }),
      readInput,
    },
    registers: nodeRegisters,
    sha256,
    clock: { today, now },
    process: { folder: process.cwd(), arguments: process.argv.slice(2), tokenise, version, expectLongRun },
  };
}

let guarded = false;

function write(text: string): void {
  if (!guarded) {
    guarded = true;
    // `noktern lint … | head` closes the pipe early; that is no error of ours.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exitCode = 2;
    });
  }
  process.stdout.write(text);
}

/** https://no-color.org: a variable that is set and not empty; FORCE_COLOR is what Node's own tools heed. */
function mayColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** The local date: an expiry of today is the writer's today, not Greenwich's. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function now(): string {
  return new Date().toISOString();
}

/** Loaded when it is first asked for: most runs need no hash. */
function sha256(text: string): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

async function readInput(): Promise<ReadResult> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  } catch (error) {
    return readFailure(error);
  }
  return decodeText(Buffer.concat(chunks));
}

function tokenise(
  args: readonly string[],
  values: readonly string[],
  short: Readonly<Record<string, string>>,
): readonly ArgumentToken[] {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string; multiple: boolean }> = {};
  for (const name of values) options[name] = { type: 'string', multiple: true };
  for (const [letter, name] of Object.entries(short)) {
    options[name] = { type: options[name]?.type ?? 'boolean', multiple: true, short: letter };
  }
  // Not strict: what is wrong with an option is said in the user's language, by the command line itself.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const found: ArgumentToken[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') found.push({ kind: 'positional', value: token.value });
    else if (token.kind === 'option') {
      found.push({ kind: 'option', name: token.name, raw: token.rawName, value: token.value });
    }
  }
  return found;
}

/** Looks upwards for the program's own package.json, since the bundle and the compiled files lie at different depths. */
function version(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const found = packageVersion(join(folder, 'package.json'));
    if (found !== undefined) return found;
    if (dirname(folder) === folder) return '0.0.0';
  }
}

function packageVersion(file: string): string | undefined {
  try {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown; version?: unknown };
    return name === 'noktern' && typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
