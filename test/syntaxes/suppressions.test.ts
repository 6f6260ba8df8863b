import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSuppression, type SuppressionComment } from '../../rules/src/engine/suppressions';
import { readDraft } from '../../server/src/documents/index';
import { colouring, loadMarkdown, type Token, wordsOf } from './markdown-tokens';

const COMMENT = 'comment.block.html.suppression.noktern';

let tokens: (text: string) => Token[];

/** What the suppression grammar says the parts of a comment are. */
function partsOf(source: string) {
  const coloured = tokens(source);
  return {
    command: wordsOf(coloured, 'keyword.control.suppression.noktern'),
    rules: wordsOf(coloured, 'entity.name.type.rule.noktern'),
    words: wordsOf(coloured, 'string.quoted.words.noktern'),
    by: wordsOf(coloured, 'variable.other.name.noktern'),
    until: wordsOf(coloured, 'constant.numeric.date.noktern'),
    hasReason: wordsOf(coloured, 'punctuation.separator.reason.noktern').length > 0,
  };
}

/** What the linter takes the first comment of a Markdown text for. */
function parsed(source: string): SuppressionComment | undefined {
  const comment = readDraft(source, 'markdown').blocks.find((block) => block.kind === 'comment');
  return comment && parseSuppression(comment);
}

const NOTHING = { command: [], rules: [], words: [], by: [], until: [], hasReason: false };

describe('the grammar of suppressions', () => {
  before(async () => {
    tokens = await loadMarkdown();
  });

  const full =
    '<!-- noktern-tillat claims/superlative, claims/onset «best: nå»: ordrett (så) sitat (R. Aune, til 2099-12-31) -->';

  for (const source of [
    `\`${full}\``,
    `\`\`\`html\n${full}\n\`\`\``,
    `Tekst.\n\n    ${full}`,
    `---\ntittel: '${full}'\n---`,
    `<!-- sjå\n${full}`,
  ]) {
    it(`is kept out of ${source.slice(0, 12).replaceAll('\n', '⏎')}…`, () => {
      assert.deepEqual(partsOf(source), NOTHING);
    });
  }

  it('tells every part of a comment from the others', () => {
    assert.deepEqual(colouring(tokens(full)), [
      ['<!--', COMMENT],
      ['noktern-tillat', 'keyword.control.suppression.noktern'],
      ['claims/superlative', 'entity.name.type.rule.noktern'],
      [',', 'punctuation.separator.rule.noktern'],
      ['claims/onset', 'entity.name.type.rule.noktern'],
      ['«', 'punctuation.definition.string.begin.noktern'],
      ['best: nå', 'string.quoted.words.noktern'],
      ['»', 'punctuation.definition.string.end.noktern'],
      [':', 'punctuation.separator.reason.noktern'],
      [' ordrett (så) sitat ', 'string.unquoted.reason.noktern'],
      ['(', 'punctuation.section.signature.begin.noktern'],
      ['R. Aune', 'variable.other.name.noktern'],
      [', ', 'punctuation.separator.signature.noktern'],
      ['til', 'keyword.other.until.noktern'],
      ['2099-12-31', 'constant.numeric.date.noktern'],
      [')', 'punctuation.section.signature.end.noktern'],
      ['-->', COMMENT],
    ]);
  });

  const tables: readonly (readonly [source: string, expected: Partial<ReturnType<typeof partsOf>>])[] = [
    [
      '<!-- noktern-tillat-fil citations/year-mismatch: trykkfeil i originalen (I. Sæle) -->',
      { command: ['noktern-tillat-fil'], rules: ['citations/year-mismatch'], by: ['I. Sæle'], until: [] },
    ],
    ['<!--noktern-tillat claims/*: heile talen er sitert-->', { rules: ['claims/*'], by: [], hasReason: true }],
    ['Sagt i salen.<!-- noktern-tillat claims/cure: sitat --> Så kom pausen.', { rules: ['claims/cure'] }],
    ['<!-- noktern-tillat claims/onset: avtalt (til 2031-05-01) -->', { by: [], until: ['2031-05-01'] }],
    ['<!-- noktern-tillat claims/onset -->', { rules: ['claims/onset'], hasReason: false }],
    ['<!-- noktern-tillat: gløymd regel -->', { command: ['noktern-tillat'], rules: [], hasReason: true }],
    // Rule ids and dates in the reason are prose, and only the last bracket is a signature.
    [
      '<!-- noktern-tillat claims/onset: jf. claims/cure (møtet 2030-01-01), godkjent (B. Vik) -->',
      { rules: ['claims/onset'], by: ['B. Vik'], until: [] },
    ],
    ['<!-- noktern-tillat claims/onset: sitat (B. Vik) frå talen -->', { by: [], until: [] }],
    ['<!-- noktern-tillat claims/onset: sitat (B. Vik, inntil 2030-01-01) -->', { until: [] }],
    [
      '<!-- noktern-tillat\n  claims/onset,\n  claims/cure: over\n  fleire linjer (N. Lie, til 2030-01-01)\n-->',
      { rules: ['claims/onset', 'claims/cure'], by: ['N. Lie'], until: ['2030-01-01'] },
    ],
  ];
  for (const [source, expected] of tables) {
    it(`reads ${source.replaceAll('\n', '⏎')}`, () => {
      const parts = partsOf(source);
      assert.deepEqual({ ...parts, ...expected }, parts);
    });
  }

  for (const source of [
    '<!-- vi må tillate claims/onset: kanskje -->',
    '<!-- noktern-tillate claims/onset: skrivefeil -->',
    '<!-- noktern-tillat-filer claims/onset: skrivefeil -->',
    '<!-- se noktern-tillat claims/onset: omtale -->',
    'noktern-tillat claims/onset: ingen kommentar (N. Lie, til 2030-01-01)',
    '<!-- NOKTERN-TILLAT claims/onset: store bokstavar -->',
  ]) {
    it(`leaves ${source} alone`, () => {
      assert.deepEqual(partsOf(source), NOTHING);
      assert.equal(parsed(source), undefined);
    });
  }

  it('colours nothing after the comment', () => {
    assert.deepEqual(
      partsOf('<!-- noktern-tillat claims/onset: sitat -->\nclaims/cure: (N. Lie, til 2030-01-01)').rules,
      ['claims/onset'],
    );
  });

  const piece = (...choices: string[]) => fc.constantFrom(...choices);
  const comments = fc.tuple(
    piece('noktern-tillat', 'noktern-tillat-fil'),
    piece(' claims/onset', ' claims/onset, medicines/name', ' claims/*,claims/cure', ' review/not-approved'),
    piece('', ' «over natten»', ' "i løpet av: nå"', ' «(raskt)»'),
    piece(': ', ':', ' : '),
    piece('sitat', 'ordrett (og kort) gjengitt', 'jf. claims/cure: se vedtaket', 'talen «i dag», 2029-01-01'),
    piece('', ' (N. Lie)', ' (N. Lie, til 2030-01-01)', '(til 2030-01-01)', ' (Ane og Bo til 2030-01-01)'),
  );

  it('sees in a comment what the linter reads in it', () => {
    fc.assert(
      fc.property(comments, (pieces) => {
        const source = `<!-- ${pieces.join('')} -->`;
        const linter = parsed(source);
        const seen = partsOf(source);
        assert.ok(linter);
        assert.deepEqual(
          seen.rules,
          linter.rules.map(({ id }) => id),
        );
        assert.equal(seen.words[0] ?? '', linter.words);
        assert.equal(seen.by[0] ?? null, linter.by);
        assert.equal(seen.until[0] ?? null, linter.until);
        assert.equal(seen.command[0]?.endsWith('-fil'), linter.scope === 'draft');
      }),
    );
  });
});
