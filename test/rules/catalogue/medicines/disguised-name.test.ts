import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { only, rows } from '../table';
import { DISGUISES, randomFrom } from './disguises';

const RULE = 'medicines/disguised-name';
const NAMING = new Set([RULE, 'medicines/name']);

/** Brands and substances, long and short. */
const NAMES = [
  'Botox',
  'ketamin',
  'Ozempic',
  'Wegovy',
  'Saxenda',
  'Mounjaro',
  'semaglutid',
  'Dysport',
  'Azzalure',
  'Spravato',
  'finasterid',
  'Viagra',
  'Cialis',
  'Roaccutan',
  'testosteron',
  'Elvanse',
  'Ritalin',
  'zopiklon',
  'letrozol',
  'Kenacort',
];

describe(RULE, () => {
  describe('signs, digits, foreign letters and spaces', () => {
    rows(RULE, [
      'Få ‹b.tox› i panna fra 1 500 kr.',
      '‹B0T0X› hos oss på lørdag.',
      'Kampanje på ‹b-o-t-o-x› hele uka.',
      'Vi har ‹b*tox› og filler i samme time.',
      '‹Bo-tox› mot svette under armene.',
      'Prøv ‹Sax€nda› på klinikken vår.',
      'Legen skriver ut ‹weg0vy›.',
      'Spør tannlegen om ‹b o t o x› mot tanngnissing.',
      '‹Ozempiiiic› er tilbake.',
      '‹Оzempic› på lager i apoteket.',
      '‹k3tamin› mot tunge tanker.',
      'Ny forsyning av ‹Moun*jaro› på klinikken.',
      'Spør oss om ‹ozem pic›.',
      'Vi selger ‹V1agra› til halv pris.',
      '‹Ket@min-behandling› i rolige omgivelser.',
      '‹Testo.steron› til kvinner med lite lyst.',
      'Spør etter ‹boto\u200bx›.',
      'Sov bedre med ‹zopi-klon›.',
      'Vi gir ‹B.T.X› i panna, behandlingen tar ti minutter.',
      'Nå også hos oss: ‹Moun-\njaro›.',
      // nynorsk
      'Me set ‹b.tox› i panna.',
      '‹K*tamin› mot tunge tankar.',
      'Me har ‹s3m4glutid› på lager.',
      'Spør lækjaren om ‹w e g o v y›.',
      '‹V!agra› til helga, hjå oss.',
      'Ver rask, ‹Bоtox› er snart utseld.',
    ]);
  });

  describe('odd spellings of other things', () => {
    rows(RULE, [
      'Bestill på nett, f.eks. i kveld, dvs. når som helst.',
      'Les mer på www.fjordhelse.example eller ring 22 33 44 55.',
      'Vitamin B12 og D3, omega-3 og Q10.',
      'Bilder med 3D-ultralyd, B-skann og CT2.',
      'A, B, C og D er fire trinn.',
      'V E L K O M M E N til oss!',
      'Pris: 1.990,- / 2.490,- inkl. kontroll.',
      'S.M. Strøm og O. Tox-Hansen er nye i teamet.',
      'T.o.m. fredag har vi åpent, m.a.o. hele uka.',
      'Åååååh, så deilig!',
      'Sett kryss i boks1, boks-2 eller b-oks.',
      'Vi har pro-tokoll for keto-lyse.',
      'Лечение доступно и на русском языке.',
      'Η κλινική μας είναι ανοιχτή.',
      'Tannlege Botolf Vist jobber i 2. etasje.',
      'Det koster kr*500, *se vilkårene.',
      'Kom før- og etter- jobben, eller i lunsjen.',
      // nynorsk
      'Ring oss, t.d. i kveld, eller kom innom.',
      'Hugs B12-prøva og D-vitaminet.',
      'V E L K O M E N til oss!',
      'Me har ope f.o.m. måndag, kl. 10.30.',
      'Wi-fi og X-box på venterommet.',
    ]);
  });

  it('is seen through in 200 disguises of 20 names', () => {
    const random = randomFrom(20_261_126);
    const kinds = Object.entries(DISGUISES);
    const missed: string[] = [];
    let count = 0;
    for (const [n, name] of NAMES.entries()) {
      for (let k = 0; k < 10; k++) {
        // every disguise is put on ten names
        const [kind, disguise] = kinds[(n * 7 + k) % kinds.length]!;
        const written = disguise(name, random);
        const source = `Vi har ${written} på klinikken.`;
        const start = source.indexOf(written);
        const { draft, findings } = lint(source);
        const found = findings
          .filter(({ rule }) => NAMING.has(rule))
          .map(({ block, start, end }) => draft.locate(block, start, end));
        count++;
        if (!found.some((span) => span.start === start && span.end === start + written.length))
          missed.push(`${kind}: ${written}`);
      }
    }
    assert.equal(count, 200);
    assert.deepEqual(missed, []);
  });

  it('is no name where nothing hides it', () => {
    for (const source of ['Vi gir Botox.', 'Vi gir bo\u00adtox.', 'Baby-botox og Wegovy-kurer.'])
      assert.ok(
        lint(source).findings.every(({ rule }) => rule !== RULE),
        source,
      );
  });

  it('says where no reader sees it, and in a sentence about the ban', () => {
    assert.equal(only('[Time](https://lillevik.example/b0tox)', RULE).finding.messageId, 'hidden');
    assert.equal(only('Det er forbudt å reklamere for b.tox.', RULE).finding.severity, 'info');
    assert.equal(only('Vi har b.tox.', RULE).finding.severity, 'error');
  });

  it('says nothing to professionals', () => {
    assert.deepEqual(
      lint('Skrivemåten B0T0X er vanlig.', { audience: 'professional' }).findings.filter(({ rule }) => rule === RULE),
      [],
    );
  });
});
