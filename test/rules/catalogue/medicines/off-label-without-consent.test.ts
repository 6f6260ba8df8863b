import assert from 'node:assert/strict';
import type { Finding } from '../../../../rules/src/engine/finding';
import { knowledge, lint, type TestSettings } from '../../../kit';
import { assertFixesMend } from '../fixes';
import { markedSource, only, rows, sourceOf } from '../table';

const RULE = 'medicines/off-label-without-consent';

/** A note with all five parts, in other words than the model note. */
const NOTE =
  'Bruken er utenfor godkjent indikasjon. Legen vurderer om behandlingen passer for deg og går gjennom andre alternativer, risiko og bivirkninger. Den starter først etter informert samtykke.';
const NOTE_NN =
  'Bruken er utanfor godkjend indikasjon. Legen vurderer om behandlinga passar for deg og går gjennom andre alternativ, risiko og biverknader. Ho startar først etter informert samtykke.';
const PROFESSIONALS = '---\nmålgruppe: helsepersonell\n---\n\n';

function found(source: string, settings: TestSettings = {}): readonly Finding[] {
  return lint(source, settings).findings.filter(({ rule }) => rule === RULE);
}

function kinds(source: string, settings: TestSettings = {}): string[] {
  return found(source, settings).map(({ messageId }) => messageId);
}

describe(RULE, () => {
  describe('a use outside the approved indication', () => {
    rows(RULE, [
      'Vi bruker ‹ketamin mot depresjon›.',
      'Ved klinikken gis ‹ketamin mot alvorlig, behandlingsresistent depresjon›.',
      '‹Ketaminbehandling kan hjelpe deg med depresjon›.',
      'Noen bruker ‹Ozempic mot overvekt›.',
      'Legen skriver ut ‹propranolol mot sceneskrekk›.',
      'Vi gir ‹naltrekson mot fibromyalgi›.',
      'Vi gir ‹Spravato mot angst›.',
      '## ‹Ketamin mot depresjon›',
      '- ‹ketamin mot depresjon›',
      '> Jeg fikk ‹ketamin mot depresjon›.',
      '![Vi gir ‹ketamin mot depresjon›](rom.jpg)',
      '## Ketamin\n\n- ‹depresjon›\n',
      // nynorsk
      'Me brukar ‹ketamin mot depresjon›.',
      '‹Ketamin mot angst› blir gjeve på klinikken.',
      'Nokre brukar ‹Ozempic mot overvekt›.',
      'Lækjaren skriv ut ‹propranolol mot sceneskrekk›.',
      '## ‹Ketamin ved depresjon› hjå oss',
    ]);
  });

  describe('says nothing', () => {
    rows(RULE, [
      // approved, or not known to be outside
      'Ketamin brukes som bedøvelse ved korte inngrep.',
      'Ozempic brukes ved diabetes type 2.',
      'Wegovy brukes mot overvekt.',
      'Spravato brukes ved behandlingsresistent depresjon.',
      'Botox brukes mot svetting.',
      'Isotretinoin brukes mot akne.',
      // no prescription medicine, or no condition
      'Vi behandler depresjon med samtaler.',
      'Lysterapi brukes mot depresjon.',
      'Ketamin gis som infusjon over 40 minutter.',
      // denied, warned of, an adverse effect
      'Ketamin brukes ikke mot depresjon.',
      'Depresjon kan være en bivirkning av isotretinoin.',
      // in different paragraphs
      'Vi gir ketamin.\n\nMange har angst.',
      // nynorsk
      'Ketamin blir brukt som bedøving ved korte inngrep.',
      'Ozempic blir brukt ved diabetes type 2.',
      'Lysterapi blir brukt mot depresjon.',
      'Ketamin blir ikkje brukt mot depresjon.',
      'Vi behandlar depresjon med samtalar.',
      // hidden or in the sources
      '<!-- ketamin mot depresjon -->',
      'Slik er det (Fjære, 2020).\n\n## Kilder\n\nFjære, O. (2020). Ketamin mot depresjon. *Nord*, 3, 1–9.\n',
    ]);
  });

  describe('a use told in other ways: a verb, a heading, a pronoun, a question, a group of patients', () => {
    rows(RULE, [
      'Vi tilbyr ‹naltrekson i lav dose til deg med fibromyalgi›.',
      '‹Botox demper svette i hendene› og gir deg trygge håndtrykk.',
      'Plaget av gummy smile? Litt ‹Botox› over leppa gjør susen.',
      '‹Propranolol fjerner prestasjonsangsten› før eksamen.',
      '# Tanngnissing\n\nVi setter ‹Botox i tyggemuskelen›, og timen tar et kvarter.',
      '# Ketamin\n\nInfusjonen tar 40 minutter. Behandlingen hjelper også mot ‹PTSD›.',
      '‹Metformin kan bremse aldring›, mener stadig flere.',
      'Ønsker du rask vektnedgang til bryllupet? Vi skriver ut ‹Ozempic›.',
      '## Dette behandler vi med ketamin\n\n- ‹Tvangslidelse›\n- ‹Kroniske smerter›',
      '‹Kvinner med hårtap får spironolakton› hos oss.',
      '‹Sildenafil til kvinner med lav lyst› er nytt hos oss.',
      '‹Latisse for lengre vipper› – spør om resept.',
      '| Medisin | Brukes ved |\n|---|---|\n| Propranolol | ‹sceneskrekk› |',
      '‹Medisinsk cannabis på resept kan lindre kroniske ryggsmerter›.',
      'Ketaminet gis som drypp. Det demper ‹angsten› allerede første dag.',
      '# Depresjon\n\nVi bruker ‹ketamin› når tabletter ikke virker.',
      'Behandlinga med ‹ketamin lettar tunge tankar› og depresjon.',
      'Har du ADHD som vaksen? Me skriv ut ‹guanfacin›.',
      'Lågdose ‹naltrekson hjelper mange med kroniske smerter›.',
      'Du slipper migreneanfallene med ‹Botox, også når du bare har noen få dager i måneden med episodisk migrene›.',
      '‹B12-sprøyte gir energi› i en travel hverdag.',
      '‹Testosterongel til kvinner gir lysten tilbake›.',
      'Kenacort-sprøyta holder pollenallergien unna hele våren, og den virker også mot ‹alopecia areata›.',
      'Skjærer du tenner om natta? Vi setter ‹Botox› i kjeven.',
      '‹Wegovy for deg som bare vil bli kvitt de siste kiloene› før ferien.',
      'Nå kan du få ‹Mounjaro hos oss mot snorking› og søvnapné.',
      '‹Metformin mot PCOS›: spør legen vår.',
      '‹Finasterid til kvinner› med tynt hår er nå tilgjengelig i klinikken.',
      'Slik får du ‹lengre vipper: bimatoprost› på resept.',
      '## Lavdose naltrekson\n\nMange med ‹fibromyalgi› og ‹Crohns› sykdom opplever bedring.',
      '‹Ivermektin er løsningen for senfølger etter covid›.',
      'Vi tilbyr deg ‹ketaminassistert terapi for spiseforstyrrelser›.',
      '‹Isotretinoin i lav dose gir en jevnere og mindre fet hud›.',
      'Trenger du ro før foredraget? ‹Propranolol tar toppen av sceneskrekken›.',
    ]);
  });

  describe('a use told to professionals', () => {
    rows(
      RULE,
      [
        '‹Ketamin gir rask bedring ved tvangslidelse›.',
        'Vi gir ‹lavdose naltrekson ved ME› med god respons.',
        '‹Melatonin til barn med innsovningsvansker› virker godt.',
        '‹Kvetiapin i lav dose mot søvnløshet› tolereres godt.',
        '‹Guanfacin til voksne med ADHD› har god effekt.',
        '‹Dutasterid er mer effektivt enn finasterid ved mannlig hårtap›.',
        '‹Spravato kan gis ved bipolar depresjon›.',
        '‹Ivermektin bør vurderes ved long covid›.',
        '‹Ketamin ved angst› gir betring hjå fleirtalet.',
        'Vår erfaring med ‹Spravato ved PTSD› er svært god.',
        '‹Lisdeksamfetamin ved overspising› gir raskt resultat.',
        '‹Kvetiapin 50 mg til natten hjelper ved insomni›.',
        'Vi starter rutinemessig ‹naltrekson 4,5 mg ved ulcerøs kolitt›.',
        '‹Pregabalin er effektivt ved sosial angst›.',
        '‹Dutasterid ved androgen alopesi› gir tettere hår enn finasterid.',
        '‹Topiramat som slankemiddel› har god dokumentasjon.',
      ],
      { audience: 'professional' },
    );
  });

  describe('no use: a warning, a harm, a denial, an animal, what others do, what is looked into', () => {
    rows(RULE, [
      'Ketamin skal ikke brukes ved psykose.',
      'Ketamin kan gi hodepine, kvalme og angst under infusjonen.',
      'Wegovy brukes ved fedme sammen med kosthold.',
      'Botox er godkjent ved kronisk migrene hos voksne.',
      'Veterinæren bruker ketamin til hunder med smerter.',
      'Vi bruker ikke Botox mot tanngnissing.',
      'Si fra hvis du bruker Ozempic og har hatt spiseforstyrrelse.',
      'I USA får stadig flere ketamin mot depresjon.',
      'På 1980-tallet ble propranolol brukt mot sceneskrekk av enkelte musikere.',
      'Isotretinoin kan gi depresjon. Ta kontakt ved endret stemningsleie.',
      'Ozempic er godkjent for diabetes type 2, ikke for slanking.',
      'Me brukar ikkje ketamin mot angst.',
      'Ketamin kan gje kvalme og uro.',
      'Wegovy er for deg med BMI over 30.',
      'Sovemedisin og angst er et vanskelig tema. Botox virker i tre måneder.',
      '# Angst\n\nVi tilbyr samtaler. Vi har også en hudklinikk der lege setter Botox i pannen.',
      'Behandlinga med Botox mot sveitte i armholene tek eit kvarter.',
      'Ved høyt blodtrykk skal ketamin ikke gis.',
      'Er du deprimert, må du si fra før du får finasterid.',
      'Ketamin er et narkosemiddel. Mange med depresjon har nytte av trening.',
      'Fastlegen kan skrive ut sumatriptan mot migrene.',
      'Studier undersøker om ketamin kan hjelpe ved PTSD.',
      'Andre klinikker gir ketamin mot angst. Det gjør ikke vi.',
      'Sildenafil brukes ved ereksjonssvikt.',
      'Bruker du isotretinoin, kan du ikke få laserbehandling mot arr.',
      'Ozempic mot diabetes type 2 skrives ut av fastlegen.',
      'Har du migrene med aura, kan du ikke bruke østrogen.',
      'Wegovy er et legemiddel mot fedme. Bivirkninger er kvalme og hodepine.',
      'Botox kan gi hodepine de første dagene.',
      'Du kan få depresjon av isotretinoin, så følg med på humøret.',
      'Finasterid kan i sjeldne tilfeller gi depresjon og nedsatt sexlyst.',
      'Ketamin ble utviklet som narkosemiddel på 1960-tallet.',
      'Sildenafil mot ereksjonssvikt fås på resept.',
      'Metylfenidat ved ADHD hos barn startes av spesialist.',
      'Testosteron ved påvist testosteronmangel behandles av urolog.',
      'Vi skriver ikke ut Ozempic til slanking.',
      'Det finnes ingen dokumentasjon på at metformin forlenger livet.',
      'Ozempic skal ikke brukes av personer med spiseforstyrrelser.',
      'Hesten fikk ketamin mot smerter før operasjonen.',
      'Ketamin kan misbrukes og gi avhengighet.',
    ]);
  });

  describe('no use, to professionals', () => {
    rows(
      RULE,
      [
        'Forsiktighet ved bruk av metylfenidat hos pasienter med angst.',
        'Isotretinoin er kontraindisert ved graviditet, og depresjon skal kartlegges først.',
        'Finasterid kan gi nedsatt sexlyst.',
        'Det pågår en studie av ketamin ved tvangslidelse i Bergen.',
        'Naltrekson ved fibromyalgi er ikke anbefalt.',
        'Metformin ved diabetes type 2 er førstevalg.',
        'Ketamin til anestesi gis av anestesilege.',
        'Effekten av ketamin ved angst er ikke dokumentert.',
        'Ketaminmisbruk kan føre til depresjon.',
        'Pasienter som bruker Ozempic og får depresjon, bør følges opp.',
        'Ved graviditet og amming er spironolakton kontraindisert.',
        'Pasienter med angst har økt risiko for uro ved metylfenidat.',
        'Atomoksetin kan gi selvmordstanker hos unge.',
        'Forsøk med semaglutid ved alkoholavhengighet pågår i Danmark.',
        'Det er ikke grunnlag for å anbefale ketamin ved angst.',
        'Naltrekson ved alkoholavhengighet er godt dokumentert.',
        'Lidokain brukes til lokalbedøvelse ved inngrep.',
        'Ivermektin er uten effekt ved covid-19.',
      ],
      { audience: 'professional' },
    );
  });

  describe('uses of many kinds of clinics', () => {
    rows(RULE, [
      'Vi gir deg ‹lavdose naltrekson, og mange med leddgikt› merker mindre verk.',
      'Lengter du etter dypere søvn? Da kan ‹kvetiapin› være noe for deg.',
      'Nytt hos oss: ‹mikrodosering av ‹psilocybi›n ved angst›.',
      'Hos Lyngheim Klinikk behandler vi ‹tvangstanker med ketamin›.',
      'Få bukt med ‹eksamensnervene – lege skriver ut propranolol› samme dag.',
      'Gravide drømmer? ‹Letrozol setter i gang eggløsning›.',
      '### Kjevespenning\nFå hjelp med ‹Botox› i dag.',
      '‹Spravato gis også til pasienter med PTSD›.',
      'Du som har prøvd alt mot kroniske ‹ryggsmerter: lidokaininfusjon› kan være løsningen.',
      '‹Ozempic til normalvektige som vil ned› to størrelser.',
      'Mange med ‹long covid får nytt liv med lavdose naltrekson›.',
      '# Hårtap hos kvinner\n\n## Behandling\n\nLegen skriver ut ‹spironolakton›, og etter et halvt år er håret tettere.',
      'Akneklinikken gir ‹spironolakton i tre måneder mot kviser› hos voksne kvinner.',
      '‹Tirzepatid er en gave til alle som trøstespiser›.',
      '‹Cannabisolje fra legen tar brodden av angsten›.',
      '‹Isotretinoin mot rosacea›. Enkelt og greit.',
      '‹Ketamin kan letta depresjonen› din på få timar.',
      'Har du vondt i kjeven? Me set ‹Botox› der det strammar.',
      'Slit du med ‹tunge tankar, tilbyr me ketamindrypp›.',
      '‹Naltrekson i låg dose mot fibromyalgi› og ME – ring oss.',
      '‹Finasterid for kvinner med hårtap› får du hjå oss.',
      'Behandlinga med ‹Spravato passar òg for deg med sosial angst›.',
      '‹Lavdose naltrekson kan være redningen for deg med Crohns› sykdom.',
      'Vi hjelper deg som er ‹redd for å fly: propranolol› på resept.',
      '‹Botox for en smalere ansiktsform og mindre spente tyggemuskler›.',
      'Sover barnet ditt dårlig? Vi skriver ut ‹melatonin›.',
      '‹Ketamin er et godt alternativ for pasienter med kroniske nervesmerter›.',
      'Mange unge menn bruker ‹testosteron for å bygge muskler›, og vi følger dem opp.',
      '## Hva kan ketamin hjelpe mot?\n\n- ‹PTSD›\n- ‹angst›\n- ‹alkoholavhengighet›',
      '## Botox\n\nDette behandler vi:\n\n1. ‹Gummy smile›\n2. ‹Tanngnissing›',
      'Trøtt av å være trøtt? ‹B12-sprøyten gir deg ny energi›.',
      '‹Semaglutid er fremtidens medisin mot demens›.',
      'Hudlegen bruker ‹isotretinoin i små doser mot store porer›.',
      'Vi har åpnet for ‹ketaminbehandling av tvangslidelse›.',
      'Me tilbyr ‹ketamin til deg som strevar med traume og PTSD›.',
      '‹Spironolakton tek knekken på hormonkvisene›.',
    ]);
  });

  describe('uses of many kinds of clinics, to professionals', () => {
    rows(
      RULE,
      [
        'Vi har gode erfaringer med ‹topiramat ved overspising›.',
        'Pasienter med ‹utbrenthet bør tilbys ketamin› tidlig.',
        'Lave doser ‹kvetiapin er vårt førstevalg ved innsovningsvansker›.',
        '‹Melatonin depot forebygger migrene› hos voksne.',
        'Effekten av ‹botulinumtoksin ved vaginisme› er overbevisende.',
        '‹Deksamfetamin er også nyttig ved narkolepsi›.',
        '‹Sildenafil øker lysten hos kvinner etter overgangsalderen›.',
        '‹Pregabalin ved fibromyalgi› reduserer smerte og bedrer søvnen.',
        'Lavdose naltrekson (‹LDN) har plass i behandlingen av ME/CFS›.',
        '‹Atomoksetin ved depresjon› gir tilleggseffekt.',
        'Intradermal ‹botulinumtoksin ved rosacea› gir mindre rødhet.',
        'Vi anbefaler klonidin eller ‹guanfacin ved PTSD-mareritt›.',
        '‹Esketamin nesespray har effekt ved sosial angst›.',
        'Bruk av ‹ivermektin ved long covid› ga symptomfrihet hos to av tre.',
      ],
      { audience: 'professional' },
    );
  });

  describe('no uses, of many kinds of clinics', () => {
    rows(RULE, [
      'Ketamin brukes i ambulansen mot akutte smerter.',
      'Propranolol mot hjertebank er en gammel kjenning.',
      'Du må slutte med Ozempic før narkosen.',
      'Har du glaukom, bør du ikke bruke topiramat.',
      'Letrozol brukes ved brystkreft.',
      'Kvetiapin er et antipsykotikum som brukes ved schizofreni.',
      'Metformin kan gi mangel på vitamin B12.',
      'Gabapentin kan gjøre deg trøtt og svimmel.',
      'Overdose av propranolol gir lavt blodtrykk.',
      'Ozempic er meldt brukt til slanking, og det advarer Direktoratet for medisinske produkter mot.',
      'Mange spør om Botox mot tanngnissing. Det tilbyr vi ikke.',
      'Ketamin er forsøkt mot depresjon i flere studier, men vi tilbyr det ikke.',
      'Ved spiseforstyrrelser er Ozempic farlig.',
      'Hunden din kan få angst av ketamin.',
      'Testosteron er et hormon som påvirker lyst, energi og muskler.',
      'Melatonin er kroppens eget søvnhormon.',
      'Vi gir ikke metformin mot aldring.',
      'Fikk du utslett av naltrekson, så ta kontakt.',
      'Har du brukt isotretinoin siste halvår, må vi vente med laser mot arr.',
      'Å ta Ozempic uten å ha diabetes eller fedme kan være skadelig.',
      'Ikke bruk kvetiapin som sovemedisin.',
      'Ketamin blir nytta som narkose på sjukehus.',
      'Botox mot sveitte under armane er godkjent.',
      'Du må ikkje ta Ozempic om du har hatt eteforstyrring.',
      'Propranolol kan gje tunge draumar og dårleg søvn.',
      'Me tilbyr ikkje ketamin mot angst, men samtale.',
      'Ketamin demper ikke angst, viser studien.',
      'Mot angst tilbyr vi samtaler. Mot rynker tilbyr vi Vistabel.',
      'Wegovy hjelper ved fedme, og treneren vår hjelper deg med ryggen.',
      'Du bør ikke trene hardt samme dag som du får Botox mot svette under armene.',
      'Ozempic (semaglutid) er et diabeteslegemiddel.',
      'Kan Botox gi hodepine? Ja, hos noen.',
      'Depresjon er vanlig. Les om hvordan du søker hjelp.',
      'Har du epilepsi, må du si ifra før du tar bupropion.',
      'Sildenafil kan ikke kombineres med nitrater mot angina.',
      'Isotretinoin tas med mat. Leppene blir tørre.',
      'Vaksine mot influensa får du hos oss, og melatonin får du på apoteket.',
      'Naboklinikken lover at ketamin fjerner angst. Vi er mer forsiktige.',
      'Kattens angst kan dempes med gabapentin, sier veterinæren.',
      'Metylfenidat kan forverre tics.',
      'Før i tiden fikk sangere propranolol mot sceneskrekk.',
      'Ritalin er for pasienter med ADHD, ikke for trøtte studenter.',
      'Ozempic kan gi hårtap hos noen.',
      'Botox brukes også mot overaktiv blære, på sykehus.',
      'Finasterid tek me ikkje i bruk hjå kvinner.',
      'Lækjaren åtvarar mot å bruke Ozempic til slanking.',
    ]);
  });

  describe('no uses, of many kinds of clinics, to professionals', () => {
    rows(
      RULE,
      [
        'Depresjon bør utelukkes før oppstart med isotretinoin.',
        'Abrupt seponering av pregabalin kan gi angst.',
        'Topiramat kan utløse depresjon og konsentrasjonsvansker.',
        'Ketamin som induksjonsmiddel ved hypotensjon er veletablert.',
        'Modafinil ved narkolepsi gis om morgenen.',
        'Vi fraråder botulinumtoksin ved bruksisme.',
        'Botulinumtoksin ved cervikal dystoni er førstevalg.',
        'Det er uklart om semaglutid har effekt ved alkoholavhengighet.',
        'Ketaminindusert angst behandles med midazolam.',
        'Kvetiapin ved schizofreni monitoreres med blodprøver.',
        'Seponeringsreaksjoner på pregabalin omfatter angst og søvnløshet.',
        'Ketamin er et alternativ til etomidat ved innledning av anestesi.',
        'Vi fant ingen effekt av naltrekson ved fibromyalgi.',
        'Tretinoin ved akne kan gi tørr hud.',
      ],
      { audience: 'professional' },
    );
  });

  // the condition before the medicine, with no preposition to lead to it
  it('knows other orders of the words', () => {
    for (const source of ['Depresjon behandles med ketamin.', 'Har du depresjon, kan du få ketamin.'])
      assert.deepEqual(kinds(source), ['missing'], source);
  });

  describe('is reported', () => {
    it('once for each medicine and condition, at the first place, with the others as related', () => {
      const source = 'Vi gir ketamin mot depresjon.\n\nMange får ketamin mot depresjon.\n\n- ketamin mot depresjon\n';
      const { draft } = lint(source);
      const { finding, words } = only(source, RULE);
      assert.equal(words, 'ketamin mot depresjon');
      assert.equal(finding.block, 0);
      assert.deepEqual(finding.slots, { medicine: 'ketamin', condition: 'depresjon' });
      assert.deepEqual(
        finding.related.map(({ messageId, block, start, end }) => [
          messageId,
          block,
          draft.blocks[block]!.text.slice(start, end),
        ]),
        [
          ['again', 1, 'ketamin mot depresjon'],
          ['again', 2, 'ketamin mot depresjon'],
        ],
      );
    });

    it('for every condition beside the medicine', () => {
      const slots = found('Vi gir ketamin mot depresjon, PTSD og angst.').map((finding) => finding.slots['condition']);
      assert.deepEqual([slots.length, slots[0], slots[2]], [3, 'depresjon', 'angst']);
    });

    it('for every condition in a list below a heading that names the medicine', () => {
      const source = '## Ketamin\n\nVi tilbyr:\n\n- ‹depresjon›\n- ‹angst›\n';
      assert.equal(markedSource(sourceOf(source), RULE), source);
    });

    it('for two medicines with one condition', () => {
      const slots = found('Vi gir ketamin mot angst. Vi gir også propranolol mot angst.').map(
        (finding) => finding.slots['medicine'],
      );
      assert.deepEqual(slots, ['ketamin', 'propranolol']);
    });

    it('as an error for both audiences, beside the finding on the name for the public', () => {
      const rules = (audience: 'public' | 'professional') =>
        lint('Vi bruker ketamin mot depresjon.', { audience }).findings.map(
          ({ rule, severity }) => `${severity} ${rule}`,
        );
      assert.deepEqual(rules('public'), ['error medicines/name', `error ${RULE}`]);
      assert.deepEqual(rules('professional'), [`error ${RULE}`]);
    });
  });

  describe('the note', () => {
    it('clears the use at the place, before it, or right under its heading', () => {
      for (const source of [
        `${NOTE}\n\nVi bruker ketamin mot depresjon.`,
        `Vi bruker ketamin mot depresjon. ${NOTE}`,
        `## Ketamin mot depresjon\n\n${NOTE}`,
        `${NOTE}\n\n## Ketamin mot depresjon\n\nTimen varer i en time.`,
        `Vi kan gi ketamin mot depresjon **utenfor godkjent indikasjon**.\n\n${NOTE}`,
        `${NOTE_NN}\n\nMe brukar ketamin mot depresjon.`,
        `## Ketamin mot angst\n\n${NOTE_NN}`,
      ])
        assert.deepEqual(kinds(source), [], source);
    });

    it('clears every use after it', () => {
      assert.deepEqual(kinds(`${NOTE}\n\nVi gir ketamin mot depresjon.\n\nVi gir ketamin mot angst.`), []);
    });

    it('does not clear the name', () => {
      const { findings } = lint(`${NOTE}\n\nVi bruker ketamin mot depresjon.`);
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        ['medicines/name'],
      );
    });

    it('comes late when the use is told before it', () => {
      const source = `Vi gir ketamin mot depresjon.\n\nTimen varer i en time.\n\n${NOTE}`;
      assert.deepEqual(kinds(source), ['missing', 'late']);
      const [missing, late] = found(source);
      assert.equal(missing!.severity, 'error');
      assert.equal(late!.severity, 'warning');
      assert.deepEqual(
        missing!.related.map(({ messageId, block }) => [messageId, block]),
        [['note', 2]],
      );
    });

    it('lacks parts', () => {
      const parts = (source: string, settings: TestSettings = {}) =>
        found(source, settings)
          .filter(({ messageId }) => messageId === 'partial')
          .map((finding) => [finding.severity, finding.slots['parts']]);
      assert.deepEqual(parts('Ketamin mot depresjon er utenfor godkjent indikasjon.'), [
        ['warning', '#assessment,#alternatives,#risk,#consent'],
      ]);
      assert.deepEqual(
        parts(
          'Ketamin mot depresjon er utenfor godkjent indikasjon og gis etter informert samtykke og individuell vurdering.',
        ),
        [['warning', '#alternatives,#risk']],
      );
      assert.deepEqual(
        parts('Ketamin mot depresjon er utanfor godkjend indikasjon og blir gjeve etter informert samtykke.'),
        [['warning', '#assessment,#alternatives,#risk']],
      );
    });

    it('needs only status and consent for professionals', () => {
      const source = 'Ketamin mot depresjon er utenfor godkjent indikasjon og gis etter informert samtykke.';
      assert.deepEqual(kinds(PROFESSIONALS + source), []);
      assert.deepEqual(kinds(source), ['partial']);
      assert.deepEqual(kinds(`${PROFESSIONALS}Ketamin mot depresjon er utenfor godkjent indikasjon.`), ['partial']);
      assert.deepEqual(kinds(`${PROFESSIONALS}Vi gir ketamin mot depresjon.`), ['missing']);
    });

    it('does not count when it is denied or contradicted', () => {
      for (const source of [
        'Ketamin mot depresjon er ikke off-label.',
        'Ketamin mot depresjon gis innenfor godkjent indikasjon.',
        'Ketamin mot depresjon er ikkje off-label.',
      ])
        assert.deepEqual(kinds(source), ['missing'], source);
      const consent = found(
        'Ketamin mot depresjon er utenfor godkjent indikasjon. Legen vurderer hver pasient, og vi går gjennom andre alternativer og risiko. Pasientene signerer som regel samtykke.',
      );
      assert.deepEqual(
        consent.map(({ messageId, slots }) => [messageId, slots['words']]),
        [['hedged', 'som regel']],
      );
    });

    it('is not found in a comment or in the sources', () => {
      assert.deepEqual(kinds(`<!-- ${NOTE} -->\n\nVi gir ketamin mot depresjon.`), ['missing']);
    });
  });

  describe('a note that was changed', () => {
    const NOTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      nb: {
        status: 'Bruken er utenfor godkjent indikasjon.',
        assessment: 'Legen vurderer hver pasient individuelt.',
        alternatives: 'Vi går gjennom andre behandlingsmuligheter.',
        risk: 'Du får vite om bivirkninger og at dokumentasjonen er begrenset.',
        consent: 'Vi starter først når du har gitt informert samtykke.',
      },
      'nb, in other words': {
        status: 'Vi bruker legemidlet utenfor det godkjente bruksområdet.',
        assessment: 'En lege ser på din situasjon og avgjør om behandlingen er riktig for deg.',
        alternatives: 'Du får også informasjon om hvilke andre tilbud som finnes.',
        risk: 'Du får vite hva som er usikkert, og hvilke bivirkninger du kan få.',
        consent: 'Du bestemmer selv og signerer et samtykke før vi begynner.',
      },
      nn: {
        status: 'Lækjemiddelet er ikkje godkjent for dette.',
        assessment: 'Ein lege avgjer om behandlinga høver for deg.',
        alternatives: 'Vi fortel òg om andre alternativ.',
        risk: 'Kunnskapen er mangelfull, og du kan få biverknader.',
        consent: 'Du skriv under på eit samtykke før vi startar.',
      },
    };
    const USE = 'Vi gir ketamin mot depresjon.';
    const without = (note: Readonly<Record<string, string>>, part: string) =>
      Object.entries(note)
        .filter(([name]) => name !== part)
        .map(([, text]) => text)
        .join(' ');

    for (const [name, note] of Object.entries(NOTES)) {
      it(`is whole with its five parts (${name})`, () => assert.deepEqual(kinds(`${without(note, '')}\n\n${USE}`), []));

      for (const part of ['assessment', 'alternatives', 'risk', 'consent'])
        it(`lacks ${part} (${name}), and its fix completes it`, () => {
          const source = `${without(note, part)}\n\n${USE}`;
          const [finding, ...others] = found(source);
          assert.deepEqual([finding?.messageId, finding?.slots['parts'], others.length], ['partial', `#${part}`, 0]);
          assert.equal(assertFixesMend(source, RULE), 1);
        });

      it(`is no note without its status (${name})`, () =>
        assert.deepEqual(kinds(`${without(note, 'status')}\n\n${USE}`), ['missing']));

      it(`comes late after the use (${name})`, () =>
        assert.deepEqual(kinds(`${USE}\n\nTimen varer i en time.\n\n${without(note, '')}`), ['missing', 'late']));

      it(`is enough for professionals with status and consent (${name})`, () =>
        assert.deepEqual(kinds(`${note['status']} ${note['consent']}\n\n${USE}`, { audience: 'professional' }), []));
    }

    describe('is taken back', () => {
      const rest = without(NOTES['nb']!, 'status');
      for (const [status, words] of [
        ['Bruken er utenfor godkjent indikasjon, men teknikken er den samme.', 'den samme'],
        ['Dette er utenfor godkjent indikasjon, men like trygt som annen behandling.', 'like trygt'],
        ['Bruken er off-label. Det er bare en formalitet.', 'bare en formalitet'],
        ['Bruken er utenfor godkjent indikasjon, men metoden er godt dokumentert.', 'godt dokumentert'],
        [
          'Bruken er utenfor godkjent indikasjon. Det har likevel ingen praktisk betydning.',
          'ingen praktisk betydning',
        ],
        ['Bruken er utanfor godkjend indikasjon, men verknaden er den same.', 'den same'],
        ['Bruken er utanfor godkjend indikasjon, men behandlinga er heilt trygg.', 'heilt trygg'],
      ] as const)
        it(`«${status}»`, () => {
          const source = `${status} ${rest}\n\n${USE}`;
          const { finding } = only(source, RULE);
          assert.equal(finding.messageId, 'undone');
          assert.ok(finding.slots['words']?.includes(words.split(' ').at(-1)!), finding.slots['words']);
          assertFixesMend(source, RULE);
        });

      it('but not by what is true of every such use', () => {
        for (const status of [
          'Bruken er utenfor godkjent indikasjon, men lovlig.',
          'Bruken er utenfor godkjent indikasjon, og effekten er usikker.',
          'Bruken er utenfor godkjent indikasjon, men legen har ansvaret for at den er forsvarlig.',
          'Bruken er utenfor godkjent indikasjon. Det betyr ikke at den er ulovlig.',
          'Bruken er utenfor godkjent indikasjon, men det finnes noe forskning.',
        ])
          assert.deepEqual(kinds(`${status} ${rest}\n\n${USE}`), [], status);
      });
    });

    describe('hedges a duty', () => {
      const rest = without(NOTES['nb']!, 'consent');
      for (const consent of [
        'Pasientene signerer som regel et samtykke.',
        'Vi innhenter vanligvis informert samtykke.',
        'Informert samtykke innhentes ved behov.',
        'Du kan signere et samtykke før første time.',
        'Stort sett gir pasientene samtykke først.',
        'Du skriv som oftast under på eit samtykke.',
        'Vi hentar inn informert samtykke i dei fleste tilfelle.',
      ])
        it(`«${consent}»`, () => {
          const source = `${rest} ${consent}\n\n${USE}`;
          assert.deepEqual(kinds(source), ['hedged']);
          assertFixesMend(source, RULE);
        });

      it('but not what is no duty', () => {
        for (const consent of [
          'Behandlingen kan først starte etter informert samtykke.',
          'Bivirkninger er som regel milde. Vi starter etter informert samtykke.',
          'Effekten kommer ofte etter noen dager, og du gir informert samtykke først.',
          'Behandlinga startar aldri utan informert samtykke.',
        ])
          assert.deepEqual(kinds(`${rest} ${consent}\n\n${USE}`), [], consent);
      });
    });

    it('covers what it names, and what is narrower', () => {
      const note = (use: string) => without(NOTES['nb']!, '').replace('Bruken', use);
      assert.deepEqual(kinds(`${note('Bruk ved PTSD')}\n\n${USE}`), ['uncovered']);
      assert.deepEqual(kinds(`${note('Bruk ved PTSD og depresjon')}\n\n${USE}`), []);
      assert.deepEqual(kinds(`${note('Bruk ved angst')}\n\nVi gir ketamin mot sosial angst.`), []);
      assert.deepEqual(kinds(`${note('Botox mot tanngnissing')}\n\nVi gir ketamin mot tvangslidelse.`), ['uncovered']);
    });
  });

  describe('what is not the house’s own text', () => {
    it('a journal’s article for professionals reports and offers nothing', () => {
      const source = 'Forfatteren oppgir ingen interessekonflikter.\n\nKetamin ga bedring ved angst.';
      assert.deepEqual(kinds(source, { audience: 'professional' }), []);
      assert.deepEqual(kinds(source), ['missing']);
    });

    it('for professionals a heading only names the topic', () => {
      const source = '# Ketamin ved PTSD\n\nNotatet gjelder henvisning.\n\nKetamin gir lindring ved PTSD.';
      assert.equal(only(source, RULE, { audience: 'professional' }).finding.block, 2);
      assert.equal(only(source, RULE).finding.block, 0);
    });
  });

  describe('the model note', () => {
    for (const language of ['nb', 'nn'] as const) {
      const use =
        language === 'nb'
          ? 'Vi gir ketamin mot depresjon.'
          : 'Ikkje alle får hjelp. Me gjev ketamin mot depresjon til nokre av dei.';

      it(`has all five parts (${language})`, () => {
        assert.deepEqual(kinds(`${knowledge.modelNote[language]}\n\n${use}`), []);
      });

      it(`is offered before the text that couples the two, in its language (${language})`, () => {
        const { finding } = only(use, RULE);
        const [fix] = finding.fixes;
        assert.equal(fix?.safe, false);
        assert.deepEqual(fix?.edits, [
          { kind: 'insert-paragraph', block: 0, where: 'before', text: knowledge.modelNote[language] },
        ]);
      });
    }

    it('is offered after a heading', () => {
      const [edit] = only('## Ketamin mot depresjon\n\nTimen varer i en time.', RULE).finding.fixes[0]!.edits;
      assert.ok(edit?.kind === 'insert-paragraph');
      assert.equal(edit.where, 'after');
    });
  });
});
