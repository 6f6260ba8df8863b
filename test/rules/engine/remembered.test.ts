import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LintSettings } from '../../../rules/src/engine/lint-settings';
import { Linter } from '../../../rules/src/engine/linter';
import { readDraft } from '../../../server/src/documents/index';
import { knowledge, TODAY } from '../../kit';

const FOLDER = join(__dirname, '../../../../../test/fixtures/drafts');
const TEXTS = readdirSync(FOLDER)
  .sort()
  .map((name) => readFileSync(join(FOLDER, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const SETTINGS: LintSettings = { audience: 'public', audienceSource: 'flag', today: TODAY };

/** How many blocks are read anew when a draft that was just linted is edited. */
function readAnew(text: string, edit: (text: string) => string): number {
  const linter = new Linter(knowledge, {}, { remembered: 4_000_000 });
  linter.lint(readDraft(text, 'markdown'), SETTINGS);
  return linter.lint(readDraft(edit(text), 'markdown'), SETTINGS).analysis.made;
}

describe('an edit', () => {
  const edits: readonly (readonly [what: string, edit: (text: string) => string])[] = [
    ['typing in a paragraph', (text) => text.replace(/\. (?=\p{Lu})/u, 'e. ')],
    ['a new paragraph', (text) => `${text}\n\nDu blir frisk over natten.\n`],
    ['a new first line', (text) => `Vi gir ketamin.\n\n${text}`],
    ['a heading', (text) => text.replace(/^## /m, '## Om ')],
    ['a word in a list', (text) => text.replace(/^- /m, '- og ')],
  ];
  for (const copies of [1, 20])
    for (const [what, edit] of edits)
      it(`reads at most three blocks again: ${what}, in a draft of ${copies} times the fixtures`, () => {
        const text = Array.from({ length: copies }, () => TEXTS.join('\n\n')).join('\n\n');
        assert.notEqual(edit(text), text);
        const anew = readAnew(text, edit);
        assert.ok(anew >= 1 && anew <= 3, `${anew} blocks`);
      });

  it('that is taken back reads none', () => {
    const linter = new Linter(knowledge);
    const [text = ''] = TEXTS;
    linter.lint(readDraft(text, 'markdown'), SETTINGS);
    linter.lint(readDraft(`${text}\n\nMer her.\n`, 'markdown'), SETTINGS);
    assert.equal(linter.lint(readDraft(text, 'markdown'), SETTINGS).analysis.made, 0);
  });
});
