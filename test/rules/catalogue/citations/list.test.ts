import assert from 'node:assert/strict';
import { marked } from '../../../kit';
import { assertFixesClear, draftOf, findings, numberedDraft, only } from './drafts';

const UNUSED = 'citations/reference-list-unused';
const NO_LIST = 'citations/no-reference-list';
const DUPLICATE = 'citations/duplicate-reference';
const NUMBERING = 'citations/numbering';
const UNCITED = 'citations/uncited-reference';

const LID = 'Lid, Ø. (2021). Hvile og uro. *Nattlig tidsskrift*, 6(2), 11–18.';
const MOE = 'Moe, S. (2019). Søvn hos vaksne. *Nattleg tidsskrift*, 4(1), 3–9.';
const VIK = 'Vik, A. (2018). Kvil. *Nattleg tidsskrift*, 3(1), 3–9.';
const NUMBERED = [
  'Vik A. Kvil. Natt 2018; 3: 3–9.',
  'Lid Ø. Hvile og uro. Natt 2021; 6: 11–8.',
  'Moe S. Søvn. Natt 2019; 4: 3–9.',
  'Aas T. Lys. Natt 2017; 2: 1–5.',
];

describe(UNUSED, () => {
  it('marks the heading once, with the number of entries', () => {
    const { finding, words, message } = only(draftOf('Vi skriv om søvn.', LID, MOE, VIK), UNUSED);
    assert.equal(words, 'Kilder');
    assert.equal(finding.severity, 'warning');
    assert.match(message, /\b3\b/);
  });

  it('leaves a list of which something is used or nearly used, and a lone entry', () => {
    assert.deepEqual(marked(draftOf('Slik er det (Lid, 2021).', LID, MOE), UNUSED), []);
    assert.deepEqual(marked(draftOf('Slik er det (Lid, 2020).', LID, MOE), UNUSED), []);
    assert.deepEqual(marked(draftOf('Vi skriver om søvn.', LID), UNUSED), []);
    assert.deepEqual(marked('Vi skriver om søvn.\n', UNUSED), []);
  });
});

describe(NO_LIST, () => {
  it('is one finding at the first citation, with the others beside it', () => {
    const { finding, words, related } = only('Slik er det (Lid & Moe, 2021), og slik (Vik et al., 2018).\n', NO_LIST);
    assert.equal(words, 'Lid & Moe, 2021');
    assert.equal(finding.severity, 'warning');
    assert.deepEqual(related, ['Vik et al., 2018']);
  });

  it('offers a heading with an entry for each source', () => {
    for (const source of [
      '# Om søvn\n\nSlik er det (Lid & Moe, 2021), og slik (Vik et al., 2018), og igjen (Lid & Moe, 2021).\n',
      'Slik er det [1], og slik [2, 3].\n',
      'Dei fleste søv godt (Lid & Moe, 2021a).\n',
    ]) {
      for (const format of ['markdown', 'text'] as const) {
        assert.equal(assertFixesClear(source, NO_LIST, { format }), 1, source);
      }
    }
    const [fix] = only('# Om søvn\n\nSlik er det (Lid & Moe, 2021).\n', NO_LIST).fixes;
    assert.ok(fix!.source.endsWith('## Kilder\n\n- Lid & Moe. (2021). TODO.\n'), fix!.source);
  });

  it('leaves links, keys, notes, and what only looks like a citation', () => {
    for (const body of [
      'Slik er det ([Lid & Moe, 2021](https://natt.example/uro)).',
      'Slik er det (Lid & Moe, 2021, https://natt.example/uro).',
      'Slik er det [@lid2021, s. 3].',
      'Slik er det.[^1]\n\n[^1]: Vi har spurt dem selv.',
      'I 2021 flyttet vi til Bergen (2021), og timen koster 900 (1 100) kroner.',
      'Alle over 18 år (n = 40) fikk 5 mg (10 mg), se § 13 (2) og punkt (3).',
    ])
      assert.deepEqual(marked(`${body}\n`, NO_LIST), [], body);
  });
});

describe(DUPLICATE, () => {
  it('marks the later entry and names the earlier one', () => {
    const doi = ' https://doi.org/10.5555/nt.2021.011';
    const source = draftOf('Slik (Lid, 2021; Moe, 2019).', LID + doi, MOE, `Lid Ø. Hvile. Natt 2021; 6: 11–8.${doi}`);
    const { finding, words, message, related } = only(source, DUPLICATE);
    assert.equal(words, 'Lid Ø');
    assert.equal(finding.messageId, 'doi');
    assert.match(message, /Lid 2021/);
    assert.deepEqual(related, ['Lid, Ø. (2021)']);
  });

  it('takes out the later entry, and the text follows', () => {
    const repeated = [...NUMBERED, NUMBERED[1]!, 'Ås K. Ro. Natt 2015; 1: 2–3.'];
    const source = numberedDraft('En [1], to [2], tre [3, 4], fem [5] og seks [1, 5, 6].', ...repeated);
    const { fixes } = only(source, DUPLICATE);
    assert.ok(fixes[0]!.source.startsWith('En [1], to [2], tre [3, 4], fem [2] og seks [1, 2, 5].'), fixes[0]!.source);
    assert.ok(!fixes[0]!.source.includes('[6] Ås') && fixes[0]!.source.includes('[5] Ås'));
    assert.equal(assertFixesClear(source, DUPLICATE), 1);
    const named = draftOf(
      'Slik (Lid, 2021; Moe, 2019).',
      LID,
      MOE,
      LID.replace('Nattlig tidsskrift', 'Nattl. tidsskr.'),
    );
    assert.equal(assertFixesClear(named, DUPLICATE), 1);
  });

  it('leaves works that differ in anything that counts, and notes that repeat', () => {
    for (const other of [
      LID.replace('2021', '2020'),
      LID.replace('Hvile og uro', 'Uro om natten og hvile'),
      LID.replace('11–18', '33–40'),
      LID.replace('Lid, Ø.', 'Lie, Ø.'),
    ])
      assert.deepEqual(marked(draftOf('Slik (Lid, 2021).', LID, other), DUPLICATE), [], other);
    assert.deepEqual(marked(`Slik.[^1] Og slik.[^2]\n\n[^1]: ${LID}\n[^2]: ${LID}\n`, DUPLICATE), []);
  });
});

describe(NUMBERING, () => {
  it('marks a number beyond the list, and a range with all of them', () => {
    const { finding, words, message } = only(
      numberedDraft('En [1], to [2], tre [3, 4] og [12].', ...NUMBERED),
      NUMBERING,
    );
    assert.equal(words, '12');
    assert.equal(finding.severity, 'error');
    assert.equal(message, 'Teksten viser til kilde 12, men listen har 4.');
    const range = only(numberedDraft('Slik [1–6].', ...NUMBERED), NUMBERING);
    assert.deepEqual(range.finding.slots, { number: '5, 6', count: '4' });
  });

  it('marks the first number that comes before its turn, and the first use of the other', () => {
    const { words, message, related } = only(
      numberedDraft('Slik [1, 3]. Så [2], og til sist [4].', ...NUMBERED),
      NUMBERING,
    );
    assert.equal(words, '3');
    assert.equal(message, 'Kilde 3 brukes før kilde 2.');
    assert.deepEqual(related, ['2', '[3] Moe S']);
  });

  it('numbers everything anew in one edit', () => {
    const source = numberedDraft('Slik [2, 4]. Så [1], [2–4] og til slutt (4, s. 19).', ...NUMBERED);
    const { fixes } = findings(source, NUMBERING)[0]!;
    assert.match(fixes[0]!.source, /^Slik \[1, 2\]\. Så \[3\], \[1, 2, 4\] og til slutt \(4, s\. 19\)\./);
    assert.match(fixes[0]!.source, /\[1\] Lid[\s\S]*\[2\] Aas[\s\S]*\[3\] Vik[\s\S]*\[4\] Moe/);
    assertFixesClear(source, NUMBERING);
    const raised = draftOf('Slik.² Så.¹ Så.³⁻⁴', ...NUMBERED.map((entry, i) => `${i + 1}. ${entry}`));
    assert.match(findings(raised, NUMBERING)[0]!.fixes[0]!.source, /^Slik\.¹ Så\.² Så\.³[,⁻]⁴/);
    assertFixesClear(raised, NUMBERING);
  });

  it('marks a gap that nothing points into, and a number that stands twice', () => {
    const gap = draftOf('Slik [1, 2, 4].', `[1] ${NUMBERED[0]}`, `[2] ${NUMBERED[1]}`, `[4] ${NUMBERED[2]}`);
    const { words, message, finding } = only(gap, NUMBERING);
    assert.equal(words, '[4] Moe S');
    assert.equal(finding.severity, 'warning');
    assert.equal(message, 'Kilde 3 mangler i listen før kilde 4.');
    assert.ok(findings(gap, NUMBERING)[0]!.fixes[0]!.source.startsWith('Slik [1–3].'));
    assert.equal(assertFixesClear(gap, NUMBERING), 1);
    const twice = draftOf('Slik [1, 2].', `[1] ${NUMBERED[0]}`, `[2] ${NUMBERED[1]}`, `[2] ${NUMBERED[2]}`);
    assert.equal(only(twice, NUMBERING).finding.messageId, 'repeated');
  });

  it('leaves numbers in turn, those of tables, and lists by the alphabet', () => {
    assert.deepEqual(
      marked(numberedDraft('En [1], to [2], en [1], tre–fire [3, 4], to [2].', ...NUMBERED), NUMBERING),
      [],
    );
    assert.deepEqual(
      marked(numberedDraft('En [1].\n\n| Kilde |\n|---|\n| Lys [4] |\n\nTo [2], tre [3].', ...NUMBERED), NUMBERING),
      [],
    );
    const alphabetical = [NUMBERED[3]!, NUMBERED[1]!, NUMBERED[2]!, NUMBERED[0]!];
    assert.deepEqual(marked(numberedDraft('Slik [3]. Så [1], [4] og [2].', ...alphabetical), NUMBERING), []);
    assert.deepEqual(marked(draftOf('Slik (Moe, 2019; Lid, 2021).', LID, MOE), NUMBERING), []);
    assert.deepEqual(marked(numberedDraft('Slik [2].', NUMBERED[0]!, NUMBERED[1]!), NUMBERING), []);
  });
});

describe(`${UNCITED}, its fix`, () => {
  it('takes the entry out and numbers the others anew', () => {
    const source = numberedDraft('En [1], to [2] og fire [4].', ...NUMBERED);
    const { words, fixes } = only(source, UNCITED);
    assert.equal(words, '[3] Moe S');
    assert.ok(fixes[0]!.source.startsWith('En [1], to [2] og fire [3].'));
    assert.ok(fixes[0]!.source.includes('[3] Aas') && !fixes[0]!.source.includes('Moe'));
    assert.equal(assertFixesClear(source, UNCITED), 1);
    assert.equal(assertFixesClear(draftOf('Slik (Lid, 2021; Vik, 2018).', LID, MOE, VIK), UNCITED), 1);
  });

  it('is not offered where a number in the text stands for nothing', () => {
    assert.deepEqual(only(numberedDraft('En [1], to [2], fire [4] og [9].', ...NUMBERED), UNCITED).fixes, []);
  });
});
