import assert from 'node:assert/strict';
import type { OfficialRegister } from '../../../rules/src/knowledge/import';
import { ImportFailure } from '../../../server/src/host/import-failure';
import { FestReader } from '../../../server/src/workspace/fest-reader';
import { BRANDS, festXml } from '../../fest/fest';

function read(xml: string, piece = 1000): OfficialRegister {
  const reader = new FestReader();
  for (let at = 0; at < xml.length; at += piece) reader.write(xml.slice(at, at + piece));
  return reader.end();
}

function failure(xml: string, piece?: number): string {
  try {
    read(xml, piece);
  } catch (error) {
    assert.ok(error instanceof ImportFailure, String(error));
    return error.reason;
  }
  return 'none';
}

const brandNamed = ({ brands }: OfficialRegister, name: string) => brands.find(({ brand }) => brand === name);
const substanceNamed = ({ substances }: OfficialRegister, name: string) =>
  substances.find(({ substance }) => substance === name);

describe('FEST', () => {
  const register = read(festXml());

  it('is read whole', () => {
    assert.equal(register.retrieved, '2026-02-20');
    assert.equal(register.entries, BRANDS.length);
    assert.deepEqual(new Set(register.brands.map(({ brand }) => brand)), new Set(BRANDS.map(({ name }) => name)));
    assert.equal(register.substances.length, 12);
  });

  it('tells the form, code, group, substances, label and address of a product, whatever its strengths', () => {
    assert.deepEqual(brandNamed(register, 'Fjordolan')?.products, [
      {
        form: 'Tablett',
        atc: 'C07AB02',
        group: 'C',
        substances: ['Metoprolol'],
        uses: ['MOT HØYT BLODTRYKK'],
        label: 'https://legemidler.example/0',
        authorised: true,
      },
    ]);
    assert.deepEqual(brandNamed(register, 'Tindesartan Komp i.v.')?.products[0]?.substances, [
      'Amlodipin',
      'Valsartan',
    ]);
  });

  it('keeps products of one brand apart that differ in form or group', () => {
    assert.deepEqual(
      brandNamed(register, 'Lyngprofen')?.products.map(({ form, group }) => [form, group]),
      [
        ['Tablett', 'C'],
        ['Gel', 'F'],
      ],
    );
  });

  it('marks what is withdrawn: by status, or with its last package', () => {
    const withdrawn = register.brands.filter(({ products }) => products.every((product) => product.withdrawn));
    assert.deepEqual(
      withdrawn.map(({ brand }) => brand),
      ['Gamlorin', 'Utgarden'],
    );
  });

  it('knows what has no marketing authorisation', () => {
    assert.equal(brandNamed(register, 'Fritaksol')?.products[0]?.authorised, false);
    assert.equal(brandNamed(register, 'Revebrann')?.products[0]?.authorised, true);
  });

  it('gives a substance its codes, groups and brands', () => {
    assert.deepEqual(substanceNamed(register, 'Metadon'), {
      substance: 'Metadon',
      english: 'Methadone',
      atc: ['N07BC02'],
      groups: ['A'],
      brands: ['Skarvadon', 'Fritaksol'],
    });
    assert.deepEqual(substanceNamed(register, 'Ibuprofen')?.groups, ['C', 'F']);
    assert.deepEqual(substanceNamed(register, 'Valsartan')?.groups, ['C']);
    assert.deepEqual(substanceNamed(register, 'Metoprololsuksinat')?.brands, []);
  });

  const writings: readonly (readonly [string, string])[] = [
    ['with prefixes', festXml({ prefixes: ['m30:', 'fs:'] })],
    ['with other prefixes', festXml({ prefixes: ['a:', 'b:'] })],
    ['without namespaces', festXml({ namespaces: false })],
    ['with prefixes that nothing declares', festXml({ prefixes: ['x:', 'y:'], namespaces: false })],
    ['after a byte order mark', `\uFEFF${festXml()}`],
  ];
  for (const [how, xml] of writings) it(`is the same ${how}`, () => assert.deepEqual(read(xml), register));

  it('is the same in pieces of any size', () => {
    const xml = festXml();
    for (const size of [1, 2, 7, 64, 4096, xml.length]) assert.deepEqual(read(xml, size), register, String(size));
  });

  it('may lack its date', () => assert.equal(read(festXml({ retrieved: '' })).retrieved, ''));
});

describe('a file that is not FEST', () => {
  const xml = festXml();
  const bomb = `<?xml version="1.0"?><!DOCTYPE FEST [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${xml.slice(39)}`;
  const external = `<!DOCTYPE FEST [<!ENTITY x SYSTEM "file:///etc/passwd">]><FEST><HentetDato>&x;</HentetDato></FEST>`;
  const cases: readonly (readonly [string, string, string])[] = [
    ['is empty', '', 'empty'],
    ['is blank', ' \n ', 'empty'],
    ['is text', 'Fjordolan er et legemiddel.', 'no-xml'],
    ['is JSON', '{"FEST": []}', 'no-xml'],
    ['is a web page', '<!DOCTYPE html><html><body>FEST</body></html>', 'no-xml'],
    ['is another XML', '<?xml version="1.0"?><rss><channel/></rss>', 'not-fest'],
    ['is truncated in an entry', xml.slice(0, xml.length / 2), 'truncated'],
    ['is truncated in a tag', xml.slice(0, xml.indexOf('Varenavn') + 3), 'truncated'],
    ['lacks its last tag', xml.slice(0, xml.lastIndexOf('</')), 'truncated'],
    ['has tags that do not match', xml.replace('</Varenavn>', '</Navn>'), 'broken'],
    ['has a stray ampersand', xml.replace('Fjordolan', 'Fjord & dal;'), 'broken'],
    ['names an entity that is not declared', xml.replace('Fjordolan', '&fjord;'), 'broken'],
    ['has two roots', `${xml}<FEST/>`, 'broken'],
    ['has text after its end', `${xml}og mer`, 'broken'],
    ['declares entities', bomb, 'doctype'],
    ['declares an external entity', external, 'doctype'],
    ['says that it is Latin 1', xml.replace('utf-8', 'ISO-8859-1'), 'encoding'],
    ['nests without end', `<FEST>${'<a>'.repeat(1000)}`, 'too-deep'],
    ['has no tags for megabytes', `<FEST><HentetDato>${'x'.repeat(9 * 1024 * 1024)}`, 'broken'],
    ['has one tag of megabytes', `<FEST><a b="${'x'.repeat(9 * 1024 * 1024)}`, 'broken'],
    ['has no medicines', '<FEST><HentetDato>2026-01-01</HentetDato></FEST>', 'no-medicines'],
  ];
  for (const [what, text, reason] of cases)
    it(`that ${what} is refused as ${reason}`, () => assert.equal(failure(text, 64 * 1024), reason));

  it('is refused at the line where it is wrong', () => {
    try {
      read('<FEST>\n<a>\n</b></FEST>');
      assert.fail('It was read.');
    } catch (error) {
      assert.ok(error instanceof ImportFailure);
      assert.equal(error.detail, '3');
    }
  });

  it('keeps no names that are too long, nor addresses that are none', () => {
    const long = 'x'.repeat(300);
    const odd = festXml({ brands: [{ ...BRANDS[0]!, name: long }, BRANDS[3]!] });
    const register = read(odd.replace('https://legemidler.example/1', 'javascript:alert(1)'));
    assert.equal(register.entries, 1);
    assert.equal(register.brands[0]?.products[0]?.label, undefined);
  });
});
