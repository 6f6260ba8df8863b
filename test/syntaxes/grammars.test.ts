import assert from 'node:assert/strict';
import { contributed, grammarText, regexLibrary } from './markdown-tokens';

interface Rule {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly patterns?: readonly Rule[];
  readonly captures?: Readonly<Record<string, Rule>>;
}

interface Grammar extends Rule {
  readonly scopeName: string;
  readonly repository: Readonly<Record<string, Rule>>;
}

const grammars = contributed.map((one) => ({ ...one, grammar: JSON.parse(grammarText(one)) as Grammar }));

/** Every expression of a rule and those in it. */
function expressions({ match, begin, end, patterns = [], captures = {} }: Rule): string[] {
  const own = [match, begin, end].filter((one) => one !== undefined);
  return [...own, ...[...patterns, ...Object.values(captures)].flatMap(expressions)];
}

describe('grammars', () => {
  it('are contributed by the names they bear, to Markdown', () => {
    assert.ok(grammars.length > 0);
    for (const { scopeName, injectTo, grammar } of grammars) {
      assert.equal(grammar.scopeName, scopeName);
      assert.deepEqual(injectTo, ['text.html.markdown']);
    }
  });

  it('have expressions that compile and do not match the empty text', async () => {
    const { createOnigScanner } = await regexLibrary();
    for (const { scopeName, grammar } of grammars) {
      const all = [grammar, ...Object.values(grammar.repository)].flatMap(expressions);
      assert.ok(all.length > 0, scopeName);
      for (const one of all) assert.equal(createOnigScanner([one]).findNextMatchSync('', 0, 0), null, one);
    }
  });
});
