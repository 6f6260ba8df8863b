import assert from 'node:assert/strict';
import type { Block } from '../../../rules/src/draft/block';
import { coversRule, parseSuppression, targetOf } from '../../../rules/src/engine/suppressions';

function comment(text: string, index = 0, host = -1): Block {
  return { index, kind: 'comment', level: 0, text, segments: [], section: [], host };
}

function parsed(text: string) {
  const found = parseSuppression(comment(text));
  assert.ok(found);
  const { scope, rules, words, reason, by, until } = found;
  return { scope, rules: rules.map(({ id }) => id), words, reason, by, until };
}

describe('parseSuppression', () => {
  it('reads the rule, the reason, the name and the date', () => {
    assert.deepEqual(parsed('noktern-tillat claims/onset: navnet på oppslaget (K. Lie, til 2027-01-31)'), {
      scope: 'block',
      rules: ['claims/onset'],
      words: '',
      reason: 'navnet på oppslaget',
      by: 'K. Lie',
      until: '2027-01-31',
    });
  });

  it('reads several rules, a group, and where each stands', () => {
    const text = 'noktern-tillat claims/*,  medicines/name: prisliste';
    assert.deepEqual(parsed(text).rules, ['claims/*', 'medicines/name']);
    const { rules } = parseSuppression(comment(text))!;
    assert.deepEqual(
      rules.map(({ start, end }) => text.slice(start, end)),
      ['claims/*', 'medicines/name'],
    );
  });

  it('finds a rule’s place also where its name stands in the command', () => {
    const text = 'noktern-tillat tillat: fordi';
    const { rules } = parseSuppression(comment(text))!;
    assert.deepEqual(
      rules.map(({ start, end }) => [start, text.slice(start, end)]),
      [[15, 'tillat']],
    );
  });

  it('reads the scope of the whole draft', () => {
    assert.equal(parsed('noktern-tillat-fil claims/onset: sitat').scope, 'draft');
    assert.equal(parsed('noktern-tillat claims/onset: sitat').scope, 'block');
  });

  it('reads the words in quotation marks of every kind', () => {
    for (const quoted of ['«over natten»', '"over natten"', '“over natten”', '« over natten »'])
      assert.deepEqual(
        [
          parsed(`noktern-tillat claims/onset ${quoted}: sitat`).words,
          parsed(`noktern-tillat claims/onset ${quoted}: sitat`).reason,
        ],
        ['over natten', 'sitat'],
        quoted,
      );
  });

  describe('reads the bracket at the end from the right', () => {
    const cases: readonly [text: string, reason: string, by: string | null, until: string | null][] = [
      ['sitat', 'sitat', null, null],
      ['sitat (Ane)', 'sitat', 'Ane', null],
      ['sitat (til 2027-01-31)', 'sitat', null, '2027-01-31'],
      ['sitat (Ane, til 2027-01-31)', 'sitat', 'Ane', '2027-01-31'],
      ['sitat (Ane til 2027-01-31)', 'sitat', 'Ane', '2027-01-31'],
      ['sitat (Ane, overlege, til 2027-01-31)', 'sitat', 'Ane, overlege', '2027-01-31'],
      ['se (punkt 3) i avtalen (Ane)', 'se (punkt 3) i avtalen', 'Ane', null],
      ['kravet: se avtalen (Ane)', 'kravet: se avtalen', 'Ane', null],
      ['sitat (Ane) og mer', 'sitat (Ane) og mer', null, null],
      ['sitat (til i morgen)', 'sitat', 'til i morgen', null],
      ['sitat til 2027-01-31', 'sitat til 2027-01-31', null, null],
      ['sitat «ordrett» (Ane)', 'sitat «ordrett»', 'Ane', null],
      ['(Ane)', '', 'Ane', null],
      ['', '', null, null],
      ['sitat ()', 'sitat', null, null],
    ];
    for (const [said, reason, by, until] of cases)
      it(`«${said}»`, () => {
        const found = parsed(`noktern-tillat claims/onset: ${said}`);
        assert.deepEqual([found.reason, found.by, found.until], [reason, by, until]);
      });
  });

  it('has no reason without a colon', () => {
    assert.equal(parsed('noktern-tillat claims/onset').reason, '');
    assert.equal(parsed('noktern-tillat claims/onset «over natten»').reason, '');
  });

  it('leaves every other comment', () => {
    for (const text of [
      'husk dette',
      'noktern-tillatt claims/onset: sitat',
      'noktern tillat',
      'se noktern-tillat claims/onset: sitat',
      '',
    ])
      assert.equal(parseSuppression(comment(text)), undefined, text);
  });
});

describe('coversRule', () => {
  it('takes a rule by its id and a group by its star', () => {
    assert.ok(coversRule('claims/onset', 'claims/onset'));
    assert.ok(coversRule('claims/*', 'claims/onset'));
    assert.ok(!coversRule('claims/onset', 'claims/cure'));
    assert.ok(!coversRule('claims', 'claims/onset'));
    assert.ok(!coversRule('claim/*', 'claims/onset'));
    assert.ok(!coversRule('medicines/*', 'claims/onset'));
    assert.ok(!coversRule('claims/on', 'claims/onset'));
  });
});

describe('targetOf', () => {
  const paragraph = (index: number): Block => ({ ...comment('ord', index), kind: 'paragraph' });

  it('is the block that an inline comment stands in', () => {
    assert.equal(targetOf(comment('x', 1, 0), [paragraph(0), comment('x', 1, 0), paragraph(2)]), 0);
  });

  it('is the next block that is read as text', () => {
    const link: Block = { ...comment('https://a.example', 3, 0), kind: 'linkTarget' };
    const blocks = [paragraph(0), comment('a', 1), comment('b', 2), link, paragraph(4)];
    assert.equal(targetOf(blocks[1]!, blocks), 4);
  });

  it('is none at the end', () => {
    assert.equal(targetOf(comment('x', 1), [paragraph(0), comment('x', 1)]), -1);
  });
});
