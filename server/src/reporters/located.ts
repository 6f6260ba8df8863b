import type { Draft, DraftProblem } from '../../../rules/src/draft/draft';
import type { Span } from '../../../rules/src/draft/span';
import type { Finding, Fix, Severity, Suppression } from '../../../rules/src/engine/finding';
import type { Law } from '../../../rules/src/engine/law';
import { FixesEverywhere } from './fixes-everywhere';
import { Lines } from './lines';
import type { Basis, FixTitle, LocatedFinding, LocatedFix, LocatedRelated, Location, Messages } from './report';

/** What turns a finding into words. */
export interface Wording {
  readonly language: 'nb' | 'nn' | 'en';
  readonly messages: Messages;
  law(id: string): Law | undefined;
}

/**
 * Findings in the offsets of the draft's source, with their messages, in the order of the text.
 * @param findings with offsets relative to their blocks
 */
export function locateFindings(draft: Draft, findings: readonly Finding[], wording: Wording): LocatedFinding[] {
  if (findings.length === 0) return [];
  const everywhere = new FixesEverywhere(draft, findings);
  const shared: Shared = { draft, lines: new Lines(draft.source), wording, bases: new Map(), everywhere };
  return findings.map((finding) => new FindingOfDraft(finding, shared)).sort(byPlace);
}

function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** What the findings of one draft have in common. */
interface Shared {
  readonly draft: Draft;
  readonly lines: Lines;
  readonly wording: Wording;
  /** Most findings share the list of their rule. */
  readonly bases: Map<readonly string[], readonly Basis[]>;
  readonly everywhere: FixesEverywhere;
}

/** A finding that puts into words what its reporter asks for, and no more. */
class FindingOfDraft implements LocatedFinding {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly suppression: Suppression | null;
  readonly #finding: Finding;
  readonly #shared: Shared;
  #message: string | undefined;
  #fixes: readonly LocatedFix[] | undefined;

  constructor(finding: Finding, shared: Shared) {
    const { start, end } = shared.draft.locate(finding.block, finding.start, finding.end);
    const first = shared.lines.position(start);
    const last = shared.lines.position(end);
    this.block = finding.block;
    this.start = start;
    this.end = end;
    this.line = first.line;
    this.column = first.column;
    this.endLine = last.line;
    this.endColumn = last.column;
    this.rule = finding.rule;
    this.messageId = finding.messageId;
    this.severity = finding.severity;
    this.suppression = finding.suppression;
    this.#finding = finding;
    this.#shared = shared;
  }

  get message(): string {
    const { messages } = this.#shared.wording;
    this.#message ??= messages.format(this.rule, 'messages', this.messageId, this.#finding.slots);
    return this.#message;
  }

  get fingerprint(): string {
    return this.#finding.fingerprint;
  }

  get basis(): readonly Basis[] {
    const { basis: ids } = this.#finding;
    const { bases, wording } = this.#shared;
    let basis = bases.get(ids);
    if (basis === undefined) {
      basis = ids.map((id) => basisOf(id, wording.law(id), wording.language));
      bases.set(ids, basis);
    }
    return basis;
  }

  get related(): readonly LocatedRelated[] {
    const { draft, lines, wording } = this.#shared;
    return this.#finding.related.map(({ block, start, end, messageId, slots }) => ({
      ...locationOf(lines, draft.locate(block, start, end)),
      message: wording.messages.format(this.rule, 'related', messageId, slots),
    }));
  }

  get fixTitles(): readonly FixTitle[] {
    const { messages } = this.#shared.wording;
    const fixes = this.#shared.everywhere.offered(this.#finding);
    return fixes.map((fix) => ({ title: titleOf(this.rule, fix, messages), safe: fix.safe }));
  }

  fixes(): readonly LocatedFix[] {
    this.#fixes ??= this.#locateFixes();
    return this.#fixes;
  }

  /** A fix of which the format cannot express an edit is left out; the finding stays. */
  #locateFixes(): LocatedFix[] {
    const { everywhere, wording } = this.#shared;
    return everywhere.offered(this.#finding).flatMap((fix) => {
      const edits = everywhere.edits(fix);
      return edits === undefined ? [] : [{ title: titleOf(this.rule, fix, wording.messages), safe: fix.safe, edits }];
    });
  }
}

/** A law that the data does not know is named by its id and called unverified, rather than left out. */
export function basisOf(id: string, law: Law | undefined, language: Wording['language']): Basis {
  return {
    id,
    title: law?.title ?? id,
    url: law?.url ?? '',
    wording: law?.wording[language] ?? '',
    verified: law?.verified ?? false,
  };
}

export function locationOf(lines: Lines, { start, end }: Span): Location {
  const first = lines.position(start);
  const last = lines.position(end);
  return { start, end, line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
}

function titleOf(rule: string, fix: Fix, messages: Messages): string {
  return messages.format(rule, 'fixes', fix.messageId, fix.slots);
}

/**
 * What is wrong with the draft's own header, as findings of `draft/configuration`; their spans are source offsets already.
 * @param fingerprint makes the fingerprint of a problem from its words
 */
export function locateProblems(
  draft: Draft,
  severity: Severity,
  messages: Messages,
  fingerprint: (problem: DraftProblem) => string,
): LocatedFinding[] {
  if (draft.problems.length === 0) return [];
  const lines = new Lines(draft.source);
  return draft.problems.map((problem) => ({
    ...locationOf(lines, problem),
    block: -1,
    rule: 'draft/configuration',
    messageId: problem.messageId,
    severity,
    message: messages.format('draft/configuration', 'messages', problem.messageId, problem.slots),
    fingerprint: fingerprint(problem),
    basis: [],
    related: [],
    suppression: null,
    ...problemFixes(problem, messages),
  }));
}

function problemFixes(problem: DraftProblem, messages: Messages): Pick<LocatedFinding, 'fixTitles' | 'fixes'> {
  const fixes = problem.instead.map((value) => ({
    title: messages.format('draft/configuration', 'fixes', 'replace', { value }),
    safe: false,
    edits: [{ start: problem.start, end: problem.end, text: value }],
  }));
  return { fixTitles: fixes, fixes: () => fixes };
}
