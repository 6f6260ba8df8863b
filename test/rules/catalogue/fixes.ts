import assert from 'node:assert/strict';
import type { Draft } from '../../../rules/src/draft/draft';
import { applyEdits } from '../../../rules/src/draft/edit';
import { overlaps, type Span } from '../../../rules/src/draft/span';
import type { Finding } from '../../../rules/src/engine/finding';
import { loadMessages } from '../../../server/src/host/knowledge';
import { locateFindings } from '../../../server/src/reporters/located';
import type { LocatedFix } from '../../../server/src/reporters/report';
import { knowledge, lint, type TestSettings } from '../../kit';

const wording = { language: 'nb', messages: loadMessages('nb'), law: (id: string) => knowledge.law(id) } as const;

/** A finding with one of its fixes, and the source after it. */
export interface Fixed {
  readonly rule: string;
  readonly words: string;
  readonly title: string;
  readonly safe: boolean;
  readonly source: string;
  /** What the fix wrote, UTF-16 offsets into `source`. */
  readonly written: readonly Span[];
}

/** Every fix of every finding that stands, applied by itself. */
export function fixedSources(source: string, settings: TestSettings = {}): Fixed[] {
  const { draft, findings } = lint(source, settings);
  return findings
    .filter(({ suppression }) => suppression === null)
    .flatMap((finding) => {
      const [located] = locateFindings(draft, [finding], wording);
      return located!.fixes().map((fix) => apply(draft, finding, fix));
    });
}

function apply(draft: Draft, finding: Finding, { title, safe, edits }: LocatedFix): Fixed {
  let shift = 0;
  const written = edits.map(({ start, end, text }) => {
    const span = { start: start + shift, end: start + shift + text.length };
    shift += text.length - (end - start);
    return span;
  });
  return {
    rule: finding.rule,
    words: wordsOf(draft, finding),
    title,
    safe,
    source: applyEdits(draft.source, edits),
    written,
  };
}

function wordsOf(draft: Draft, { block, start, end }: Finding): string {
  return draft.blocks[block]!.text.slice(start, end).toLowerCase();
}

/**
 * Fails unless every fix of a rule's findings clears its finding (the rule marks these words once less, and no other
 * words instead) and brings no error of another rule on what it wrote.
 * @returns how many fixes there were
 */
export function assertFixesMend(source: string, rule: string | undefined, settings: TestSettings = {}): number {
  const fixes = fixedSources(source, settings).filter((fixed) => rule === undefined || fixed.rule === rule);
  const before = tally(source, settings);
  for (const fixed of fixes) {
    const key = `${fixed.rule} ${fixed.words}`;
    const what = `${key}: ${fixed.title}`;
    const after = tally(fixed.source, settings);
    assert.ok((after.get(key) ?? 0) < (before.get(key) ?? 0), `${what}\n${fixed.source}`);
    assert.ok(countOf(after, fixed.rule) < countOf(before, fixed.rule), `${what} leaves another\n${fixed.source}`);
    assert.deepEqual(newErrors(fixed, before, settings), [], what);
  }
  return fixes.length;
}

/** How often each rule marks each words. */
function tally(source: string, settings: TestSettings): Map<string, number> {
  const counts = new Map<string, number>();
  const { draft, findings } = lint(source, settings);
  for (const finding of findings) {
    if (finding.suppression !== null) continue;
    const key = `${finding.rule} ${wordsOf(draft, finding)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function countOf(counts: ReadonlyMap<string, number>, rule: string): number {
  let sum = 0;
  for (const [key, count] of counts) if (key.startsWith(`${rule} `)) sum += count;
  return sum;
}

function newErrors(fixed: Fixed, before: ReadonlyMap<string, number>, settings: TestSettings): string[] {
  const { draft, findings } = lint(fixed.source, settings);
  return findings
    .filter(({ rule, severity, suppression }) => rule !== fixed.rule && severity === 'error' && suppression === null)
    .filter(({ block, start, end }) => fixed.written.some((span) => overlaps(span, draft.locate(block, start, end))))
    .map((finding) => `${finding.rule} ${wordsOf(draft, finding)}`)
    .filter((key) => !before.has(key));
}
