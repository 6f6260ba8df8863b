import assert from 'node:assert/strict';
import { findQuantities, type Quantity } from '../../../rules/src/language/numbers';
import { analyse, numberWords } from './support';

function quantities(text: string): readonly Quantity[] {
  return findQuantities(text, analyse(text).tokens, numberWords);
}

/** Text with the quantity in [], then kind, value, unit. */
const found: readonly (readonly [text: string, kind: Quantity['kind'], value: number | undefined, unit?: string])[] = [
  ['Hele [70 %] ble bedre.', 'percent', 70, 'prosent'],
  ['Hele [70%] ble bedre.', 'percent', 70, 'prosent'],
  ['Hele [70 prosent] ble bedre.', 'percent', 70, 'prosent'],
  ['Hele [syttifem prosent] ble bedre.', 'percent', 75, 'prosent'],
  ['Mellom [58–60 %] ble bedre.', 'percent', 58, 'prosent'],
  ['En økning på [4,5 prosentpoeng] er mye.', 'percent', 4.5, 'prosentpoeng'],
  ['[Ni av ti] blir bedre.', 'ratio', 0.9],
  ['[9 av 10] blir bedre.', 'ratio', 0.9],
  ['[Én av tre] får plager.', 'ratio', 1 / 3],
  ['[95 av 120] deltakere svarte.', 'ratio', 95 / 120],
  ['[Hver tredje] kvinne har plager.', 'ratio', 1 / 3],
  ['[Annenhver] mann har plager.', 'ratio', 0.5],
  ['[Kvar femte] pasient ringjer.', 'ratio', 0.2],
  ['[Halvparten] ble bedre.', 'fraction', 0.5],
  ['[En tredel] ble bedre.', 'fraction', 1 / 3],
  ['[To tredeler] ble bedre.', 'fraction', 2 / 3],
  ['[Ein tredel] vart betre.', 'fraction', 1 / 3],
  ['[To tredelar] vart betre.', 'fraction', 2 / 3],
  ['[Flertallet] ble bedre.', 'fraction', undefined],
  ['Det virker [dobbelt] så bra.', 'times', 2],
  ['Det virker [tre ganger] så bra.', 'times', 3],
  ['Det verkar [tre gonger] så bra.', 'times', 3],
  ['Skåren falt med [12,7 poeng] i snitt.', 'amount', 12.7, 'poeng'],
  ['Hun gikk ned [15 kilo] på kort tid.', 'amount', 15, 'kilo'],
  ['Det koster [2 500 kroner] hos oss.', 'amount', 2500, 'krone'],
  ['Det koster [kr 2 500] hos oss.', 'amount', 2500, 'krone'],
  ['Det koster [1.250.000 kroner] hos oss.', 'amount', 1250000, 'krone'],
  ['Staten bruker [2,5 millioner kroner] på dette.', 'amount', 2500000, 'krone'],
  ['Det tar [40 minutter] hos oss.', 'duration', 40, 'minutt'],
  ['Effekten kommer etter [to uker] hos mange.', 'duration', 2, 'uke'],
  ['Effekten kommer etter [en uke] hos mange.', 'duration', 1, 'uke'],
  ['Effekten kommer etter [24 timer] hos mange.', 'duration', 24, 'time'],
  ['Etter [en halv time] er det over.', 'duration', 0.5, 'time'],
  ['Etter [to og en halv time] er det over.', 'duration', 2.5, 'time'],
  ['Verknaden kjem etter [fire til seks veker] hos mange.', 'duration', 4, 'uke'],
  ['Etter [ein halv time] er det over.', 'duration', 0.5, 'time'],
  ['Vi har behandlet [4 000 pasienter] siden starten.', 'count', 4000, 'pasient'],
  ['Vi har behandla [tre hundre pasientar] sidan starten.', 'count', 300, 'pasient'],
];

const none: readonly string[] = [
  'En god lege tar seg tid.',
  'Ein god lege tek seg tid.',
  'Dette ble vist i 2017 av forskere.',
  'Se kapittel 5 og tabell 2.',
  'Den 12. mai 2031 åpner vi.',
  'Legen er en av oss.',
  'Ring 22 33 44 55.',
  'Du får time hver tredje uke.',
  'Du får time kvar tredje veke.',
  'Alle er velkomne.',
  'En pasient ringte oss.',
  'Kom med en gang.',
  'Tren tre ganger i uken.',
  'Tren tre gonger i veka.',
  'Ein pasient ringde oss.',
  'Helsepersonelloven § 13 gjelder.',
];

describe('findQuantities', () => {
  for (const [marked, kind, value, unit] of found) {
    it(marked, () => {
      const start = marked.indexOf('[');
      const text = marked.replace(/[[\]]/g, '');
      const [quantity, ...rest] = quantities(text);
      assert.ok(quantity);
      assert.deepEqual(rest, []);
      assert.equal(text.slice(quantity.start, quantity.end), marked.slice(start + 1, marked.indexOf(']')));
      assert.equal(quantity.start, start);
      assert.equal(quantity.kind, kind);
      assert.equal(quantity.unit, unit);
      if (value === undefined) assert.equal(quantity.value, undefined);
      else assert.ok(Math.abs((quantity.value ?? Number.NaN) - value) < 1e-9);
    });
  }
  for (const text of none) it(`finds none: ${text}`, () => assert.deepEqual(quantities(text), []));

  it('gives both ends of a range', () => {
    assert.deepEqual(
      quantities('4–6 uker, tre til fem dager, 3–5 behandlinger').map(({ value, upper }) => [value, upper]),
      [
        [4, 6],
        [3, 5],
        [3, 5],
      ],
    );
  });

  it('does not take a larger number first for a range', () => {
    assert.deepEqual(
      quantities('2031–12 uker').map(({ value, upper }) => [value, upper]),
      [[12, undefined]],
    );
  });
});
