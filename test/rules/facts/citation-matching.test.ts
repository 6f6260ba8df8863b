import assert from 'node:assert/strict';
import { compileCitationLexicon } from '../../../rules/src/facts/citations/citation-lexicon';
import { resolve, source } from './citations';

const LIST = `Aasvang, K. et al. (2019). Søvn hos voksne. Nattlig tidsskrift, 4(1), 3–9.
Bjørndal-Øye, T. & Moe, S. (2021). Hvile og uro. Nattlig tidsskrift, 6(2), 11–18.
Ringdal, P. (2014a). Tidlig kveld. Natt forlag.
Ringdal, P. (2014b). Sen kveld. Natt forlag.
Verdens helseorganisasjon (2022). Søvn i tall. https://who.example/sovn
van der Meer, J., Lid, Ø., & Vik, A. (2010). Rust. Slaap, 2, 1–4.`;

function steps(body: string, list = LIST): readonly string[] {
  return resolve(body, list).steps;
}

function step(body: string, list = LIST): string {
  const all = steps(body, list);
  assert.equal(all.length, 1, all.join(' | '));
  return all[0]!.slice(all[0]!.indexOf('→') + 2);
}

describe('citations and the list', () => {
  it('meet when author and year agree, however they are written', () => {
    for (const body of [
      'Slik er det (Aasvang et al., 2019).',
      'Slik er det (Aasvang mfl., 2019).',
      'Aasvang og medarbeidarar (2019) fann det.',
      'Aasvangs (2019) funn står seg.',
      'Slik er det (Bjørndal‐Øye & Moe, 2021).',
      'Slik er det (BJØRNDAL-ØYE & MOE, 2021).',
      'Slik er det (van der Meer et al., 2010).',
      'Slik er det (Meer et al., 2010).',
      'Slik er det (Ringdal, 2014a).',
      'Slik er det (WHO, 2022).',
      'Slik er det (World Health Organization, 2022).',
      'Verdas helseorganisasjon (2022) seier det.',
      'I Aasvang et al. (2019) sin studie sov alle.',
    ])
      assert.equal(step(body), 'exact', body);
  });

  it('follow a short name that the draft defines', () => {
    const list = 'Nordisk råd for nattero (2020). Råd. Oslo: Rådet.\nMoe, S. (2018). Ro. Natt, 1, 2–3.';
    assert.equal(step('Ifølge Nordisk råd for nattero (NRN) er det slik (NRN, 2020).', list), 'exact');
    assert.deepEqual(steps('Slik er det (Moe, 2018; NRN, 2020).', list), ['Moe, 2018 → exact']);
  });

  it('find both works of a year without its letter, and the one with it', () => {
    const { facts } = resolve('Slik er det (Ringdal, 2014). Og slik (Ringdal, 2014b).', LIST);
    assert.deepEqual(
      facts.citations.map(({ match }) => ('references' in match ? match.references : [])),
      [[2, 3], [3]],
    );
  });

  it('accept an entry without a year for any year', () => {
    assert.equal(
      step(
        'Slik er det (Nye metoder, 2025).',
        'Nye metoder. Kan ta i bruk lys. https://nm.example\nMoe, S. (2018). Ro. Natt, 1, 2–3.',
      ),
      'exact',
    );
  });

  it('tell a misspelt name from another one', () => {
    assert.equal(step('Slik er det (Bjorndal-Oye & Moe, 2021).'), 'spelling');
    assert.equal(
      step('Slik er det (Aasvegn et al., 2019).', `${LIST}\nHolmboe, A. (2001). Ro. Natt, 1, 2.`),
      'missing',
    );
    assert.equal(step('Slik er det (Aasvnag et al., 2019).'), 'spelling');
    assert.equal(step('Slik er det (Bjørndal-Øye & Moi, 2021).'), 'exact');
    assert.equal(
      step(
        'Slik er det (Moe & Ringdahl, 2021).',
        'Moe, S. & Ringdal, P. (2021). Ro. Natt, 1, 2–3.\nLid, Ø. (2020). Ro. Natt, 1, 4–5.',
      ),
      'spelling',
    );
    assert.equal(step('Slik er det (Aasvan et al., 2019).'), 'spelling');
    assert.equal(step('Slik er det (Ringdahl, 2014a).'), 'spelling');
    assert.equal(
      step('Slik er det (Moi, 2021).', 'Moe, S. (2021). Ro. Natt, 1, 2–3.\nLid, Ø. (2020). Ro. Natt, 1, 4–5.'),
      'missing',
    );
  });

  it('see a later author who is named first', () => {
    assert.equal(step('Slik er det (Lid et al., 2010).'), 'author');
    assert.equal(step('Moe og Bjørndal-Øye (2021) fann det.'), 'author');
  });

  it('take a later author for the first only when nobody cites the entry as it should be', () => {
    assert.deepEqual(steps('En (van der Meer et al., 2010). To (Lid et al., 2010).'), [
      'van der Meer et al., 2010 → exact',
      'Lid et al., 2010 → missing',
    ]);
    // both names in the wrong order can mean nothing else
    assert.deepEqual(steps('En (Bjørndal-Øye & Moe, 2021). To (Moe & Bjørndal-Øye, 2021).'), [
      'Bjørndal-Øye & Moe, 2021 → exact',
      'Moe & Bjørndal-Øye, 2021 → author',
    ]);
    assert.deepEqual(steps('En (Lid & Holmboe, 2010).'), ['Lid & Holmboe, 2010 → missing']);
  });

  it('call a near year that nobody cites a slip of the year', () => {
    assert.equal(step('Slik er det (Aasvang et al., 2021).'), 'year');
    assert.equal(step('Slik er det (Aasvang et al., 2009).'), 'year');
    assert.equal(step('Slik er det (Bjørndal-Øye & Moe, 2012).'), 'year');
    assert.equal(step('Slik er det (WHO, 2020).'), 'year');
  });

  it('call it missing when the year is far off, the near entry is cited, or the other author differs', () => {
    assert.equal(step('Slik er det (Aasvang et al., 2004).'), 'missing');
    assert.deepEqual(steps('Slik er det (Aasvang et al., 2019), seinare òg (Aasvang et al., 2021).'), [
      'Aasvang et al., 2019 → exact',
      'Aasvang et al., 2021 → missing',
    ]);
    assert.equal(step('Slik er det (Bjørndal-Øye & Vik, 2020).'), 'missing');
  });

  it('name the nearest entry of the same author', () => {
    const { facts } = resolve('Slik er det (Aasvang et al., 2004). Og slik (Holmboe, 2004).', LIST);
    assert.deepEqual(
      facts.citations.map(({ match }) => match),
      [
        { step: 'missing', nearest: 0 },
        { step: 'missing', nearest: null },
      ],
    );
  });

  it('leave out what only looks like a citation', () => {
    for (const body of [
      'I Norge (2019) var det slik.',
      'Vi åpnet i Bergen (2020).',
      'Slik er det (Oslo, 2020).',
      'Spillet Natt (2020) er et brettspill.',
    ])
      assert.deepEqual(steps(body), [], body);
  });

  it('take a place for a source when the list has it', () => {
    assert.equal(
      step('Oslo (2020) har tallene.', 'Oslo (2020). Tall. Oslo kommune.\nMoe, S. (2018). Ro. Natt, 1, 2–3.'),
      'exact',
    );
  });

  it('learn from the draft that it cites without commas', () => {
    const body = 'En (Aasvang 2019). To (Ringdal 2014a). Tre (Holmboe 2003).';
    assert.deepEqual(steps(body).at(-1), 'Holmboe 2003 → missing');
    assert.deepEqual(steps('Tre (Holmboe 2003).'), []);
  });

  it('call uncited only what no citation comes near', () => {
    assert.deepEqual(resolve('En (Aasvang et al., 2021; Lid et al., 2010). To (Ringdahl, 2014a).', LIST).uncited, [
      'Bjørndal-Øye',
      'Ringdal',
      'Verdens helseorganisasjon',
    ]);
  });

  it('know the heading of the list, or that it has none', () => {
    assert.notEqual(resolve('Slik er det (Aasvang et al., 2019).', LIST).facts.heading, null);
    assert.equal(resolve('Slik er det (Aasvang et al., 2019).').facts.heading, null);
  });
});

describe('citations by number', () => {
  const NUMBERED = `1. Aasvang K. Søvn hos voksne. Natt 2019; 4: 3–9.
2. Moe S. Hvile og uro. Natt 2021; 6: 11–8.
3. Lid Ø. Sein kveld. Natt 2014; 2: 1–2.`;

  it('meet their entries, ranges included', () => {
    assert.deepEqual(steps('En (1). To (2, 3). Tre (1–3).', NUMBERED), [
      '1 → exact',
      '2 → exact',
      '3 → exact',
      ...Array(3).fill('1–3 → exact'),
    ]);
  });

  it('miss a number just past the list, but take ages and counts for nothing', () => {
    assert.deepEqual(steps('En (1). To (4).', NUMBERED), ['1 → exact', '4 → missing']);
    assert.deepEqual(steps('En (1). Kari (44) og 30 andre (30) sov.', NUMBERED), ['1 → exact']);
    assert.deepEqual(steps('Ein [1]. To [9].', NUMBERED), ['1 → exact', '9 → missing']);
  });

  it('are not looked for in round brackets when the draft uses square ones or names', () => {
    assert.deepEqual(steps('En [1]. Kari sov (2).', NUMBERED), ['1 → exact']);
    assert.deepEqual(steps('Slik er det (Aasvang et al., 2019) for to (2).', LIST), ['Aasvang et al., 2019 → exact']);
  });

  it('see a gap in the list', () => {
    const list = NUMBERED.replace('2. Moe S. Hvile og uro. Natt 2021; 6: 11–8.\n', '');
    assert.deepEqual(steps('En (1). To (2). Tre (3).', list), ['1 → exact', '2 → missing', '3 → exact']);
  });

  it('count a list without numbers through', () => {
    assert.deepEqual(steps('Ein [1]. To [2].', NUMBERED.replace(/^\d\. /gm, '')), ['1 → exact', '2 → exact']);
  });

  it('let names in passing be', () => {
    assert.deepEqual(
      steps('En (1). To (2). Holmboe et al. (2003) fant det (3). Én til (1) og (2).', NUMBERED).filter((each) =>
        /Holmboe/.test(each),
      ),
      [],
    );
  });
});

describe('footnotes', () => {
  it('are entries when they read as references, notes when they do not', () => {
    const { facts, steps: found } = resolve(
      'En.[^1] To.[^2] Tre.[^3]\n\n[^1]: Moe, S. (2018). Ro. *Natt*, 1, 2–3.\n[^2]: Gjelder bare om natten.',
      '',
      'markdown',
    );
    assert.equal(facts.references.length, 1);
    assert.deepEqual(found, ['[^1] → exact', '[^3] → missing']);
  });
});

describe('support', () => {
  it('is a citation that resolves', () => {
    const { facts } = resolve('En (Aasvang et al., 2019). To (Holmboe, 2003).', LIST);
    const [first, second] = facts.citations;
    assert.ok(first && second);
    assert.equal(facts.supports(first.block, first.mark.start, first.mark.end), true);
    assert.equal(facts.supports(second.block, second.mark.start, second.mark.end), false);
    assert.equal(facts.supports(first.block + 1, 0, 99), false);
  });

  it('without any list is a well-formed citation', () => {
    const { facts } = resolve('Ein (Aasvang et al., 2019). To (3).');
    const [first] = facts.citations;
    assert.ok(first);
    assert.equal(facts.citations.length, 1);
    assert.equal(facts.supports(first.block, 0, first.mark.end), true);
  });
});

describe('the words citations are read by', () => {
  it('must all be there', () => {
    const { months: _, ...rest } = source.references;
    assert.throws(() => compileCitationLexicon({ ...source, references: rest as typeof source.references }), /months/);
  });
});
