import assert from 'node:assert/strict';
import type { Finding } from '../../../rules/src/engine/finding';
import { lint, type TestSettings } from '../../kit';
import { assertFixesMend } from './fixes';

/*
 * Tables of sentences for one rule. The words that the rule must mark stand between ‹ and ›, which are no part of the
 * source; a sentence without them must not be flagged.
 */

const OPEN = '‹';
const CLOSE = '›';

/** The source that a row stands for. */
export function sourceOf(row: string): string {
  return row.replace(/[‹›]/g, '');
}

/** The source with what the rule marks in it between ‹ and ›. */
export function markedSource(source: string, rule: string, settings: TestSettings = {}): string {
  const { draft, findings } = lint(source, settings);
  const spans = findings
    .filter((finding) => finding.rule === rule && finding.suppression === null)
    .map(({ block, start, end }) => draft.locate(block, start, end));
  let text = source;
  for (const { start, end } of spans.sort((a, b) => b.start - a.start))
    text = `${text.slice(0, start)}${OPEN}${text.slice(start, end)}${CLOSE}${text.slice(end)}`;
  return text;
}

/** One test for each row: the rule marks these words, and no others; and one for all fixes: each clears its finding. */
export function rows(rule: string, table: readonly string[], settings: TestSettings = {}): void {
  for (const row of table) {
    const marks = row.includes(OPEN);
    it(`${marks ? 'marks' : 'leaves'} «${row.replaceAll('\n', '⏎')}»`, () =>
      assert.equal(markedSource(sourceOf(row), rule, settings), row));
  }
  const flagged = table.filter((row) => row.includes(OPEN));
  if (flagged.length === 0) return;
  it('every fix in this table clears its finding', () => {
    for (const row of flagged) assertFixesMend(sourceOf(row), rule, settings);
  });
}

/** The one finding of a rule, and its words. */
export function only(source: string, rule: string, settings: TestSettings = {}): { finding: Finding; words: string } {
  const { draft, findings } = lint(source, settings);
  const found = findings.filter((finding) => finding.rule === rule);
  assert.equal(found.length, 1, `${found.length} findings of ${rule} in «${source}»`);
  const finding = found[0] as Finding;
  return { finding, words: draft.blocks[finding.block]!.text.slice(finding.start, finding.end) };
}
