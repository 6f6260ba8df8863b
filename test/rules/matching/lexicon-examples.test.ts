import assert from 'node:assert/strict';
import { join } from 'node:path';
import { overlaps } from '../../../rules/src/draft/span';
import { readPacks } from '../../../server/src/host/compile-data';
import { lint } from '../../kit';

/** The rules that report the kinds whose entries carry examples. */
const RULES_OF_KIND: Readonly<Record<string, string>> = {
  value: 'claims/superlative',
  degree: 'claims/superlative',
  superlative: 'claims/superlative',
  rank: 'claims/superlative',
  onset: 'claims/onset',
  'onset-adjective': 'claims/onset',
  'onset-preposition': 'claims/onset',
  cure: 'claims/cure',
  permanence: 'claims/cure',
  guarantee: 'claims/cure',
  safety: 'claims/safety',
  harm: 'claims/safety',
  rarity: 'claims/safety',
  comparative: 'claims/comparison',
  equality: 'claims/comparison',
  superiority: 'claims/comparison',
  alternative: 'claims/comparison',
  proof: 'claims/uncited',
  efficacy: 'claims/uncited',
  'cosmetic-word': 'promotion/cosmetic-wording',
  'price-offer': 'promotion/price-offer',
  story: 'promotion/testimonial',
  review: 'promotion/testimonial',
  'before-after': 'promotion/before-after',
  pressure: 'promotion/pressure',
  endorsement: 'promotion/endorsement',
  'endorsed-by': 'promotion/endorsement',
  endorses: 'promotion/endorsement',
  'first-choice': 'promotion/endorsement',
};

const entries = readPacks(join(__dirname, '../../../../../rules/lexicon')).filter(
  ({ examples }) => examples.bad.length + examples.good.length > 0,
);

/** The findings of the entry's rule that lie on the entry's own words. */
function reported(sentence: string, kind: string, id: string): number {
  const { findings, analysis } = lint(sentence);
  const rule = RULES_OF_KIND[kind];
  return findings.filter(
    (finding) =>
      finding.rule === rule &&
      analysis.facts[finding.block]!.hits.all.some((hit) => hit.entry.id === id && overlaps(hit, finding)),
  ).length;
}

describe('lexicon examples', () => {
  it('there are some, in both languages', () => {
    assert.ok(entries.length > 50);
    assert.deepEqual([...new Set(entries.map(({ language }) => language))].sort(), ['both', 'nb', 'nn']);
  });

  for (const { id, kind, language, examples } of entries) {
    for (const sentence of examples.bad)
      it(`${language} ${kind} ${id} reports «${sentence}»`, () => assert.ok(reported(sentence, kind, id) > 0));
    for (const sentence of examples.good)
      it(`${language} ${kind} ${id} leaves «${sentence}»`, () => assert.equal(reported(sentence, kind, id), 0));
  }
});
