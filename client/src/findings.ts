import type { DraftTarget, RuleTarget, SuppressTarget } from '../../server/src/protocol';

/** The source that the server's diagnostics name. */
const SOURCE = 'Nøktern';

/** What is read of a diagnostic in the editor. The editor's type leaves out `data`, but the object has what the server sent. */
export interface FindingDiagnostic {
  readonly source?: string | undefined;
  readonly code?: string | number | { readonly value: string | number; readonly target: Stringable } | undefined;
  readonly data?: unknown;
}

interface Stringable {
  toString(): string;
}

/** Whether a diagnostic is one of Nøktern's findings. */
export function isFinding({ source }: FindingDiagnostic): boolean {
  return source === SOURCE;
}

/**
 * The finding that a diagnostic shows, as the server knows it; `undefined` for other diagnostics.
 *
 * @param uri the draft's, as the server knows it
 * @param words what the diagnostic marks
 */
export function suppressTarget(diagnostic: FindingDiagnostic, uri: string, words: string): SuppressTarget | undefined {
  const rule = ruleOf(diagnostic);
  const finding = fingerprintOf(diagnostic.data);
  return rule === undefined || finding === undefined ? undefined : { uri, finding, rule, words };
}

/** The rules that have findings, in the order of the diagnostics, each with its page. */
export function ruleTargets(diagnostics: readonly FindingDiagnostic[]): RuleTarget[] {
  const targets = new Map<string, RuleTarget>();
  for (const diagnostic of diagnostics) {
    const rule = ruleOf(diagnostic);
    if (rule === undefined || typeof diagnostic.code !== 'object') continue;
    targets.set(rule, { rule, url: diagnostic.code.target.toString() });
  }
  return [...targets.values()];
}

function ruleOf(diagnostic: FindingDiagnostic): string | undefined {
  if (!isFinding(diagnostic)) return undefined;
  const { code } = diagnostic;
  const value = typeof code === 'object' ? code.value : code;
  return typeof value === 'string' ? value : undefined;
}

function fingerprintOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('finding' in data)) return undefined;
  return typeof data.finding === 'string' ? data.finding : undefined;
}

/** Whether the argument of `noktern.suppress` or `noktern.waive` is one; it comes from outside. */
export function isSuppressTarget(value: unknown): value is SuppressTarget {
  return hasStrings(value, ['uri', 'finding', 'rule', 'words']);
}

/** Whether the argument of `noktern.approve` or `noktern.showReview` is one. */
export function isDraftTarget(value: unknown): value is DraftTarget {
  return hasStrings(value, ['uri']);
}

/** Whether the argument of `noktern.showRule` is one, with a page on this machine. */
export function isRuleTarget(value: unknown): value is RuleTarget {
  return hasStrings(value, ['rule', 'url']) && value['url']!.startsWith('file:');
}

function hasStrings(value: unknown, keys: readonly string[]): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    keys.every((key) => typeof (value as Readonly<Record<string, unknown>>)[key] === 'string')
  );
}
