import assert from 'node:assert/strict';
import { KeptEntries, keepEntry } from '../../../rules/src/matching/entries';
import type { TableEntry } from '../../../rules/src/matching/lexicon';

describe('entries that are kept', () => {
  const entries: readonly TableEntry[] = [
    { id: 'value', kind: 'value', ref: '', replacement: {}, basis: [] },
    { id: 'medicine:x:brand', kind: 'medicine', ref: 'x:brand', replacement: {}, basis: [] },
    { id: 'own', kind: 'value', ref: '', replacement: {}, basis: [] },
    { id: 'cure-heal', kind: 'cure', ref: 'heal', replacement: { nb: 'lindre' }, basis: ['hpl-13'] },
  ];

  it('are the same when they are asked for, each time the same object', () => {
    const kept = new KeptEntries(JSON.parse(JSON.stringify(entries.map(keepEntry))));
    entries.forEach((entry, index) => {
      assert.deepEqual(kept.at(index), entry);
      assert.equal(kept.at(index), kept.at(index));
    });
    assert.equal(kept.at(entries.length), undefined);
  });

  it('keep only what their kind does not tell', () => {
    assert.deepEqual(entries.slice(0, 3).map(keepEntry), [['value'], ['medicine', 'x:brand'], ['value', '', 'own']]);
  });
});
