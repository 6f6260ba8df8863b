import assert from 'node:assert/strict';
import type { Draft, ListEdit } from '../../../rules/src/draft/draft';
import { applyEdits } from '../../../rules/src/draft/edit';
import { readDraft } from '../../../server/src/documents/index';

function entriesOf(draft: Draft): number[] {
  return draft.blocks.filter(({ kind }) => kind === 'referenceEntry').map(({ index }) => index);
}

/** @param order places in the list, counted from 0; entries left out go */
function edited(
  source: string,
  order: readonly number[],
  { numbered = false, changes = [] }: { numbered?: boolean; changes?: ListEdit['changes'] } = {},
  format: 'markdown' | 'text' = 'markdown',
): string | undefined {
  const draft = readDraft(source, format);
  const entries = entriesOf(draft);
  const list = {
    entries,
    order: order.map((place, i) => ({ block: entries[place]!, number: numbered ? i + 1 : null })),
    changes,
  };
  const edits = draft.editList(list);
  return edits === undefined ? undefined : applyEdits(source, edits);
}

const DOTTED =
  '# Om søvn\n\nSlik [1, 2].\n\n## Kilder\n\n1. Lid A. *Ro* og mer. Natt 2018; 3: 1–2.\n2. Moe B. Uro. Natt 2019; 4: 1–2.\n3. Vik C. Kvil. Natt 2020; 5: 1–2.\n';

describe('an edit of the reference list', () => {
  it('moves entries with their marks and numbers them anew', () => {
    assert.equal(
      edited(DOTTED, [2, 0, 1], { numbered: true }),
      DOTTED.replace(/1\. Lid[\s\S]*$/, '')
        .concat('1. Vik C. Kvil. Natt 2020; 5: 1–2.\n2. Lid A. *Ro* og mer. Natt 2018; 3: 1–2.\n')
        .concat('3. Moe B. Uro. Natt 2019; 4: 1–2.\n'),
    );
  });

  it('takes an entry out, the first, one within and the last', () => {
    for (const [gone, wanted] of [
      ['1. Lid A. *Ro* og mer. Natt 2018; 3: 1–2.\n', DOTTED.replace('2. Moe', '1. Moe').replace('3. Vik', '2. Vik')],
      ['2. Moe B. Uro. Natt 2019; 4: 1–2.\n', DOTTED.replace('3. Vik', '2. Vik')],
      ['3. Vik C. Kvil. Natt 2020; 5: 1–2.\n', DOTTED],
    ] as const) {
      const left = [0, 1, 2].filter((place) => place !== Number(gone[0]) - 1);
      assert.equal(
        edited(DOTTED, left, { numbered: true }),
        wanted.replace(gone.replace(/^\d/, '1'), '').replace(gone, ''),
      );
    }
  });

  it('takes the blank line with an entry that has one', () => {
    const source =
      'Slik [1].\n\nReferanser\n\n[1] Lid A. Ro. Natt 2018; 3: 1–2.\n\n[2] Moe B. Uro. Natt 2019; 4: 1–2.\n\n[3] Vik C. Kvil. Natt 2020; 5: 1–2.';
    for (const format of ['markdown', 'text'] as const) {
      assert.equal(
        edited(source, [0, 2], { numbered: true }, format),
        source.replace(/\[2\].*\n\n/, '').replace('[3]', '[2]'),
      );
      assert.equal(edited(source, [0, 1], {}, format), source.replace(/\n\n\[3\].*/, ''));
    }
  });

  it('changes words elsewhere at the same time', () => {
    const draft = readDraft(DOTTED, 'markdown');
    const block = draft.blocks.findIndex(({ text }) => text.startsWith('Slik'));
    const changes = [
      { block, start: 6, end: 7, text: '2' },
      { block, start: 9, end: 10, text: '1' },
    ];
    assert.match(
      edited(DOTTED, [1, 0, 2], { numbered: true, changes })!,
      /Slik \[2, 1\][\s\S]*1\. Moe[\s\S]*2\. Lid[\s\S]*3\. Vik/,
    );
  });

  it('keeps line ends, bullets and lines that go on', () => {
    const source =
      '## Kilder\r\n\r\n- Lid, A. (2018). Ro.\r\n  Natt, 3, 1–2.\r\n- Moe, B. (2019). Uro. Natt, 4, 1–2.\r\n';
    assert.equal(
      edited(source, [1, 0]),
      '## Kilder\r\n\r\n- Moe, B. (2019). Uro. Natt, 4, 1–2.\r\n- Lid, A. (2018). Ro.\r\n  Natt, 3, 1–2.\r\n',
    );
  });

  it('has nothing to do when nothing changes', () => {
    assert.equal(edited(DOTTED, [0, 1, 2], { numbered: true }), DOTTED);
  });

  it('is refused where the edited text would read otherwise', () => {
    // one paragraph cannot be cut where a word would be left alone
    const draft = readDraft(DOTTED, 'markdown');
    const block = draft.blocks.findIndex(({ text }) => text.startsWith('Slik'));
    assert.equal(edited(DOTTED, [1, 0, 2], { changes: [{ block, start: 0, end: 11, text: '# Slik' }] }), undefined);
  });
});
