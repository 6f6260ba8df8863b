import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { LintSettings } from '../../../rules/src/engine/lint-settings';
import { Linter } from '../../../rules/src/engine/linter';
import { readDraft } from '../../../server/src/documents/index';
import { knowledge, TODAY } from '../../kit';

const FOLDER = join(__dirname, '../../../../../test/fixtures/drafts');
const TEXTS = readdirSync(FOLDER)
  .sort()
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));
const SETTINGS: LintSettings = { audience: 'public', audienceSource: 'flag', today: TODAY };
/** What changes who cites what, and what does not. */
const PIECES = [
  '',
  'e',
  ' (Lie, 2021)',
  ' [1]',
  '[^a]',
  '\n\n',
  '\n## Kilder\n',
  '\nKilder\n',
  '\n- ',
  ' (WHO)',
  ' Verdens helseorganisasjon (WHO) ',
  '2019',
  'å',
];

function found(linter: Linter, text: string): unknown {
  const { findings, analysis } = linter.lint(readDraft(text, 'markdown'), SETTINGS);
  const { citations, references, citedBy, heading, style } = analysis.citations;
  return {
    findings: findings.map(({ rule, messageId, slots, block, start, end }) => ({
      rule,
      messageId,
      slots,
      block,
      start,
      end,
    })),
    citations: citations.map(({ block, mark, match }) => ({ block, start: mark.start, match })),
    references: references.map(({ block, number, label, authors, year }) => ({ block, number, label, authors, year })),
    citedBy,
    heading,
    style,
  };
}

describe('citations that are remembered', () => {
  it('are those of a draft that was never seen, after any edits', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), fc.constantFrom(...PIECES)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), edits, (text, changes) => {
        const remembering = new Linter(knowledge);
        let edited = text;
        found(remembering, edited);
        for (const [at, length, piece] of changes) {
          const start = at % (edited.length + 1);
          edited = edited.slice(0, start) + piece + edited.slice(start + length);
          assert.deepEqual(found(remembering, edited), found(new Linter(knowledge), edited));
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);

  it('are the same object while an edit leaves them alone, and another when it does not', () => {
    const linter = new Linter(knowledge);
    const text = 'Trening hjelper (Lie, 2021).\n\nVelkommen.\n\n## Kilder\n\nLie, A. (2021). Trening. Forlaget.\n';
    const of = (source: string) => linter.lint(readDraft(source, 'markdown'), SETTINGS).analysis.citations;
    const first = of(text);
    assert.equal(of(text.replace('Velkommen', 'Hjertelig velkommen')), first);
    assert.notEqual(of(text.replace('(2021)', '(2020)')), first);
    assert.notEqual(of(text.replace('## Kilder', '## Om oss')), first);
  });
});
