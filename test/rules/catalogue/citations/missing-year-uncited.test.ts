import assert from 'node:assert/strict';
import type { Finding } from '../../../../rules/src/engine/finding';
import { lint, marked, type TestSettings } from '../../../kit';
import { assertFixesClear } from './drafts';

const LIST = `## Kilder

Aasvang, K. et al. (2019). Søvn hos voksne. *Nattlig tidsskrift*, 4(1), 3–9.
Lid, Ø. & Moe, S. (2021). Hvile og uro. *Nattlig tidsskrift*, 6(2), 11–18.
Verdens helseorganisasjon (2022). Søvn i tall. https://who.example/sovn
`;
const MISSING = 'citations/missing-reference';
const UNCITED = 'citations/uncited-reference';
const YEAR = 'citations/year-mismatch';

function only(
  source: string,
  rule: string,
  settings: TestSettings = {},
): { finding: Finding; words: string; fixed: (fix: number) => string } {
  const { draft, findings } = lint(source, settings);
  const found = findings.filter((finding) => finding.rule === rule);
  assert.equal(found.length, 1);
  const finding = found[0]!;
  const fixed = (index: number) => {
    let text = source;
    for (const edit of finding.fixes[index]!.edits) {
      assert.ok(edit.kind === 'replace');
      const edits = draft.edit(edit.block, edit.start, edit.end, edit.text);
      assert.ok(edits);
      for (const { start, end, text: replacement } of [...edits].sort((a, b) => b.start - a.start))
        text = text.slice(0, start) + replacement + text.slice(end);
    }
    return text;
  };
  return { finding, words: draft.blocks[finding.block]!.text.slice(finding.start, finding.end), fixed };
}

describe(MISSING, () => {
  it('marks the one citation that the list lacks, as an error for both audiences', () => {
    const source = `Uroen avtok (Aasvang et al., 2019; Holmboe et al., 2003).\n\n${LIST}`;
    for (const audience of ['public', 'professional'] as const) {
      const { finding, words } = only(source, MISSING, { audience });
      assert.equal(words, 'Holmboe et al., 2003');
      assert.equal(finding.severity, 'error');
      assert.equal(finding.messageId, 'missing');
      assert.deepEqual(finding.slots, { citation: 'Holmboe et al., 2003' });
    }
  });

  it('names the nearest entry and shows where it stands', () => {
    const source = `Uroa minka (Lid & Moe, 2004).\n\n${LIST}`;
    const { finding } = only(source, MISSING);
    assert.equal(finding.messageId, 'nearest');
    assert.deepEqual(finding.slots, { citation: 'Lid & Moe, 2004', nearest: 'Lid & Moe 2021' });
    const [related] = finding.related;
    const { draft } = lint(source);
    assert.ok(related);
    assert.equal(draft.blocks[related.block]!.text.slice(related.start, related.end), 'Lid, Ø. & Moe, S. (2021)');
  });

  it('says nothing without a list', () => {
    assert.deepEqual(marked('Uroen avtok (Holmboe et al., 2003), og søvnen kom [7].\n', MISSING), []);
  });

  it('leaves other spellings and authors, which are other rules’ matter', () => {
    assert.deepEqual(marked(`Uroa minka (Aasvank et al., 2019). Moe og Lid (2021) fann det.\n\n${LIST}`, MISSING), []);
  });

  it('says nothing of years, places and dates', () => {
    assert.deepEqual(
      marked(
        `I 2020 åpnet vi i Bergen (2020). Siden er oppdatert 3. mai 2026 (mai 2026). I Norge (2019) var det slik (Aasvang et al., 2019).\n\n${LIST}`,
        MISSING,
      ),
      [],
    );
  });

  it('reports a range once, with the numbers that are missing', () => {
    const source =
      'Uroa minka [1–4].\n\n## Kjelder\n\n[1] Moe S. Ro. Natt 2018; 3: 1–2.\n\n[4] Lid Ø. Uro. Natt 2019; 4: 1–2.\n';
    const { finding, words } = only(source, MISSING);
    assert.equal(words, '1–4');
    assert.deepEqual(finding.slots, { number: '2, 3' });
  });

  it('reports a footnote without a text, and no key of a library', () => {
    const source =
      'Uroen avtok.[^1] Søvnen kom.[^2] Slik er det [@holmboe2003].\n\n[^1]: Moe, S. (2018). Ro. *Natt*, 1, 2–3.\n';
    const { finding, words } = only(source, MISSING);
    assert.equal(words, '[^2]');
    assert.equal(finding.messageId, 'footnote');
  });

  it('offers an entry to fill in, after the last one', () => {
    const source = `Uroen avtok (Holmboe et al., 2003).\n\n${LIST}`;
    const { finding } = only(source, MISSING);
    const { draft } = lint(source);
    const [fix] = finding.fixes;
    const [edit] = fix?.edits ?? [];
    assert.equal(fix?.safe, false);
    assert.ok(edit?.kind === 'insert-paragraph' && edit.where === 'after');
    assert.match(draft.blocks[edit.block]!.text, /^Verdens helseorganisasjon/);
    assert.equal(edit.text, 'Holmboe et al. (2003). TODO.');
    // the new entry answers the citation
    assert.deepEqual(marked(`${source}${edit.text}\n`, MISSING), []);
  });
});

describe(UNCITED, () => {
  it('marks the first words of an entry that nobody cites, as information', () => {
    const source = `Uroen avtok (Aasvang et al., 2019). WHO (2022) viser det.\n\n${LIST}`;
    const { finding, words } = only(source, UNCITED);
    assert.equal(words, 'Lid, Ø. & Moe, S. (2021)');
    assert.equal(finding.severity, 'info');
  });

  it('leaves a list that nothing points to, which is one finding of its own', () => {
    assert.deepEqual(marked(`Vi skriv om søvn, og om kven som søv dårleg.\n\n${LIST}`, UNCITED), []);
  });

  it('shows where the text names the author all the same', () => {
    const { draft, findings } = lint(`Ifølge WHO øker det (Aasvang et al., 2019; Lid & Moe, 2021).\n\n${LIST}`);
    const finding = findings.find(({ rule }) => rule === UNCITED)!;
    assert.deepEqual(
      finding.related.map(({ block, start, end }) => draft.blocks[block]!.text.slice(start, end)),
      ['WHO'],
    );
  });

  it('leaves entries that a citation comes near', () => {
    assert.deepEqual(marked(`Slik er det (Aasvank et al., 2019; Moe & Lid, 2021; WHO, 2021).\n\n${LIST}`, UNCITED), []);
  });

  it('counts numbers within a range', () => {
    const list =
      '## Referansar\n\n1. Moe S. Ro. Natt 2018; 3: 1–2.\n2. Lid Ø. Uro. Natt 2019; 4: 1–2.\n3. Vik A. Kvile. Natt 2020; 5: 1–2.\n';
    assert.deepEqual(marked(`Slik er det (1–3).\n\n${list}`, UNCITED), []);
    assert.deepEqual(marked(`Slik er det (1, 3).\n\n${list}`, UNCITED), ['Lid Ø']);
  });

  it('marks a footnote that no call points to', () => {
    const source =
      'Uroen avtok.[^1]\n\n[^1]: Moe, S. (2018). Ro. *Natt*, 1, 2–3.\n[^2]: Lid, Ø. (2019). Uro. *Natt*, 2, 2–3.\n';
    assert.deepEqual(marked(source, UNCITED), ['Lid, Ø. (2019)']);
  });
});

describe(YEAR, () => {
  const source = `Uroa minka (Lid & Moe, 2020).\n\n${LIST}`;

  it('says both years and shows the entry’s', () => {
    const { finding, words } = only(source, YEAR);
    assert.equal(words, 'Lid & Moe, 2020');
    assert.equal(finding.severity, 'error');
    const { cited, listed } = finding.slots;
    assert.deepEqual([cited, listed], ['2020', '2021']);
    const [related] = finding.related;
    assert.ok(related);
    assert.equal(lint(source).draft.blocks[related.block]!.text.slice(related.start, related.end), '2021');
  });

  it('offers the year of either place, after which all is well', () => {
    const { fixed, finding } = only(source, YEAR);
    assert.equal(fixed(0), source.replace('Moe, 2020', 'Moe, 2021'));
    assert.equal(fixed(1), source.replace('S. (2021)', 'S. (2020)'));
    assert.ok(finding.fixes.every(({ safe }) => !safe));
    for (const fix of [0, 1]) assert.deepEqual(marked(fixed(fix), YEAR), []);
  });

  it('mends every citation of the entry at once', () => {
    const twice = `En (Lid & Moe, 2020). To (Lid & Moe, 2022; Aasvang et al., 2019).\n\n${LIST}`;
    assert.equal(marked(twice, YEAR).length, 2);
    assert.ok(assertFixesClear(twice, YEAR) >= 2);
  });

  it('mends only the year of a citation with several', () => {
    const several = `Slik er det (Aasvang et al., 2019, 2021).\n\n${LIST}`;
    assert.deepEqual(marked(several, YEAR), []);
    assert.deepEqual(marked(several, MISSING), ['2021']);
  });

  it('leaves what is far off, or cited under its own year, to the missing ones', () => {
    assert.deepEqual(marked(`Slik er det (Lid & Moe, 2004).\n\n${LIST}`, YEAR), []);
    assert.deepEqual(marked(`Slik er det (Lid & Moe, 2020; Lid & Moe, 2021).\n\n${LIST}`, YEAR), []);
  });

  it('leaves an entry without a year', () => {
    assert.deepEqual(
      marked(
        'Ifølgje Nye metoder (2025) er det slik.\n\n## Kjelder\n\nNye metoder. Lys om natta. <https://nm.example/lys> Lest 4.9.2026.\nMoe S. Ro. Natt 2018; 3: 1–2.\n',
        YEAR,
      ),
      [],
    );
  });
});
