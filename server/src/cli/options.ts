import type { Host } from '../host/interfaces';
import { UsageError } from './usage-error';

/** The options of a command: those that take a value and those that do not. `help` is every command's. */
export interface OptionSpec {
  readonly values: readonly string[];
  readonly flags: readonly string[];
}

/** What stood on the command line after the command's name. */
export class Options {
  readonly positionals: readonly string[];
  readonly #values: ReadonlyMap<string, readonly string[]>;
  readonly #flags: ReadonlySet<string>;

  constructor(
    positionals: readonly string[],
    values: ReadonlyMap<string, readonly string[]>,
    flags: ReadonlySet<string>,
  ) {
    this.positionals = positionals;
    this.#values = values;
    this.#flags = flags;
  }

  has(flag: string): boolean {
    return this.#flags.has(flag);
  }

  /** Every value an option was given, in order. */
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** The last value an option was given. */
  last(name: string): string | undefined {
    return this.all(name).at(-1);
  }

  /** The last value, which must be one of `allowed`. */
  choice<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
    const value = this.last(name);
    if (value === undefined) return otherwise;
    const chosen = allowed.find((one) => one === value);
    if (chosen === undefined) throw wrongValue(name, value, allowed);
    return chosen;
  }
}

export function wrongValue(name: string, value: string, allowed: readonly string[]): UsageError {
  return new UsageError('wrong-value', { option: `--${name}`, value, allowed: allowed.join(', ') });
}

const SHORT: Readonly<Record<string, string>> = { h: 'help', v: 'version', o: 'output' };

/**
 * Reads a command's arguments.
 * @throws UsageError for an option that is unknown, lacks its value or has one it cannot take
 */
export function parseOptions(host: Host, args: readonly string[], spec: OptionSpec): Options {
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  const flags = new Set<string>();
  for (const token of host.process.tokenise(args, spec.values, SHORT)) {
    if (token.kind === 'positional') positionals.push(token.value);
    else if (spec.values.includes(token.name)) addValue(values, token.name, token.value);
    else if (!spec.flags.includes(token.name) && token.name !== 'help') throw unknownOption(token.raw, spec);
    else if (token.value !== undefined) throw new UsageError('unexpected-value', { option: token.raw });
    else flags.add(token.name);
  }
  return new Options(positionals, values, flags);
}

function addValue(values: Map<string, string[]>, name: string, value: string | undefined): void {
  if (value === undefined || value.startsWith('--')) throw new UsageError('missing-value', { option: `--${name}` });
  const known = values.get(name);
  if (known === undefined) values.set(name, [value]);
  else known.push(value);
}

function unknownOption(raw: string, spec: OptionSpec): UsageError {
  const { nearest } = require('../workspace/suggestion') as typeof import('../workspace/suggestion');
  const known = [...spec.values, ...spec.flags, 'help'].map((name) => `--${name}`);
  const suggestion = nearest(raw, known);
  return suggestion === undefined
    ? new UsageError('unknown-option', { option: raw })
    : new UsageError('unknown-option-near', { option: raw, suggestion });
}
