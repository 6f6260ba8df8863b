import type { Audience } from '../../../rules/src/draft/draft';
import type { Severity } from '../../../rules/src/engine/finding';
import { AUDIENCE_WORDS, audienceNamed, isLevel, type Level } from '../workspace/settings';
import type { Context } from './context';
import { type OptionSpec, type Options, parseOptions, wrongValue } from './options';
import { UsageError } from './usage-error';

export type ReportFormat = 'text' | 'json' | 'sarif' | 'github';

/** How texts are found and judged; shared by every command that reads texts. */
export interface ReadingOptions {
  readonly audience: Audience | undefined;
  /** The configuration named on the command line, as written. */
  readonly config: string | undefined;
  readonly ignore: readonly string[];
  readonly inputName: string | undefined;
  /** `--rule ID`: only these rules, when there are any. */
  readonly only: ReadonlySet<string>;
  /** `--rule ID=LEVEL`: stronger than every configuration. */
  readonly levels: ReadonlyMap<string, Level>;
}

export interface LintOptions extends ReadingOptions {
  readonly patterns: readonly string[];
  readonly format: ReportFormat;
  readonly failOn: Severity | 'never';
  readonly maxWarnings: number | undefined;
  readonly minSeverity: Severity;
  readonly quiet: boolean;
  /** Says on standard error what the texts were judged by. */
  readonly verbose: boolean;
  /** `--color` or `--no-color`; undefined leaves it to the terminal. */
  readonly colour: boolean | undefined;
  readonly fix: 'no' | 'write' | 'diff';
  /** Whether texts that must be approved are to be, as they stand. */
  readonly requireApproval: boolean;
}

export const READING_VALUES: readonly string[] = ['audience', 'config', 'ignore', 'rule', 'stdin-filename'];
export const COLOUR_FLAGS: readonly string[] = ['color', 'no-color'];

const SPEC: OptionSpec = {
  values: [...READING_VALUES, 'format', 'fail-on', 'max-warnings', 'min-severity'],
  flags: [...COLOUR_FLAGS, 'quiet', 'verbose', 'fix', 'fix-dry-run', 'require-approval'],
};
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** @throws UsageError when an option cannot be followed */
export function parseLintOptions(context: Context, args: readonly string[]): LintOptions {
  const options = parseOptions(context.host, args, SPEC);
  const patterns = options.positionals.length === 0 ? ['.'] : options.positionals;
  const fix = options.has('fix-dry-run') ? 'diff' : options.has('fix') ? 'write' : 'no';
  if (options.has('fix') && options.has('fix-dry-run')) throw new UsageError('fix-or-dry-run');
  if (fix === 'write' && patterns.includes('-')) throw new UsageError('fix-needs-files');
  const quiet = options.has('quiet');
  return {
    ...readingOptions(context, options),
    patterns,
    format: options.choice<ReportFormat>('format', ['text', 'json', 'sarif', 'github'], 'text'),
    failOn: options.choice<Severity | 'never'>('fail-on', [...SEVERITIES, 'never'], 'error'),
    maxWarnings: wholeNumber(options, 'max-warnings'),
    minSeverity: options.choice('min-severity', SEVERITIES, quiet ? 'error' : 'info'),
    quiet,
    verbose: options.has('verbose'),
    colour: colourOf(options),
    fix,
    requireApproval: options.has('require-approval'),
  };
}

export function colourOf(options: Options): boolean | undefined {
  if (options.has('no-color')) return false;
  return options.has('color') ? true : undefined;
}

/** Reads what says how texts are found and judged. */
export function readingOptions(context: Context, options: Options): ReadingOptions {
  const word = options.last('audience');
  const audience = word === undefined ? undefined : audienceNamed(word.normalize('NFC').toLowerCase());
  if (word !== undefined && audience === undefined) throw wrongValue('audience', word, AUDIENCE_WORDS);
  return {
    audience,
    config: options.last('config'),
    ignore: options.all('ignore'),
    inputName: options.last('stdin-filename'),
    ...ruleOptions(context, options.all('rule')),
  };
}

function ruleOptions(context: Context, written: readonly string[]): Pick<ReadingOptions, 'only' | 'levels'> {
  const only = new Set<string>();
  const levels = new Map<string, Level>();
  for (const one of written) {
    const [id = '', level] = one.split(/[=:]/, 2).map((part) => part.trim());
    if (!context.ruleIds().includes(id)) throw unknownRule(context, id);
    if (level === undefined) only.add(id);
    else if (isLevel(level)) levels.set(id, level);
    else
      throw wrongValue(
        'rule',
        one,
        ['error', 'warning', 'info', 'off'].map((allowed) => `${id}=${allowed}`),
      );
  }
  return { only, levels };
}

export function unknownRule(context: Context, id: string): UsageError {
  const { nearest } = require('../workspace/suggestion') as typeof import('../workspace/suggestion');
  const suggestion = nearest(id, context.ruleIds());
  return suggestion === undefined
    ? new UsageError('unknown-rule', { rule: id })
    : new UsageError('unknown-rule-near', { rule: id, suggestion });
}

function wholeNumber(options: Options, name: string): number | undefined {
  const value = options.last(name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError('not-a-number', { option: `--${name}`, value });
  return Number(value);
}
