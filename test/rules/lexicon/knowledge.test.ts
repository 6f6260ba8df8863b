import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ConsentSource, compileBuiltIn } from '../../../rules/src/knowledge/compile';
import { type HelplineSource, helplineParagraph } from '../../../rules/src/knowledge/helplines';
import type { Condition, MedicineRecord } from '../../../rules/src/knowledge/medicine';
import { type Approval, Register } from '../../../rules/src/knowledge/register';
import type { StemSource } from '../../../rules/src/knowledge/stems';
import { tokenise } from '../../../rules/src/language/tokenise';
import type { LexiconEntry } from '../../../rules/src/matching/lexicon';
import { findHits } from '../../../rules/src/matching/lookup';
import { Table } from '../../../rules/src/matching/table';
import { irregular } from '../language/support';

interface LawRecord {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly wording: Readonly<Record<'nb' | 'nn' | 'en', string>>;
  readonly checked: string;
  readonly verified: boolean;
}

interface MedicineFile {
  readonly checked: string;
  readonly medicines: readonly MedicineRecord[];
  readonly groups: readonly { id: string; atc: string; atcLevel: number; patterns: readonly string[] }[];
  readonly withheldName: readonly string[];
}

function load<T>(file: string): T {
  return parse(readFileSync(join(__dirname, '../../../../../rules/lexicon', file), 'utf8')) as T;
}

const { medicines, groups, withheldName } = load<MedicineFile>('medicines.yaml');
const { conditions } = load<{ conditions: readonly Condition[] }>('conditions.yaml');
const { laws } = load<{ laws: readonly LawRecord[] }>('law.yaml');
const consent = load<ConsentSource>('consent.yaml');
const helplines = load<HelplineSource>('helplines.yaml');
const stems = load<StemSource>('stems.yaml');
const conditionIds = new Set(conditions.map(({ id }) => id));

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names that are ordinary words, titles or common abbreviations: they count only in medical context. */
const NEVER_PLAIN = ['tox', 'toksin', 'toxin', 'btx', 'alli', 'thc', 'cbd', 'kat', 'kap', 'nad', 'ldn', 'trt', 'hrt'];

function entry(kind: string, ref: string, patterns: readonly string[]): LexiconEntry {
  const examples = { bad: [], good: [] };
  return { id: `${kind}:${ref}`, kind, ref, language: 'both', patterns, replacement: {}, basis: [], examples };
}

const { image, problems } = compileBuiltIn({
  grammar: [],
  irregular,
  packs: groups.map(({ id, patterns }) => entry('group', id, patterns)),
  medicines,
  groups,
  withheldName,
  conditions,
  stems,
  consent,
  helplines,
  sourcePhrases: [],
  laws: [],
});
const table = new Table(image);

/** What a text is a hit of: `kind ref`, or for one kind its refs. */
function hits(text: string, kind: string): string[] {
  const tokens = tokenise(text, table.vocabulary);
  const found = findHits(text, tokens, table, [tokens.count], true);
  return [...new Set(found.filter((hit) => hit.entry.kind === kind).map((hit) => hit.entry.ref))];
}

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

describe('the knowledge files', () => {
  it('compile', () => {
    assert.deepEqual(problems, []);
  });

  it('have unique ids', () => {
    for (const records of [medicines, conditions, laws, groups]) {
      assert.deepEqual(duplicates(records.map(({ id }) => id)), []);
      assert.deepEqual(
        records.map(({ id }) => id).filter((id) => !ID.test(id)),
        [],
      );
    }
  });

  it('name conditions and products that exist', () => {
    const named = [
      ...medicines.flatMap(({ approvedFor, usualOffLabel }) => [...approvedFor, ...usualOffLabel]),
      ...conditions.flatMap(({ broader }) => broader),
    ];
    assert.deepEqual(
      named.filter((id) => !conditionIds.has(id)),
      [],
    );
    const ids = new Set(medicines.map(({ id }) => id));
    assert.deepEqual(
      medicines.flatMap(({ products = [] }) => products).filter((id) => !ids.has(id)),
      [],
    );
  });
});

describe('medicines.yaml', () => {
  for (const medicine of medicines) {
    it(`${medicine.id} is complete`, () => {
      const { prescription, narcotic, authorised, indications, names, approvedFor, usualOffLabel } = medicine;
      assert.ok(medicine.substance.length > 0);
      assert.ok(['medicine', 'device', 'supplement', 'endogenous'].includes(medicine.kind));
      assert.ok(['verified', 'partly', 'recalled'].includes(medicine.status));
      assert.equal(typeof prescription.required, 'boolean');
      assert.ok(prescription.group !== null || !prescription.verified, 'an unknown group is not verified');
      assert.ok(narcotic.value !== null || !narcotic.verified, 'an unknown narcotic status is not verified');
      assert.ok(authorised === null || typeof authorised === 'boolean');
      assert.ok(indications.every(({ text, verified }) => text.length > 0 && typeof verified === 'boolean'));
      assert.ok(authorised !== false || approvedFor.length === 0, 'without an authorisation nothing is approved');
      assert.ok(indications.length > 0 || approvedFor.length === 0 || medicine.kind === 'device');
      assert.ok(medicine.atc.every((code) => /^[A-Z](\d\d([A-Z]{1,2}(\d\d)?)?)?$/.test(code)));
      assert.ok(medicine.sources.every((source) => /^https?:\/\//.test(source)));
      assert.ok(medicine.status !== 'verified' || medicine.sources.length > 0, 'a verified record has a source');
      assert.ok(medicine.note === undefined || medicine.note.length > 0);
      assert.deepEqual(duplicates([...approvedFor, ...usualOffLabel]), []);
      const direct = names.filter(({ form }) => ['brand', 'substance', 'abbreviation', 'everyday'].includes(form));
      assert.ok(direct.length > 0, 'it can be named');
      assert.deepEqual(
        names.filter(({ form, atcLevel }) => (form === 'group') !== (atcLevel !== undefined)),
        [],
      );
    });
  }

  it('every medicine with a product on the market has a substance or brand name', () => {
    const nameless = medicines.filter(
      ({ kind, names }) => kind === 'medicine' && !names.some(({ form }) => form === 'substance' || form === 'brand'),
    );
    assert.deepEqual(
      nameless.map(({ id }) => id),
      [],
    );
  });

  it('gives a name to one medicine only', () => {
    assert.deepEqual(duplicates(medicines.flatMap(({ names }) => names.map(({ pattern }) => pattern))), []);
  });

  it('has no disguised spellings', () => {
    const words = medicines.flatMap(({ names }) => names.filter(({ form }) => form !== 'circumlocution'));
    assert.deepEqual(
      words.filter(({ pattern }) => /[*.@$€!·_]/.test(pattern) || /[a-zæøå]0[a-zæøå]|(^| )0[a-z]/.test(pattern)),
      [],
    );
  });

  it('keeps ordinary words and common abbreviations out of the plain names', () => {
    const plain = medicines.flatMap(({ names }) =>
      names.filter(({ form }) => ['brand', 'substance', 'foreign'].includes(form)).map(({ pattern }) => pattern),
    );
    const lemmas = new Set(plain.map((pattern) => pattern.replace(/[~/].*$/, '')));
    assert.deepEqual(
      NEVER_PLAIN.filter((word) => lemmas.has(word)),
      [],
    );
  });

  const names: readonly (readonly [string, string])[] = [
    ['Ketaminet gis som infusjon', 'ketamin:substance'],
    ['en ketaminklinikk i byen', 'ketamin:substance'],
    ['ketamin-infusjonen', 'ketamin:substance'],
    ['Ketamin Abcur', 'ketamin:brand'],
    ['Ketalar', 'ketamin:brand'],
    ['ketamine infusion', 'ketamin:foreign'],
    ['et legemiddel opprinnelig utviklet som bedøvelsesmiddel', 'ketamin:circumlocution'],
    ['eit legemiddel som opphavleg vart utvikla som bedøvingsmiddel', 'ketamin:circumlocution'],
    ['infusjonsbehandling mot depresjon', 'ketamin:circumlocution'],
    ['intravenøs behandling ved alvorlig depresjon', 'ketamin:circumlocution'],
    ['NMDA-antagonister', 'ketamin:group4'],
    ['esketaminspray', 'esketamin:substance'],
    ['Spravato', 'esketamin-nesespray:brand'],
    ['nesespray mot depresjon', 'esketamin:circumlocution'],
    ['botulinumtoksinet', 'botulinumtoksin:substance'],
    ['botulinum toxin', 'botulinumtoksin:foreign'],
    ['BTX', 'botulinumtoksin:abbreviation'],
    ['Botoxen sitter i tre måneder', 'botulinumtoksin-medisinsk:brand'],
    ['botoxbehandling', 'botulinumtoksin-medisinsk:brand'],
    ['botoks', 'botulinumtoksin-medisinsk:foreign'],
    ['muskelavslappende injeksjoner', 'botulinumtoksin:circumlocution'],
    ['muskelavslappande injeksjonar', 'botulinumtoksin:circumlocution'],
    ['rynkedempende injeksjoner', 'botulinumtoksin-estetisk:circumlocution'],
    ['rynkesprøyta', 'botulinumtoksin-estetisk:everyday'],
    ['Azzalure', 'botulinumtoksin-estetisk:brand'],
    ['Ozempicen', 'semaglutid-diabetes:brand'],
    ['Ozempik', 'semaglutid-diabetes:foreign'],
    ['Wegovyen', 'semaglutid-vekt:brand'],
    ['semaglutidbehandling', 'semaglutid:substance'],
    ['slankesprøyter', 'semaglutid:everyday'],
    ['slankesprøyta', 'semaglutid:everyday'],
    ['vektreduserende sprøyter', 'semaglutid:circumlocution'],
    ['Saxenda', 'liraglutid-vekt:brand'],
    ['Mounjaro', 'tirzepatid:brand'],
    ['isotretinoinkur', 'isotretinoin:substance'],
    ['finasteridtabletter', 'finasterid:substance'],
    ['hårpiller', 'finasterid:everyday'],
    ['lavdose naltrekson', 'naltrekson:everyday'],
    ['LDN', 'naltrekson:abbreviation'],
    ['pollensprøyte', 'triamcinolon:everyday'],
    ['potenspiller', 'sildenafil:everyday'],
    ['testosteronbehandling', 'testosteron:substance'],
    ['Lemon Bottle', 'deoksykolsyre-uten-mt:brand'],
    ['fettløsende injeksjoner', 'deoksykolsyre:circumlocution'],
    ['cannabisklinikk', 'cannabis-uten-mt:substance'],
    ['medisinsk cannabis', 'cannabis-uten-mt:everyday'],
    ['leppefillere', 'hyaluronsyrefillere:everyday'],
  ];
  for (const [text, ref] of names)
    it(`«${text}» names ${ref}`, () => assert.ok(hits(text, 'medicine').includes(ref), hits(text, 'medicine').join()));

  const innocent = [
    'Vi tilbyr konsultasjon og vurdering hos lege.',
    'En ketogen diett gir ketolyse.',
    'Alle boksene er merket.',
    'Familien Botolfsen bestilte time.',
    'Taping av ankelen tar ti minutter, og tapingen sitter i to dager.',
    'Alliansen mellom klinikkene',
    'Retinol er vanleg i kremar.',
    'Katten sov på taket.',
    'Kapittelet handlar om søvn.',
    'Spesialisten vurderer deg.',
    'Me tek imot pasientar frå heile fylket.',
    'Rekreasjon og fysioterapi',
    'Regnet øste ned.',
    'Behandlinga startar med ei samtale.',
    'Vi skal slappe av.',
    'Sprøyta gjør ikke vondt.',
    'Testen viser svaret.',
    'Legen forklarte tydeleg.',
    'Bedøvelsen virker i to timer.',
    'Depresjon kan behandles med samtaleterapi.',
    'Huda blir tørr om vinteren.',
    'Vekta gjekk ned utan medisinar.',
    'Væske ble gitt intravenøst ved oppkast.',
    'Mht. parkering viser vi til kartet.',
  ];
  for (const text of innocent) it(`«${text}» names none`, () => assert.deepEqual(hits(text, 'medicine'), []));

  it('knows groups by their level', () => {
    assert.deepEqual(hits('SSRI-preparater', 'group'), ['ssri']);
    assert.deepEqual(hits('antidepressiva', 'group'), ['antidepressiva']);
    assert.deepEqual(hits('Antibiotika verkar ikkje mot virus', 'group'), ['antibiotika']);
    assert.deepEqual(hits('depressive symptomer', 'group'), []);
    const levels = new Map(groups.map(({ id, atcLevel }) => [id, atcLevel]));
    assert.deepEqual([levels.get('antibiotika'), levels.get('antidepressiva'), levels.get('ssri')], [2, 3, 4]);
  });

  it('a group has an ATC code of its level', () => {
    const lengths = [0, 1, 3, 4, 5, 7];
    assert.deepEqual(
      groups.filter(({ atc, atcLevel }) => atc.length !== lengths[atcLevel]),
      [],
    );
  });

  const withheld = [
    'Av hensyn til regelverket oppgir vi ikke legemiddelets navn.',
    'Vi kan ikke nevne navnet på medisinen.',
    'Vi kan ikkje nemne namnet på medisinen.',
    'Dessverre får vi ikke lov til å omtale disse legemidlene med navn.',
  ];
  for (const text of withheld)
    it(`«${text}» withholds a name`, () => assert.ok(hits(text, 'withheld-name').length > 0));
  for (const text of [
    'Vi nevner navnet ditt i resepsjonen.',
    'Skriv namnet ditt her.',
    'Vi kan ikke ta imot deg i dag.',
  ])
    it(`«${text}» withholds none`, () => assert.deepEqual(hits(text, 'withheld-name'), []));
});

describe('conditions.yaml', () => {
  it('every condition is complete', () => {
    for (const { id, name, kind, broader, patterns } of conditions) {
      assert.ok(name.nb.length > 0 && name.nn.length > 0, id);
      assert.ok(['disease', 'symptom', 'cosmetic', 'procedure', 'use', 'group', 'site'].includes(kind), id);
      assert.ok(patterns.length > 0, id);
      assert.deepEqual(duplicates([...patterns]), [], id);
      assert.ok(!broader.includes(id), id);
    }
  });

  it('no condition is broader than itself', () => {
    const broader = new Map(conditions.map((condition) => [condition.id, condition.broader]));
    const climb = (id: string, path: readonly string[]): void => {
      assert.ok(!path.includes(id), [...path, id].join(' > '));
      for (const above of broader.get(id) ?? []) climb(above, [...path, id]);
    };
    for (const { id } of conditions) climb(id, []);
  });

  it('every condition of a medicine can be recognised by its own name', () => {
    const unrecognised = conditions.filter(
      ({ id, name, broader, kind }) =>
        kind === 'disease' &&
        broader.length === 0 &&
        !hits(name.nb, 'condition').includes(id) &&
        !hits(name.nn, 'condition').includes(id),
    );
    assert.deepEqual(
      unrecognised.map(({ id }) => id),
      [],
    );
  });

  const mentions: readonly (readonly [string, string])[] = [
    ['hjelp mot depresjonen', 'depresjon'],
    ['depressive lidelser', 'depresjon'],
    ['Ho er deprimert', 'depresjon'],
    ['behandlingsresistent depresjon', 'behandlingsresistent-depresjon'],
    ['fødselsdepresjon', 'fodselsdepresjon'],
    ['bipolar liding', 'bipolar-lidelse'],
    ['selvmordstanker', 'selvmordstanker'],
    ['sjølvmordstankar', 'selvmordstanker'],
    ['PTSD', 'ptsd'],
    ['posttraumatisk stressliding', 'ptsd'],
    ['eksamensangst', 'prestasjonsangst'],
    ['sosial angst', 'sosial-angst'],
    ['tvangstankar', 'ocd'],
    ['søvnproblemer', 'sovnvansker'],
    ['søvnvanskar', 'sovnvansker'],
    ['alkoholavhengigheit', 'alkoholavhengighet'],
    ['kroniske smerter', 'kroniske-smerter'],
    ['langvarige smerter', 'kroniske-smerter'],
    ['nervesmerter', 'nevropatiske-smerter'],
    ['kronisk migrene', 'kronisk-migrene'],
    ['kronisk migrene', 'migrene'],
    ['spenningshovudverk', 'spenningshodepine'],
    ['multippel sklerose', 'ms'],
    ['long covid', 'long-covid'],
    ['ME-pasienter', 'me-cfs'],
    ['leddgikt', 'leddgikt'],
    ['brystkreft', 'kreft'],
    ['prostatakreften', 'kreft'],
    ['diabetes', 'diabetes'],
    ['overgangsplager', 'overgangsplager'],
    ['hetetokter', 'overgangsplager'],
    ['impotens', 'erektil-dysfunksjon'],
    ['høysnue', 'pollenallergi'],
    ['sykelig overvekt', 'fedme'],
    ['Du går ned i vekt', 'vektreduksjon'],
    ['Ho gjekk ned ti kilo', 'vektreduksjon'],
    ['klar for sommerkroppen', 'kosmetisk-vekttap'],
    ['kvisene', 'akne'],
    ['alvorlig akne', 'alvorlig-akne'],
    ['svette i armhulene', 'aksillar-hyperhidrose'],
    ['sveitte i armholene', 'aksillar-hyperhidrose'],
    ['håravfall hos kvinner', 'hartap-kvinner'],
    ['pannerynker', 'pannerynker'],
    ['sinnarynka', 'glabellalinjer'],
    ['gummy smile', 'gummy-smile'],
    ['tanngnissing', 'bruksisme'],
    ['dobbelthake', 'dobbelthake'],
    ['anti-aging', 'anti-aging'],
    ['hjernetåke', 'hjernetake'],
    ['narkose', 'anestesi'],
    ['lokalbedøving', 'lokalanestesi'],
  ];
  for (const [text, id] of mentions)
    it(`«${text}» is ${id}`, () => assert.ok(hits(text, 'condition').includes(id), hits(text, 'condition').join()));

  const neutral = [
    'Me tek imot pasientar kvar dag.',
    'Pasientene kom til krefter igjen.',
    'Kreftene vende attende.',
    'Spør gjerne legen.',
    'Klinikken har nye lokaler ved torget.',
    'Du får time innan ei veke.',
    'Vi er en del av alliansen.',
    'Styremøtet varte i ti minutter.',
    'Ventetida er kort.',
    'Undersøkelsen er enkel.',
    'Prisen står i lista.',
    'Hun adderte tallene.',
    'Hvalfangsten tok slutt.',
    'Tiltaket skal motarbeide homofobi.',
  ];
  for (const text of neutral) it(`«${text}» is none`, () => assert.deepEqual(hits(text, 'condition'), []));
});

describe('what is on the label', () => {
  const register = new Register(medicines, conditions);
  const expected: readonly (readonly [string, string, Approval])[] = [
    ['ketamin', 'anestesi', 'approved'],
    ['ketamin', 'depresjon', 'off-label'],
    ['ketamin', 'behandlingsresistent-depresjon', 'off-label'],
    ['ketamin', 'panikklidelse', 'off-label'],
    ['ketamin', 'kroniske-smerter', 'off-label'],
    ['esketamin-nesespray', 'behandlingsresistent-depresjon', 'approved'],
    ['esketamin-nesespray', 'depresjon', 'unclear'],
    ['esketamin-nesespray', 'ptsd', 'off-label'],
    ['botulinumtoksin-medisinsk', 'kronisk-migrene', 'approved'],
    ['botulinumtoksin-medisinsk', 'migrene', 'unclear'],
    ['botulinumtoksin-medisinsk', 'episodisk-migrene', 'off-label'],
    ['botulinumtoksin-medisinsk', 'glabellalinjer', 'off-label'],
    ['botulinumtoksin-estetisk', 'glabellalinjer', 'approved'],
    ['botulinumtoksin', 'aksillar-hyperhidrose', 'approved'],
    ['botulinumtoksin', 'palmar-hyperhidrose', 'off-label'],
    ['semaglutid-diabetes', 'diabetes-type-2', 'approved'],
    ['semaglutid-diabetes', 'vektreduksjon', 'off-label'],
    ['semaglutid-vekt', 'fedme', 'approved'],
    ['semaglutid', 'vektreduksjon', 'approved'],
    ['isotretinoin', 'alvorlig-akne', 'approved'],
    ['isotretinoin', 'akne', 'unclear'],
    ['isotretinoin', 'mild-akne', 'off-label'],
    ['naltrekson', 'alkoholavhengighet', 'approved'],
    ['naltrekson', 'fibromyalgi', 'off-label'],
    ['finasterid', 'androgen-alopesi', 'approved'],
    ['finasterid', 'hartap-kvinner', 'off-label'],
    ['triamcinolon', 'pollenallergi', 'approved'],
  ];
  for (const [id, condition, approval] of expected)
    it(`${id} and ${condition}: ${approval}`, () => {
      const medicine = register.medicine(id);
      assert.ok(medicine && conditionIds.has(condition));
      assert.equal(register.approval(medicine, condition), approval);
    });
});

describe('law.yaml', () => {
  it('every record is complete', () => {
    for (const { id, title, url, wording, checked, verified } of laws) {
      assert.ok(title.length > 0, id);
      assert.match(url, /^https?:\/\/\S+$/, id);
      for (const language of ['nb', 'nn', 'en'] as const) assert.ok(wording[language].length > 0, `${id} ${language}`);
      assert.match(checked, ISO_DATE, id);
      assert.equal(typeof verified, 'boolean', id);
    }
  });

  it('flags what was not read at its source', () => {
    const verified = new Map(laws.map((law) => [law.id, law.verified]));
    for (const id of ['hpl-13', 'lmf-13-4', 'uh-1-4', 'legeforeningen-iii-1']) assert.equal(verified.get(id), true, id);
    for (const id of ['lmf-13-6', 'hpl-21', 'hpl-74', 'mfl-3', 'mfl-8', 'uh-1-17', 'efpia-3-07', 'gdpr-9', 'vvp-4-9'])
      assert.equal(verified.get(id), false, id);
  });

  it('has every paragraph that rules name', () => {
    const ids = new Set(laws.map(({ id }) => id));
    const named =
      'hpl-13 hpl-10 hpl-21 hpl-74 mfl-2 mfl-3 mfl-7 mfl-8 lmf-13-1 lmf-13-2 lmf-13-3 lmf-13-4 lmf-13-5 lmf-13-7 uh-1-4 ' +
      'uh-1-17 pbrl-3-2 pbrl-4-1 dir-2001-83-90 dmp-atc-1-2 dmp-etterprovbar dmp-botox legeforeningen-iii-1 ' +
      'legeforeningen-iii-3 lmi-8-1 lmi-8-8 efpia-3-07 kosmetikk-4 kosmetikk-5 kosmetikk-6 vvp-4-9 mdr-7 gdpr-9 alt-2';
    assert.deepEqual(
      named.split(' ').filter((id) => !ids.has(id)),
      [],
    );
  });
});

describe('consent.yaml', () => {
  const PARTS = ['status', 'assessment', 'alternatives', 'risk', 'consent'];

  it('has the five parts and their contradictions', () => {
    assert.deepEqual(Object.keys(consent.parts), PARTS);
    assert.deepEqual(Object.keys(consent.contradictions), PARTS);
  });

  it('finds every part in its own model notes', () => {
    for (const note of [consent.modelNote.nb, consent.modelNote.nn])
      assert.deepEqual(hits(note, 'consent').sort(), [...PARTS].sort());
  });

  it('finds no contradiction in its own model notes', () => {
    for (const note of [consent.modelNote.nb, consent.modelNote.nn])
      assert.deepEqual(hits(note, 'consent-contradiction'), []);
  });

  it('knows each part that completes a note by its own sentence', () => {
    for (const sentences of [consent.sentences.nb, consent.sentences.nn])
      for (const [part, sentence] of Object.entries(sentences))
        assert.ok(hits(sentence, 'consent').includes(part), sentence);
  });

  it('knows what hedges a duty', () => {
    for (const text of ['Pasientene signerer som regel samtykke.', 'Vi hentar vanlegvis inn samtykke.'])
      assert.deepEqual(hits(text, 'consent-hedge'), ['always'], text);
    assert.deepEqual(hits('Pasientene signerer samtykke.', 'consent-hedge'), []);
  });

  const phrases: readonly (readonly [string, string])[] = [
    ['Behandlingen er off-label.', 'status'],
    ['Bruken ligger utenfor det godkjente bruksområdet.', 'status'],
    ['Bruken er utanfor godkjend indikasjon.', 'status'],
    ['Legemidlet er ikke godkjent for denne tilstanden.', 'status'],
    ['Medisinen er ikkje godkjend mot migrene.', 'status'],
    ['Legemidlet mangler godkjenning for dette.', 'status'],
    ['Legen vurderer om behandlingen passer.', 'assessment'],
    ['Det blir vurdert individuelt av lege.', 'assessment'],
    ['Hver pasient vurderes av spesialist.', 'assessment'],
    ['Du får ei individuell vurdering.', 'assessment'],
    ['Vi går gjennom andre behandlingsmuligheter.', 'alternatives'],
    ['Det finst fleire behandlingsalternativ.', 'alternatives'],
    ['Legen opplyser om alternative behandlinger.', 'alternatives'],
    ['Bivirkninger kan forekomme.', 'risk'],
    ['Biverknader kan kome.', 'risk'],
    ['Dokumentasjonen er begrenset.', 'risk'],
    ['Det er avgrensa dokumentasjon.', 'risk'],
    ['Langtidseffektene er ukjente.', 'risk'],
    ['Du gir informert samtykke.', 'consent'],
    ['Før du samtykkjer, får du informasjon.', 'consent'],
    ['Behandlingen krever skriftlig samtykke.', 'consent'],
    ['Du skriv under eit samtykkeskjema.', 'consent'],
  ];
  for (const [text, part] of phrases)
    it(`«${text}» is ${part}`, () => assert.ok(hits(text, 'consent').includes(part), hits(text, 'consent').join()));

  const absent: readonly (readonly [string, string])[] = [
    ['Behandlingen er godkjent mot migrene.', 'status'],
    ['Klinikken ligger utenfor sentrum.', 'status'],
    ['Vi er ikke enige.', 'status'],
    ['Legen tar imot deg i resepsjonen.', 'assessment'],
    ['Vi tilbyr alternativ behandling.', 'alternatives'],
    ['Klinikken har gratis parkering.', 'alternatives'],
    ['Behandlinga tek ein time.', 'risk'],
    ['Nettsiden bruker samtykke.', 'consent'],
    ['Du får informasjon på e-post.', 'consent'],
  ];
  for (const [text, part] of absent)
    it(`«${text}» is not ${part}`, () => assert.ok(!hits(text, 'consent').includes(part)));

  const contradictions: readonly (readonly [string, string])[] = [
    ['Dette er ikke off-label.', 'status'],
    ['Dette er ikkje off-label bruk.', 'status'],
    ['Behandlingen gis uten legevurdering.', 'assessment'],
    ['Behandlinga passar for alle.', 'assessment'],
    ['Det finnes ingen alternativer.', 'alternatives'],
    ['Behandlinga er utan biverknader.', 'risk'],
    ['Behandlingen er risikofri.', 'risk'],
    ['Du treng ikkje noko samtykke.', 'consent'],
  ];
  const agreeing = [
    'Ikke alle får bivirkninger.',
    'Legemidlet er ikke godkjent, men gis off-label.',
    'Bruken er ikkje godkjend, altså off-label.',
    'Behandlinga startar først etter samtykke.',
    'Du får informasjon om bivirkninger og risiko.',
    'Vi vurderer alltid andre alternativer.',
  ];
  for (const text of agreeing)
    it(`«${text}» contradicts nothing`, () => assert.deepEqual(hits(text, 'consent-contradiction'), []));

  for (const [text, part] of contradictions)
    it(`«${text}» contradicts ${part}`, () => {
      const found = hits(text, 'consent-contradiction');
      assert.ok(found.includes(part), found.join());
    });
});

describe('helplines.yaml', () => {
  it('says where each number was read, when, and whether with those who answer it', () => {
    assert.match(helplines.checked, ISO_DATE);
    for (const { id, source, number, verified, name } of helplines.helplines) {
      assert.match(id, ID);
      assert.match(source, /^https:/);
      assert.match(number, /^[\d ]{3,}$/);
      assert.equal(typeof verified, 'boolean');
      assert.ok(name.nb && name.nn);
    }
  });

  it('fills the paragraph with numbers that are found again as helplines', () => {
    for (const text of Object.values(helplineParagraph(helplines))) {
      assert.doesNotMatch(text, /[{}]/);
      assert.deepEqual(hits(text, 'helpline').sort(), ['emergency', 'line']);
    }
  });
});
