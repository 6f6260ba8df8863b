import assert from 'node:assert/strict';
import { MedicineDirectory } from '../../../rules/src/knowledge/directory';
import { conditionNamer, type FactKind, type MedicineSheet } from '../../../rules/src/knowledge/sheet';
import { loadMedicineRecords } from '../../../server/src/host/knowledge';
import { knowledge } from '../../kit';
import { ENTRIES } from './entries';

const nameOf = conditionNamer((id) => knowledge.register.condition(id), 'nb');
const directory = new MedicineDirectory({ table: knowledge.table, records: loadMedicineRecords(), nameOf });

const ids = (name: string) => directory.find(name).map(({ id }) => id);
const values = (sheets: readonly MedicineSheet[], kind: FactKind) =>
  sheets.flatMap(({ facts }) => facts.filter((fact) => fact.kind === kind).map(({ value }) => value));

function sheetOf(id: string): MedicineSheet {
  const sheet = directory.sheet(id);
  assert.ok(sheet, id);
  return sheet;
}

describe('what is known of the medicines that clinics advertise', () => {
  it('is known of 61', () => assert.equal(ENTRIES.length, 61));

  for (const expected of ENTRIES) {
    it(`is right for ${expected.entry}`, () => {
      const sheets = expected.ids.map(sheetOf);
      const first = [sheets[0] as MedicineSheet];
      const brands = values(sheets, 'brand');
      for (const brand of expected.brands) assert.ok(brands.includes(brand), `${brand} in ${brands.join()}`);
      assert.deepEqual(new Set(values(sheets, 'atc')), new Set(expected.atc));
      assert.deepEqual(values(first, 'prescription'), [expected.required]);
      assert.deepEqual(values(first, 'group'), [expected.group]);
      assert.deepEqual(values(first, 'narcotic'), [expected.narcotic]);
      assert.deepEqual(values(first, 'authorised'), [expected.authorised]);
      assert.equal(sheets[0]?.status, expected.status);
      const indications = values(sheets, 'indication');
      assert.equal(indications.length === 0, expected.indications.length === 0);
      for (const words of expected.indications)
        assert.ok(
          indications.some((text) => String(text).toLowerCase().includes(words.toLowerCase())),
          `«${words}» in ${indications.join(' / ')}`,
        );
    });

    it(`is found by the names of ${expected.entry}`, () => {
      for (const name of [...expected.brands, ...expected.names])
        assert.ok(
          ids(name).some((id) => expected.ids.includes(id) || sharesSubstance(id, expected.ids)),
          `«${name}» finds ${ids(name).join()}`,
        );
    });
  }

  it('has a source, a date and a certainty for every fact', () => {
    for (const { id, facts, sources } of directory.all()) {
      assert.ok(facts.length > 4, id);
      for (const { source, date, verified } of facts) {
        assert.equal(source, 'built-in');
        assert.equal(date, '2026-11-22');
        assert.ok(!verified || sources.length > 0, `${id} was read somewhere`);
      }
    }
  });
});

/** An everyday name stands at one record only, though it may mean several: «slankesprøyte». */
function sharesSubstance(id: string, others: readonly string[]): boolean {
  const group = (one: string) => sheetOf(one).facts.find(({ kind }) => kind === 'atc')?.value;
  const classOf = (one: string) => String(group(one) ?? one).slice(0, 3);
  return others.some((other) => sheetOf(other).substance === sheetOf(id).substance || classOf(other) === classOf(id));
}

describe('the directory of medicines', () => {
  it('keeps two products of one substance apart', () => {
    assert.deepEqual(ids('Ozempic'), ['semaglutid-diabetes']);
    assert.deepEqual(ids('wegovyen'), ['semaglutid-vekt']);
    assert.match(values(directory.find('Ozempic'), 'indication').join(), /^Diabetes mellitus type 2/);
    assert.match(values(directory.find('Wegovy'), 'indication').join(), /^Tillegg til redusert kaloriinntak/);
    assert.deepEqual(ids('Saxenda'), ['liraglutid-vekt']);
    assert.deepEqual(ids('Circadin'), ['melatonin-depot']);
    assert.deepEqual(ids('melatonin agb'), ['melatonin-adhd-jetlag']);
  });

  it('tells the products of a substance with it', () => {
    assert.deepEqual(ids('semaglutid'), ['semaglutid', 'semaglutid-diabetes', 'semaglutid-vekt']);
    assert.deepEqual(ids('Melatonin').length, 5);
  });

  it('sorts the names into kinds', () => {
    const ketamine = directory.find('ketamin');
    assert.ok(values(ketamine, 'abbreviation').includes('kat'));
    assert.ok(values(ketamine, 'everyday').includes('ketaminassistert terapi'));
    assert.ok(values(ketamine, 'group-name').includes('nmda-antagonist'));
    assert.ok(values(ketamine, 'foreign').includes('ketamine'));
    assert.ok(values(ketamine, 'circumlocution').some((words) => String(words).includes('…')));
    assert.ok(values(ketamine, 'off-label').includes('depresjon'));
  });

  it('does not know what is no medicine', () => {
    for (const name of ['', ' ', 'kaffe', 'ketamin og kaffe', 'Kari Nordmann', '---']) assert.deepEqual(ids(name), []);
  });

  it('knows the stem of a name that it does not know', () => {
    assert.equal(directory.stemOf('fjorditinib'), 'tinib');
    assert.equal(directory.stemOf('kaffe'), undefined);
  });
});
