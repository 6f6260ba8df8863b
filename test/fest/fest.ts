/*
 * A small official register in the shape of FEST (the message M30): the brands are invented, the substances and codes are not.
 */

interface Brand {
  readonly name: string;
  readonly form: string;
  readonly atc: string;
  readonly group: string;
  /** Ids of substances; a strength goes between when it is asked for. */
  readonly substances: readonly string[];
  readonly strength?: boolean;
  readonly uses?: readonly string[];
  readonly type?: string;
  readonly status?: string;
  /** Packages, and whether each is off the register. */
  readonly packages?: readonly boolean[];
}

const SUBSTANCES: Readonly<Record<string, readonly [name: string, english?: string]>> = {
  metoprolol: ['Metoprolol'],
  diazepam: ['Diazepam'],
  metadon: ['Metadon', 'Methadone'],
  ibuprofen: ['Ibuprofen'],
  asa: ['Acetylsalisylsyre', 'Acetylsalicylic acid'],
  semaglutid: ['Semaglutid', 'Semaglutide'],
  ketamin: ['Ketamin', 'Ketamine'],
  amlodipin: ['Amlodipin', 'Amlodipine'],
  valsartan: ['Valsartan'],
  glukose: ['Glukose', 'Glucose'],
  rabies: ['Rabiesvirus (inaktivert)'],
  metoprololsuksinat: ['Metoprololsuksinat', 'Metoprolol succinate'],
};

export const BRANDS: readonly Brand[] = [
  {
    name: 'Fjordolan',
    form: 'Tablett',
    atc: 'C07AB02',
    group: 'C',
    substances: ['metoprolol'],
    uses: ['MOT HØYT BLODTRYKK'],
  },
  { name: 'Fjordolan', form: 'Tablett', atc: 'C07AB02', group: 'C', substances: ['metoprolol'], strength: true },
  { name: 'Fjordolan Depot', form: 'Depottablett', atc: 'C07AB02', group: 'C', substances: ['metoprolol'] },
  { name: 'Bregazepin', form: 'Tablett', atc: 'N05BA01', group: 'B', substances: ['diazepam'] },
  { name: 'Skarvadon', form: 'Mikstur', atc: 'N07BC02', group: 'A', substances: ['metadon'], strength: true },
  { name: 'Lyngprofen', form: 'Tablett', atc: 'M01AE01', group: 'C', substances: ['ibuprofen'] },
  { name: 'Lyngprofen', form: 'Gel', atc: 'M02AA13', group: 'F', substances: ['ibuprofen'] },
  { name: 'Havpirin', form: 'Tablett', atc: 'N02BA01', group: 'F', substances: ['asa'] },
  {
    name: 'Nordsemal',
    form: 'Injeksjonsvæske',
    atc: 'A10BJ06',
    group: 'C',
    substances: ['semaglutid'],
    uses: ['MOT DIABETES'],
  },
  { name: 'Ketalar', form: 'Injeksjonsvæske', atc: 'N01AX03', group: 'A', substances: ['ketamin'] },
  {
    name: 'Tindesartan Komp i.v.',
    form: 'Tablett',
    atc: 'C09DB01',
    group: 'C',
    substances: ['amlodipin', 'valsartan'],
  },
  { name: 'Yasmin', form: 'Tablett', atc: 'G03AA12', group: 'C', substances: [] },
  { name: 'Glukose Fjell', form: 'Infusjonsvæske', atc: 'B05BA03', group: 'C', substances: ['glukose'] },
  { name: 'Revebrann', form: 'Injeksjonsvæske', atc: 'J07BG01', group: 'C', substances: ['rabies'], type: '6' },
  { name: 'Gamlorin', form: 'Kapsel', atc: 'C07AB02', group: 'C', substances: ['metoprolol'], packages: [true, true] },
  {
    name: 'Halvgammel',
    form: 'Kapsel',
    atc: 'C07AB02',
    group: 'C',
    substances: ['metoprolol'],
    packages: [true, false],
  },
  { name: 'Utgarden', form: 'Kapsel', atc: 'C07AB02', group: 'C', substances: ['metoprolol'], status: 'U' },
  { name: 'Fritaksol', form: 'Kapsel', atc: 'N07BC02', group: 'A', substances: ['metadon'], type: '11' },
];

/** How the register is written; its content is the same. */
export interface Writing {
  /** Prefixes of the message and of its entries' content, with their colon. */
  readonly prefixes?: readonly [message: string, content: string];
  readonly namespaces?: boolean;
  readonly retrieved?: string;
  readonly brands?: readonly Brand[];
}

const M30 = 'http://www.kith.no/xmlstds/eresept/m30/2014-12-01';
const CONTENT = 'http://www.kith.no/xmlstds/eresept/forskrivning/2014-12-01';

export function festXml({
  prefixes = ['', ''],
  namespaces = true,
  retrieved = '2026-02-20T06:00:00',
  brands = BRANDS,
}: Writing = {}): string {
  const [m, f] = prefixes;
  const declared = namespaces
    ? ` xmlns${m === '' ? '' : `:${m.slice(0, -1)}`}="${M30}" xmlns:${f === '' ? 'f' : f.slice(0, -1)}="${CONTENT}"`
    : '';
  const entry = (sort: string, n: number, status: string, content: string) =>
    `<${m}${sort}><${m}Id>ID_E${n}</${m}Id><${m}Tidspunkt>2026-01-01T00:00:00</${m}Tidspunkt><${m}Status V="${status}" DN="x"/>${content}</${m}${sort}>`;
  const brand = (one: Brand, n: number) => {
    const { name, form, atc, group, substances, strength = false, uses = [], type = '7', status = 'A' } = one;
    const refs = substances.map((id, at) =>
      strength
        ? `<${f}SortertVirkestoffMedStyrke><${f}Sortering>${at}</${f}Sortering><${f}RefVirkestoffMedStyrke>ID_S_${id}</${f}RefVirkestoffMedStyrke></${f}SortertVirkestoffMedStyrke>`
        : `<${f}SortertVirkestoffUtenStyrke><${f}Sortering>${at}</${f}Sortering><${f}RefVirkestoff>ID_V_${id}</${f}RefVirkestoff></${f}SortertVirkestoffUtenStyrke>`,
    );
    const labels = uses.map((use) => `<${f}BruksomradeEtikett V="1" DN="${use}"/>`);
    return entry(
      'OppfLegemiddelMerkevare',
      n,
      status,
      `<${f}LegemiddelMerkevare><${f}Atc V="${atc}" DN="x"/><${f}NavnFormStyrke>${name} ${form}</${f}NavnFormStyrke><${f}Reseptgruppe V="${group}" DN="x"/><${f}LegemiddelformKort V="1" DN="${form}"/><${f}Preparattype V="${type}" DN="x"/><${f}AdministreringLegemiddel>${labels.join('')}</${f}AdministreringLegemiddel><${f}Id>ID_B${n}</${f}Id><${f}Varenavn>${name}</${f}Varenavn>${refs.join('')}<${f}Preparatomtaleavsnitt><${f}Lenke><${f}Www V="https://legemidler.example/${n}"/></${f}Lenke></${f}Preparatomtaleavsnitt></${f}LegemiddelMerkevare>`,
    );
  };
  const packages = brands.flatMap(({ packages: gone = [] }, n) =>
    gone.map((off, at) =>
      entry(
        'OppfLegemiddelpakning',
        1000 + n * 10 + at,
        'A',
        `<${f}Legemiddelpakning><${f}Atc V="Z99ZZ99"/><${f}Id>ID_P${n}_${at}</${f}Id><${f}Pakningsinfo><${f}RefLegemiddelMerkevare>ID_B${n}</${f}RefLegemiddelMerkevare></${f}Pakningsinfo><${f}Markedsforingsinfo>${off ? `<${f}AvregDato>2025-01-01</${f}AvregDato>` : ''}</${f}Markedsforingsinfo></${f}Legemiddelpakning>`,
      ),
    ),
  );
  const substances = Object.entries(SUBSTANCES).flatMap(([id, [name, english]], n) => [
    entry(
      'OppfVirkestoff',
      2000 + n,
      'A',
      `<${f}VirkestoffMedStyrke><${f}Id>ID_S_${id}</${f}Id><${f}Styrke V="5" U="mg"/><${f}RefVirkestoff>ID_V_${id}</${f}RefVirkestoff></${f}VirkestoffMedStyrke>`,
    ),
    entry(
      'OppfVirkestoff',
      3000 + n,
      'A',
      `<${f}Virkestoff><${f}Id>ID_V_${id}</${f}Id><${f}Navn>${name}</${f}Navn>${english === undefined ? '' : `<${f}NavnEngelsk>${english}</${f}NavnEngelsk>`}</${f}Virkestoff>`,
    ),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>
<${m}FEST${declared}>
<${m}HentetDato>${retrieved}</${m}HentetDato>
<${m}KatLegemiddelMerkevare>${brands.map(brand).join('\n')}</${m}KatLegemiddelMerkevare>
<${m}KatLegemiddelpakning>${packages.join('\n')}</${m}KatLegemiddelpakning>
<${m}KatVirkestoff>${substances.join('\n')}</${m}KatVirkestoff>
</${m}FEST>
`;
}
