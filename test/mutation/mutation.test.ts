import assert from 'node:assert/strict';
import { assertFixesClear } from '../rules/catalogue/citations/drafts';
import { readDocuments } from './documents';
import { FIXTURES } from './main';
import { isSeen, KINDS, measure } from './measure';
import { type MutationKind, Mutator } from './mutations';
import { seeded, shuffled } from './random';

/** The share of the faults of each kind that must be found, by the rule meant for them and where they show. */
const WANTED: Readonly<Record<MutationKind, number>> = {
  deleted: 0.97,
  year: 0.92,
  surname: 0.93,
  authors: 0.93,
  duplicated: 0.97,
  number: 0.98,
};

describe('faults put into drafts', function () {
  this.timeout(60_000);
  const documents = readDocuments(FIXTURES);

  for (const seed of [1, 20]) {
    it(`are found by the rule meant for them (seed ${seed})`, () => {
      const shares = measure(documents, seed, 12);
      for (const kind of KINDS) {
        const { made, missed } = shares[kind];
        assert.ok(made >= 12, `${kind}: ${made}`);
        assert.ok((made - missed.length) / made >= WANTED[kind], `${kind}: ${JSON.stringify(missed)}`);
      }
    });
  }

  it('are the same for the same seed', () => {
    assert.deepEqual(measure(documents, 7, 2), measure(documents, 7, 2));
  });

  it('are mended by every fix that is offered, and nothing else breaks', () => {
    const random = seeded(3);
    let fixes = 0;
    for (const document of documents) {
      const mutator = new Mutator(document);
      for (const kind of KINDS) {
        if (document.isNumeric ? kind === 'year' || kind === 'surname' || kind === 'authors' : kind === 'number')
          continue;
        for (const index of shuffled(random, [...mutator.entries.keys()]).slice(0, 4)) {
          const mutant = mutator.mutate(kind, index, random);
          if (mutant === undefined) continue;
          for (const rule of mutant.rules)
            fixes += assertFixesClear(mutant.source, rule, { format: document.format, audience: 'professional' });
        }
      }
    }
    assert.ok(fixes > 40, String(fixes));
  });

  it('do not count when nothing was put in', () => {
    const [document] = documents;
    const mutator = new Mutator(document!);
    const random = seeded(1);
    for (const kind of KINDS) {
      const index = [...mutator.entries.keys()].find((i) => mutator.mutate(kind, i, random) !== undefined);
      if (index === undefined) continue;
      const mutant = mutator.mutate(kind, index, random);
      if (mutant !== undefined) assert.equal(isSeen(document!, { ...mutant, source: document!.source }), false, kind);
    }
  });
});
