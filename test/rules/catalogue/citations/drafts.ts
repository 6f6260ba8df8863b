import assert from 'node:assert/strict';
import type { Draft } from '../../../../rules/src/draft/draft';
import { applyEdits } from '../../../../rules/src/draft/edit';
import type { Finding } from '../../../../rules/src/engine/finding';
import { loadMessages } from '../../../../server/src/host/knowledge';
import { locateFindings } from '../../../../server/src/reporters/located';
import { knowledge, lint, type TestSettings } from '../../../kit';

const wording = { language: 'nb', messages: loadMessages('nb'), law: (id: string) => knowledge.law(id) } as const;

/** A body above a list of entries, one paragraph each. */
export function draftOf(body: string, ...entries: readonly string[]): string {
  return `${body}\n\n## Kilder\n\n${entries.join('\n\n')}\n`;
}

/** A body above a numbered list. */
export function numberedDraft(body: string, ...entries: readonly string[]): string {
  return draftOf(body, ...entries.map((entry, i) => `[${i + 1}] ${entry}`));
}

export interface Found {
  readonly finding: Finding;
  readonly words: string;
  readonly message: string;
  /** The words of each related place. */
  readonly related: readonly string[];
  /** Each fix by its title, with the source after it. */
  readonly fixes: readonly { readonly title: string; readonly source: string }[];
}

/** Everything that a rule finds in a source, with its fixes applied. */
export function findings(source: string, rule: string, settings: TestSettings = {}): Found[] {
  const { draft, findings: all } = lint(source, settings);
  return all
    .filter((finding) => finding.rule === rule)
    .map((finding) => {
      const [located] = locateFindings(draft, [finding], wording);
      return {
        finding,
        words: wordsAt(draft, finding),
        message: located!.message,
        related: finding.related.map((place) => wordsAt(draft, place)),
        fixes: located!.fixes().map(({ title, edits }) => ({ title, source: applyEdits(source, edits) })),
      };
    });
}

/** The only finding of a rule. */
export function only(source: string, rule: string, settings: TestSettings = {}): Found {
  const found = findings(source, rule, settings);
  assert.equal(found.length, 1, found.map(({ words }) => words).join(' | ') || source);
  return found[0]!;
}

function wordsAt(draft: Draft, { block, start, end }: { block: number; start: number; end: number }): string {
  return draft.blocks[block]!.text.slice(start, end);
}

/**
 * Fails unless every fix of a rule's findings takes its finding away and adds none of any rule: the rest of the findings
 * stay, or are fewer.
 * @returns how many fixes there were
 */
export function assertFixesClear(source: string, rule: string, settings: TestSettings = {}): number {
  const before = tally(source, settings);
  let count = 0;
  for (const { words, fixes } of findings(source, rule, settings)) {
    for (const { title, source: fixed } of fixes) {
      count++;
      const after = tally(fixed, settings);
      const sum = (counts: ReadonlyMap<string, number>) =>
        [...counts].reduce((total, [key, number]) => total + (key.startsWith(`${rule} `) ? number : 0), 0);
      assert.ok(sum(after) < sum(before), `«${title}» leaves «${words}»\n${fixed}`);
      for (const [id, number] of byRule(after))
        assert.ok(number <= (byRule(before).get(id) ?? 0), `«${title}» adds ${id}\n${fixed}`);
    }
  }
  return count;
}

function tally(source: string, settings: TestSettings): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const { draft, findings: all } = lint(source, settings);
  for (const finding of all) {
    const key = `${finding.rule} ${wordsAt(draft, finding)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function byRule(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const rules = new Map<string, number>();
  for (const [key, number] of counts) {
    const id = key.slice(0, key.indexOf(' '));
    rules.set(id, (rules.get(id) ?? 0) + number);
  }
  return rules;
}
