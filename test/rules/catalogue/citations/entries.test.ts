import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf } from '../../../../server/src/documents';
import { lint, marked } from '../../../kit';
import { assertFixesClear, draftOf, findings, only } from './drafts';

const DOI = 'citations/malformed-doi';
const INCONSISTENT = 'citations/inconsistent-reference';

const LID = 'Lid, Ø. (2021). Hvile og uro. *Nattlig tidsskrift*, 6(2), 11–18.';
const MOE = 'Moe, S. (2019). Søvn hos vaksne. *Nattleg tidsskrift*, 4(1), 3–9.';

function withDoi(doi: string): string {
  return draftOf('Slik er det (Lid, 2021).', `${LID} ${doi}`);
}

describe(DOI, () => {
  it('marks the DOI as written, and writes the address where it can be told', () => {
    for (const [written, address] of [
      ['https://doi.org/10,5555/nt.2021.011', 'https://doi.org/10.5555/nt.2021.011'],
      ['https://doi.org/doi:10.5555/nt.2021.011', 'https://doi.org/10.5555/nt.2021.011'],
      ['https://doi.org/https://doi.org/10.5555/nt.2021.011', 'https://doi.org/10.5555/nt.2021.011'],
      ['doi: 10.5555 /nt.2021.011', 'https://doi.org/10.5555/nt.2021.011'],
      ['doi: 10.5555/nt.2021 011', 'https://doi.org/10.5555/nt.2021011'],
      ['doi:10.5555/nt.2021–011', 'https://doi.org/10.5555/nt.2021-011'],
      ['doi:1O.5555/nt.2021.011', 'https://doi.org/10.5555/nt.2021.011'],
      ['doi:10.55/nt.2021.011', undefined],
      ['https://doi.org/5555/nt.2021.011', undefined],
    ] as const) {
      const source = withDoi(written);
      const { words, finding, fixes } = only(source, DOI);
      assert.equal(words, written);
      assert.equal(finding.severity, 'error');
      if (address === undefined) assert.deepEqual(fixes, [], written);
      else {
        assert.equal(fixes[0]!.source, withDoi(address));
        assert.equal(assertFixesClear(source, DOI), 1);
      }
    }
  });

  it('is information for the stop after the last address of an entry', () => {
    const source = withDoi('https://doi.org/10.5555/nt.2021.011.');
    const { finding, words } = only(source, DOI);
    assert.equal(finding.severity, 'info');
    assert.equal(words, 'https://doi.org/10.5555/nt.2021.011.');
    assert.equal(assertFixesClear(source, DOI), 1);
  });

  it('looks in the text and in links too', () => {
    assert.deepEqual(marked('Les meir på https://doi.org/10,5555/nt.1 om kvile.\n', DOI), [
      'https://doi.org/10,5555/nt.1',
    ]);
    assert.deepEqual(marked('Les [artikkelen](https://doi.org/10.55/nt.1).\n', DOI), ['https://doi.org/10.55/nt.1']);
  });

  it('leaves sound ones, however they are introduced', () => {
    for (const doi of [
      'https://doi.org/10.5555/nt.2021.011',
      'http://dx.doi.org/10.5555/NT.2021.011',
      'doi:10.5555/nt.2021.011.',
      'DOI: 10.5555/s0033-2909(75)80014-2',
      'doi.org/10.55555/nt(2021)4:2',
      'doi: https://doi.org/10.5555/nt.2021.011',
      'doi: 10.5555/nt.2021.011. PMID: 1234567',
      'doi: 10.5555/nt.2021.011 Lest 6.1.2026.',
      'doi: 10.5555/nt.2021.011 .',
    ])
      assert.deepEqual(marked(withDoi(doi), DOI), [], doi);
    assert.deepEqual(marked('Alle artiklar har DOI, og doi: er ei adresse. Sjå doi.org for meir.\n', DOI), []);
    assert.deepEqual(marked('Se artikkelen (https://doi.org/10.5555/nt.2021.011). Den er kort.\n', DOI), []);
  });
});

describe(INCONSISTENT, () => {
  it('marks what can’t be so in an entry', () => {
    for (const [entry, messageId, words] of [
      [LID.replace('2021', '2031'), 'future-year', '2031'],
      [LID.replace('11–18', '118–101'), 'pages', '118–101'],
      ['Lid, Ø. (2021). Hvile. Hentet 3. mai 2019 fra https://natt.example', 'read-early', 'Hentet 3. mai 2019'],
      ['Lid, Ø. (2021). Kvile. Henta 3.5.2028 frå https://natt.example', 'read-later', 'Henta 3.5.2028'],
    ] as const) {
      const found = only(draftOf(`Slik er det (Lid, ${/\d{4}/.exec(entry)![0]}).`, entry), INCONSISTENT);
      assert.equal(found.finding.messageId, messageId);
      assert.equal(found.finding.severity, 'info');
      assert.equal(found.words, words);
    }
  });

  it('leaves shortened pages, next year’s issues and pages read in time', () => {
    for (const entry of [
      LID.replace('11–18', '1205–15'),
      LID.replace('2021', '2027'),
      LID.replace('11–18', 'e12–e9'),
      'Lid, Ø. (2021). Hvile. Hentet 3. mai 2021 fra https://natt.example',
    ])
      assert.deepEqual(
        marked(draftOf(`Slik er det (Lid, ${/\d{4}/.exec(entry)![0]}).`, entry), INCONSISTENT),
        [],
        entry,
      );
  });

  it('marks the rarer of «et al.» and «mfl.», and offers the other', () => {
    const entries = [LID.replace('Ø.', 'Ø. et al.'), MOE.replace('S.', 'S. et al.')];
    const source = draftOf('En (Lid et al., 2021). To (Moe mfl., 2019). Tre (Lid et al., 2021).', ...entries);
    const { words, fixes } = only(source, INCONSISTENT);
    assert.equal(words, 'mfl.');
    assert.ok(fixes[0]!.source.includes('(Moe et al., 2019)'));
    assert.equal(assertFixesClear(source, INCONSISTENT), 1);
    assert.deepEqual(
      marked(draftOf('En (Lid mfl., 2021). Moe og medarbeidarar (2019) fann to.', ...entries), INCONSISTENT),
      [],
    );
  });

  it('marks a numbered list in no order below a text that names authors', () => {
    const source = draftOf('En (Lid, 2021). To (Moe, 2019).', `1. ${MOE}`, `2. ${LID}`).replace('9.\n\n2.', '9.\n2.');
    const found = findings(source, INCONSISTENT);
    assert.equal(found.length, 1);
    assert.equal(found[0]!.finding.messageId, 'mixed-numbers');
    assert.equal(assertFixesClear(source, INCONSISTENT), 1);
    assert.deepEqual(marked(draftOf('En (Lid, 2021). To (Moe, 2019).', MOE, LID), INCONSISTENT), []);
    assert.deepEqual(marked(draftOf('En (Lid, 2021). To (Moe, 2019).', `1. ${LID}`, `2. ${MOE}`), INCONSISTENT), []);
  });
});

describe('the drafts of test/fixtures/citations', () => {
  const folder = join(__dirname, '../../../../../../test/fixtures/citations');
  for (const file of readdirSync(folder)) {
    it(`${file} has nothing for the rules of citations`, () => {
      const format = formatOf(file);
      assert.ok(format);
      const { findings: all, analysis } = lint(readFileSync(join(folder, file), 'utf8'), { format });
      assert.deepEqual(
        all.filter(({ rule }) => rule.startsWith('citations/')).map(({ rule, slots }) => [rule, slots]),
        [],
      );
      assert.ok(analysis.citations.references.length > 10 && analysis.citations.citations.length > 10);
    });
  }
});
