import type { Audience, Declarations } from '../../../rules/src/draft/draft';
import { type PathMatcher, pathMatcher } from './patterns';
import type { Configuration, Level, Override, RuleSettings } from './settings';

export type AudienceSource = 'flag' | 'draft' | 'configuration' | 'default';

/** What the configuration says of one text. */
export interface FileSettings {
  /** The audience of the longest matching path under `overrides`. */
  readonly audience: Audience | undefined;
  /** The level a rule is set to for an audience; undefined when nothing is set. */
  level(rule: string, audience: Audience): Level | undefined;
}

interface CompiledOverride {
  readonly override: Override;
  readonly patterns: readonly { readonly length: number; readonly matches: PathMatcher }[];
}

const compiled = new WeakMap<Configuration, readonly CompiledOverride[]>();

/**
 * @param path the text's path below the configuration's folder, with `/`; undefined when it lies elsewhere (`--config`) or has none
 */
export function settingsFor(configuration: Configuration, path: string | undefined): FileSettings {
  const overrides = path === undefined ? [] : matchingOverrides(configuration, path);
  const audience = overrides.find((one) => one.audience !== undefined)?.audience;
  const layers = [...overrides.map((one) => one.rules), configuration.rules];
  return {
    audience,
    level: (rule, reader) => {
      for (const rules of layers) {
        const level = levelIn(rules, rule, reader);
        if (level !== undefined) return level;
      }
      return undefined;
    },
  };
}

function levelIn(rules: RuleSettings, rule: string, audience: Audience): Level | undefined {
  const setting = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
  return typeof setting === 'object' ? setting[audience] : setting;
}

/** The overrides for a path, the longest pattern first; among equals the later one. */
function matchingOverrides(configuration: Configuration, path: string): Override[] {
  let all = compiled.get(configuration);
  if (all === undefined) {
    all = configuration.overrides.map(compile);
    compiled.set(configuration, all);
  }
  const matching: { override: Override; length: number; index: number }[] = [];
  for (const [index, { override, patterns }] of all.entries()) {
    const length = Math.max(0, ...patterns.filter(({ matches }) => matches(path)).map((pattern) => pattern.length));
    if (length > 0) matching.push({ override, length, index });
  }
  matching.sort((a, b) => b.length - a.length || b.index - a.index);
  return matching.map(({ override }) => override);
}

function compile(override: Override): CompiledOverride {
  return {
    override,
    patterns: override.files.map((pattern) => ({ length: pattern.length, matches: pathMatcher([pattern]) })),
  };
}

/** Who a text is for. The first that speaks wins: the flag, the text itself, the configuration, the public. */
export function audienceOf(
  flag: Audience | undefined,
  declared: Declarations,
  settings: FileSettings,
): { readonly audience: Audience; readonly audienceSource: AudienceSource } {
  if (flag !== undefined) return { audience: flag, audienceSource: 'flag' };
  if (declared.audience !== undefined) return { audience: declared.audience.value, audienceSource: 'draft' };
  if (settings.audience !== undefined) return { audience: settings.audience, audienceSource: 'configuration' };
  return { audience: 'public', audienceSource: 'default' };
}
