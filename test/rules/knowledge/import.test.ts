import assert from 'node:assert/strict';
import { MedicineDirectory } from '../../../rules/src/knowledge/directory';
import { compileRegister } from '../../../rules/src/knowledge/import';
import { ImportedRegister } from '../../../rules/src/knowledge/imported';
import { conditionNamer } from '../../../rules/src/knowledge/sheet';
import { loadMedicineRecords, loadNameSource } from '../../../server/src/host/knowledge';
import { FestReader } from '../../../server/src/workspace/fest-reader';
import { festXml } from '../../fest/fest';
import { knowledge, lint, marked } from '../../kit';

const records = loadMedicineRecords();
const reader = new FestReader();
reader.write(festXml());
const imported = compileRegister(
  reader.end(),
  { imported: '2026-03-01', file: 'fest.xml' },
  { table: knowledge.table, medicines: records.medicines, names: loadNameSource() },
);
const register = new ImportedRegister({
  ...imported,
  records: { count: imported.records.length, read: (n) => imported.records[n]! },
});
const house = { medicines: register };
const nameOf = conditionNamer((id) => knowledge.register.condition(id), 'nb');
const directory = new MedicineDirectory({ table: knowledge.table, records, imported: register, nameOf });
const RULE = 'medicines/name';

describe('the official register, imported', () => {
  const named: readonly (readonly [string, readonly string[]])[] = [
    ['Vi gir Fjordolan og Bregazepin.', ['Fjordolan', 'Bregazepin']],
    ['Fjordolanen tas daglig, Fjordolans pris er lav.', ['Fjordolanen', 'Fjordolans']],
    ['Få Fjordolanbehandling eller fjordolan-tabletter.', ['Fjordolanbehandling', 'fjordolan-tabletter']],
    ['Noen bruker metoprolol eller diazepamet.', ['metoprolol', 'diazepamet']],
    ['Metoprololsuksinat er et salt.', ['Metoprololsuksinat']],
    ['Methadone gis i programmet.', ['Methadone']],
    ['Tindesartan Komp virker lenge.', ['Tindesartan Komp']],
    ['Spør om valsartan.', ['valsartan']],
    ['Nordsemal er ny.', ['Nordsemal']],
    ['Halvgammel ble brukt før, og Gamlorin.', ['Halvgammel', 'Gamlorin']],
    ['Ketalar og ketamin gis her.', ['Ketalar', 'ketamin']],
    // nynorsk
    ['Me gjev Fjordolan og metoprololet.', ['Fjordolan', 'metoprololet']],
    ['Bregazepinen er til natta.', ['Bregazepinen']],
    ['Tinging av Skarvadonbehandling skjer her.', ['Skarvadonbehandling']],
  ];
  for (const [text, words] of named)
    it(`names «${text}»`, () => assert.deepEqual(marked(text, RULE, { house }), words));

  const left: readonly string[] = [
    'Havpirin fås uten resept.',
    'Lyngprofen og ibuprofen finnes uten resept.',
    'Yasmin er psykolog hos oss.',
    'Blodet har glukose, og glukosen stiger etter mat.',
    'Rabiesvirus smitter gjennom bitt.',
    'Fjordolavs gate ligger ved Bregavatnet.',
    'Havpirin får du utan resept.',
    'Yasmin er fysioterapeut på klinikken.',
    'Me måler glukosen i blodet.',
  ];
  for (const text of left) it(`leaves «${text}»`, () => assert.deepEqual(marked(text, RULE, { house }), []));

  it('is known before the ending of a word', () => {
    const finding = (text: string, own: object) => lint(text, own).findings.find(({ rule }) => rule === RULE);
    assert.equal(finding('Spør om valsartan.', {})?.messageId, 'possible');
    assert.equal(finding('Spør om valsartan.', { house })?.messageId, 'named');
    assert.deepEqual(finding('Spør om Bregazepin.', { house })?.slots, { name: 'Bregazepin', substance: 'diazepam' });
  });

  it('says nothing of off-label use where it knows no indication, and what the built-in one says of its product', () => {
    const rules = (text: string) => lint(text, { house }).findings.map(({ rule }) => rule);
    assert.deepEqual(rules('Vi gir Fjordolan mot depresjon.'), [RULE]);
    assert.ok(rules('Vi gir Nordsemal mot fettlever.').includes('medicines/off-label-without-consent'));
    assert.ok(!rules('Vi gir Nordsemal mot diabetes type 2.').includes('medicines/off-label-without-consent'));
  });

  it('completes the built-in register, and is completed by it', () => {
    const [ketamine] = directory.find('ketalar');
    assert.equal(ketamine?.id, 'ketamin');
    const group = ketamine?.facts.find(({ kind }) => kind === 'group');
    assert.deepEqual([group?.value, group?.source, group?.verified], ['A', 'FEST', true]);
    assert.ok(ketamine?.facts.some(({ kind, source }) => kind === 'indication' && source === 'built-in'));
    const [product] = directory.find('nordsemal');
    assert.equal(product?.name, 'Nordsemal');
    assert.ok(product?.facts.some(({ kind, source }) => kind === 'indication' && source === 'built-in'));
    assert.ok(product?.facts.some(({ kind, value }) => kind === 'label-use' && value === 'MOT DIABETES'));
    assert.deepEqual(
      directory.find('wegovy').map(({ id }) => id),
      ['semaglutid-vekt'],
    );
  });

  it('dates every fact', () => {
    for (const { id, facts } of directory.all())
      for (const { source, date } of facts) assert.equal(date, source === 'FEST' ? '2026-02-20' : '2026-11-22', id);
  });

  it('tells each medicine once', () => {
    const ids = [...directory.all()].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.filter((id) => id === 'ketamin').length, 1);
    const brands = [...directory.all()].filter(({ name }) => name === 'Ketalar');
    assert.deepEqual(brands, []);
  });

  it('marks what is withdrawn', () => {
    const [sheet] = directory.find('Gamlorin');
    assert.equal(sheet?.facts.find(({ kind }) => kind === 'brand')?.withdrawn, true);
    assert.equal(directory.find('Halvgammel')[0]?.facts.find(({ kind }) => kind === 'brand')?.withdrawn, undefined);
  });

  it('knows a name without its last word', () => {
    assert.deepEqual(
      directory.find('Fjordolan Depot').map(({ name }) => name),
      ['Fjordolan Depot'],
    );
  });

  it('has the narcotic group from the register, as something to be checked', () => {
    const narcotic = directory.find('Skarvadon')[0]?.facts.find(({ kind }) => kind === 'narcotic');
    assert.deepEqual([narcotic?.value, narcotic?.verified], [true, false]);
  });
});
