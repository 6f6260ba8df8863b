import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { fixedSources } from '../fixes';
import { only, rows } from '../table';

const RULE = 'claims/uncited';

const LIST = `## Kilder

Moldskred, A. & Bø, K. (2020). Timer og døgn: en randomisert studie. *Ro og uro*, 4(1), 3–9.

Pressemelding fra Søvnhuset (2021). Ni av ti sover.

Dagbladet (2019). Pillen alle snakker om.
`;

describe(RULE, () => {
  describe('what a share is of, and what is weighed', () => {
    rows(RULE, [
      'Ti prosent av kundene er studenter.',
      'Halvparten av pasientene våre kommer fra Bergen.',
      '80 prosent av våre timer er bestilt på nett.',
      'Ti prosent av pasientane våre får blåmerke.',
      '‹Ni av ti kunder ble kvitt› smertene.',
      '‹Ni av ti kundar vart kvitt› smertene.',
      'Da får du korte anfall når du snur deg.',
      'Hver løsning har fordeler og ulemper.',
      'Kvar løysing har fordelar og ulemper.',
    ]);
  });

  describe('conditions that begin with their verb, and help with errands', () => {
    rows(RULE, [
      'Mister du hørselen brått på ett øre, ring fastlegen.',
      'Vi hjelper deg å finne ut hva som gjelder.',
      'Vi vet ikke sikkert hvem som har nytte av lysbehandling.',
      'Mistar du høyrselen brått på eitt øyre, ring fastlegen.',
      'Vi hjelper deg å finne ut kva som gjeld.',
      'Vi veit ikkje sikkert kven som har nytte av lysbehandling.',
    ]);
  });

  describe('what there is proof of, and what is said of several verbs', () => {
    rows(RULE, [
      '‹Det finnes nå bevis for at› sjokkbølge virker.',
      '‹Det er vitenskapelig belegg for at› metoden hjelper.',
      '‹Det finnes bevis for at›, selv om du har ventet i mange lange år på hjelp, kan metoden gi bedring.',
      '‹Det finst bevis for at› metoden verkar.',
      'Det finnes ingen bevis for at metoden virker.',
      'Det finnes dokumentasjon for at smitten øker.',
      'Det finst dokumentasjon for at smitten aukar.',
      'Det finnes lite dokumentasjon for at kosttilskudd hjelper.',
      'Finst det bevis for at laseren verkar?',
      'Halvparten av de gravide er kvalme.',
      'Halvparten av dei gravide er kvalme.',
    ]);
  });

  describe('figures of an effect and statements that it works', () => {
    rows(RULE, [
      '‹Sju av ti blir kvitt› rynkene med botox.',
      'Vi ‹hjelper ni av ti› med hælspore.',
      '‹Hver tredje pasient kunne slutte med› tabletter etter ketaminkuren.',
      '‹Halvparten av deltakerne våre holder vekten› i to år.',
      'Våre kunder går i snitt ‹ned 12 kilo›.',
      'Laseren gir ‹95 prosent skarpere syn›.',
      '‹Suksessraten er 98,5 %›.',
      'IVF hos oss ‹dobler sjansen› for å bli gravid.',
      '‹Dobbelt så mange merker bedring› med hormonplaster.',
      '‹Effekten av filleren varer i 18 måneder›.',
      '‹Nesten alle er fornøyde› etter tannblekingen.',
      '‹Så godt som alle kundene blir symptomfrie› av akupunkturen.',
      '‹Flertallet av pasientene opplever lindring›.',
      '‹Studier viser at homeopati hjelper› mot allergi.',
      'Metoden er ‹vitenskapelig bevist›.',
      'Trykkbølgen ‹har dokumentert effekt› på senebetennelse.',
      'Testosteronet ‹øker energien›.',
      '‹Mange sover bedre› etter drypp med vitaminer.',
      'Kuren styrker ‹immunforsvaret med 40 prosent›.',
      '‹64 prosent av kvinnene ville gjort det samme igjen›.',
      '## ‹Tre av fire blir smertefrie›',
      '- ‹9 av 10 anbefaler oss videre›',
      '‹Åtte av ti vert kvitt› migrenen.',
      '‹Fire av fem par som kommer til oss, får barn›.',
      'Over ‹90 % av implantatene våre sitter etter› ti år.',
      'Behandlingen ‹reduserer rynkedybden med 35 %›.',
      'Pasientene våre er ‹tilbake i jobb dobbelt› så fort.',
      'Behandlingen ‹virker på ni av ti›.',
      '‹87 prosent opplever mindre hårtap›.',
      'I snitt ‹forsvinner 70 prosent› av fettet.',
      'Resultatet varer livet ut, og ‹99 prosent er fornøyd›.',
      'Ketamin ‹hjelper tre av fire› med alvorlig depresjon.',
      'Kundene ‹taper gjennomsnittlig 8 kilo› på tolv uker.',
      'Smerteskåren ‹falt med 4 poeng› hos oss.',
      'Vår metode ‹halverer rekonvalesensen›.',
      'Du får garantert ‹50 prosent glattere hud›.',
      'Hormonterapi ‹gir bedre humør› og mer energi.',
      'Tre måneder etter har ‹syv av ti fortsatt tørre armhuler›.',
      'Kneøvelsene ‹fungerer› for de fleste.',
      'De fleste av ‹kundene våre blir kvitt› snorkingen.',
      '‹8 av 10 kvinner føler seg yngre› etter behandlingen.',
      'Risikoen for nye ‹anfall halveres›.',
      'Nåleterapi ‹er dokumentert verksamt› mot migrene.',
    ]);

    rows(RULE, [
      'Behandlinga ‹lindrar› smerter i kneet.',
      '‹Dei fleste blir symptomfrie› av nålene.',
      '‹Halvparten av kundane våre går ned› ti kilo.',
      '‹Effekten held i eit halvt år›.',
      '‹Forsking viser at massasje verkar› mot stress.',
      '‹Nesten alle kjem tilbake for meir›.',
      'Klinisk prova mot hårtap: ‹halvparten får tettare hår›.',
      'Akupunktur ‹er et effektivt› middel mot kvalme.',
      'Pasientene forteller om bedre søvn, og ‹studier bekrefter at metoden virker›.',
      'Behandlinga ‹hjelper fire av fem›.',
      '‹To av tre blir gravide› på første forsøk hjå oss.',
      'Huda blir i snitt ‹40 prosent fastare›.',
    ]);
  });

  describe('verbs of change, by what they are said to change', () => {
    rows(RULE, [
      'Detoxkuren ‹renser kroppen› for avfall.',
      'Syrepeelingen ‹visker ut gamle arr›.',
      'Kapslene ‹senker kolesterolet›.',
      'Kuldeterapi ‹setter fart på forbrenningen›.',
      'Nålene ‹løser opp stivhet› i nakken.',
      'Salven ‹dreper bakterier› i huden.',
      'Denne tabletten ‹slår ut sultfølelsen›.',
      'Laseren ‹strammer opp halsen›.',
      'Serumet ‹jevner ut rynker›.',
      'Sprøyten ‹vekker sexlysten›.',
      'Metoden ‹angriper smerten› der den sitter.',
      'Hormonkuren ‹har økt energien› hos kundene våre.',
      'Tankefeltterapien settes i gang raskt. Den ‹demper› uro.',
      'Dampkuren ‹reinsar huda›.',
      'Massasjen ‹løyser opp spenningar› i ryggen.',
      'Dråpane er ei urtekur. Ho ‹aukar forbrenninga›.',
      'Tabletten ‹fjerner søtsuget›.',
      'Nålene ‹virker› på alt fra hodepine til allergi.',
      'Kuren ‹tek bort stivleiken›.',
      'Kuren øker svetten.',
      'Laseren fjerner hår.',
      'Vi hjelper deg med å fylle ut skjemaet.',
      'Arbeidsgiveren vil ha dokumentasjon på at behandlingen virker.',
      'De fleste med lett angst blir bedre uten medisiner.',
      'Legemidlet virker på reseptorene i hjernen.',
      'Vi hjelper deg med å skrive søknaden.',
      'Legen senker stolen.',
      'Behandlingen renser ikke kroppen.',
      'Kirurgen strammer suturene.',
      'Kan kuren senke kolesterolet?',
      'Stress øker blodtrykket.',
      'Insulin senker blodsukkeret.',
      'Målet er at kuren løser opp stivhet.',
      'Det kan ta flere uker før tablettene demper uro.',
      'Klinikken åpnet i fjor. Den strammer opp rutinene.',
      'Hovudverk er vanleg. Han aukar ofte om kvelden.',
      'Behandlinga løyser ikkje opp spenningar.',
      'Kirurgen reinsar såret.',
      'Vi rensar utstyret etter kvar time.',
    ]);
  });

  describe('what a treatment makes a complaint or a part of the body do', () => {
    rows(RULE, [
      'Trykkbølgene ‹får smertene i hælen til å slippe taket›.',
      'Serumet ‹får håret til å vokse›.',
      'Vi ‹får angsten til å gi slipp›.',
      'Laseren ‹fikk arrene til å blekne›.',
      'Kuren ‹får huden til å bli fastere›.',
      'Kapslane ‹får hovudverken til å gje seg›.',
      'Behandlinga ‹får eksemet til å roe seg ned›.',
      'Massasjen ‹får musklane til å slappe av›.',
      'Kulden får huden til å sprekke.',
      'Betennelsen får leddet til å hovne opp.',
      'Sykdommen får musklene til å svinne.',
      'Kuren får ikke smertene til å forsvinne.',
      'Hva får smertene til å forsvinne?',
      'Stress får hovudverken til å verte verre.',
      'Lyset får pupillen til å trekkje seg saman.',
      'Behandlinga får ikkje eksemet til å forsvinne.',
    ]);
  });

  describe('herbs, baths, machines and aids', () => {
    rows(RULE, [
      'Gurkemeie ‹lindrer› leddgikt.',
      'Trykkammeret ‹lindrer› senskader.',
      'Urteteen ‹lindrer› migrene.',
      'Lysmasken ‹reduserer› akne.',
      'Kvitlauk ‹lindrar› forkjøling.',
      'Feittfrysinga ‹reduserer› fettet på magen.',
      'Mange har lest at gurkemeie lindrer leddgikt.',
      'Ingefær smaker godt i te.',
      'Yoga på torsdager er for alle.',
      'Folk har høyrt at kvitlauk lindrar forkjøling.',
      'Magnesium finst i nøtter.',
      'Madrassen kan vaskes.',
    ]);
  });

  describe('a complaint that goes away, and what is to have done it', () => {
    rows(RULE, [
      '‹Hælsporen går over› med trykkbølger.',
      'Med dryppet vårt ‹blir plagene mindre›.',
      '‹Eksemet roet seg› etter to runder med lysbehandling.',
      '‹Angsten forsvinner› når du går i terapi hos oss.',
      'Metoden sørger for at ‹smertene blir borte›.',
      '‹Rynkene reduseres› med laserbehandling.',
      'Kuren ‹gjør huden fastere›.',
      'Behandlingen ‹får bukt med hælsporen›.',
      'Sprayen ‹holder allergien i sjakk›.',
      'Kapselen ‹hindrer at håret faller av›.',
      'Dryppet ‹er bra mot migrene›.',
      'Kuren ‹tek livet av neglesoppen›.',
      'Kapselen ‹hindrar at håret fell av›.',
      'Legen løser opp knuten i tråden.',
      'Hjelmen hindrer at du slår hodet.',
      'Bind hindrer at klærne blir våte.',
      'Vaktmesteren fikser heisen.',
      'Vi held kvarandre i handa.',
      'Sprøyta ‹gjer huda glattare›.',
      '‹Hovudverken forsvinn› med nålebehandling.',
      'Med metoden vår ‹vert smertene borte›.',
      'Kapselen ‹vernar mot kreft›.',
      'Smertene forsvinner av seg selv uten behandling.',
      'Hvis smertene ikke forsvinner etter behandlingen, må du ringe legen.',
      'Hevelsen går over noen dager etter behandlingen.',
      'Symptomene forsvinner når du slutter med medisinen.',
      'Selv om smertene avtar, må du fullføre behandlingen.',
      'Vi avslutter behandlingen når smertene er borte.',
      'Blir smertene borte av behandlingen?',
      'Smertene avtar ikke alltid med behandling.',
      'Røyking gjør huden tørrere.',
      'Operasjonen gjør at du må være hjemme i to uker.',
      'Om utslettet forsvinn, kan du slutte med behandlinga.',
      'Smertene kan kome att når behandlinga er slutt.',
      'Sykdommen legger seg på lungene hos noen som får behandling.',
      'Migrene er borte fra listen over diagnoser vi behandler.',
      'Trening gjør deg sterkere.',
      'Smerten går over i beinet ved isjias.',
      'Plagene går tilbake til barndommen.',
      'Behandlinga gjer at du ikkje kan køyre bil heim.',
      '‹Eksemet ditt forsvinn› med salva vår.',
      'Magnesium ‹gjør søvnen bedre›.',
    ]);
  });

  describe('figures of something else, and what is not asserted', () => {
    rows(RULE, [
      'Nå er det 25 prosent rabatt på botox ut måneden.',
      'Omtrent hver femte voksne har søvnvansker.',
      'Migrene rammer tre ganger så mange kvinner som menn.',
      'Rundt ti prosent av befolkningen lever med tinnitus.',
      'Hevelse ble sett hos 12 prosent.',
      'Timen varer i 45 minutter og koster 900 kroner.',
      'Kremen inneholder 2 prosent salisylsyre.',
      'Dosen er 0,5 mg/kg over 40 minutter.',
      'Behandlingen hjelper ikke alle.',
      'En tredel blir ikke bedre av ketamin.',
      'Vi kan ikke love at halvparten blir gravide.',
      'Har du prøvd om øvelsene virker?',
      'Hvis behandlingen virker, fortsetter vi i åtte uker.',
      'Legen vurderer om behandlingen har effekt.',
      'Målet er å redusere smertene.',
      'Vanlige antidepressiva hjelper omtrent halvparten.',
      'Røyking dobler risikoen for infeksjon.',
      'Sykdommen gir nedsatt livskvalitet hos mange.',
      'Halvparten av pasientene er over 50 år.',
      'Du får 70 prosent av utgiftene dekket av Helfo.',
      'Klinikken har eksistert i ti år, og 80 prosent av de ansatte er sykepleiere.',
      'Stopp behandlingen dersom smertene er redusert med mindre enn 30 prosent.',
      'Det er ikke dokumentert at laser virker mot neglesopp.',
      'Hyaluronsyre virker ved å binde vann.',
      'Smertene ble halvert hos 42 av 80 (Moldskred & Bø, 2020).',
      'Om lag halvparten av alle menn mistar hår.',
      'Halvparten av kvinnene er under 30 år når de kommer første gang.',
      'Kontroll etter tre måneder er inkludert i prisen.',
      'To tredeler av plassene er opptatt.',
      'Opptil 30 prosent får forbigående smerter etter inngrepet.',
      'I Norge har én av fire voksne høyt blodtrykk.',
      'De fleste trenger tre behandlinger.',
      'Mange blir nervøse før timen.',
      'Effekten varierer fra person til person.',
      'Hos noen har behandlingen ingen effekt.',
      'Vi måler effekten etter seks uker.',
      'Effekten av behandlingen avtar etter hvert.',
      'Bedøvelsen virker i to timer.',
      'Sprøyten virker muskelavslappende.',
      'Fysisk aktivitet kan redusere symptomene.',
      'Hormonspiralen virker lokalt i livmoren.',
      'Ni av ti henvisninger blir vurdert innen to uker.',
      'Klinikken svarer på 90 prosent av henvendelsene samme dag.',
      'Du bør slutte å røyke fire uker før operasjonen.',
      'Du får bedre resultat hvis du følger rådene.',
      'Smertestillende tabletter lindrer ubehaget etterpå.',
      'Hvor stor prosentandel som blir gravide, avhenger av alder.',
      'Det tek gjerne seks veker før du merkar betring.',
    ]);

    rows(RULE, [
      'Ein av fire får biverknader av tablettane.',
      'Behandlinga hjelper ikkje alle.',
      'Dei fleste ryggplager går over av seg sjølve.',
      'Vi veit ikkje om nålene verkar mot hovudpine.',
      'Eigendelen er 20 prosent.',
      'Du må vere over 18 år for å få behandling.',
      'Effekten av vaksinen er studert hos 1 200 barn.',
      'Mange har hørt at ingefær hjelper mot kvalme.',
      'Halvparten av egga blir befrukta.',
      'Kvar fjerde kvinne får blærekatarr ein gong i livet.',
      'Dei fleste får vondt dei første dagane.',
      'Vi har ikkje tal på kor mange som blir betre.',
    ]);
  });

  describe('support', () => {
    rows(RULE, [
      `Ni av ti sov bedre (Moldskred & Bø, 2020).\n\n${LIST}`,
      `Ni av ti sov bedre. Det fant Moldskred og Bø (2020).\n\n${LIST}`,
      `Ni av ti søv betre av drypp (Moldskred & Bø, 2020).\n\n${LIST}`,
      `Behandlingen lindrer smerter (Moldskred & Bø, 2020).\n\n${LIST}`,
      // without a list a well-formed citation counts
      'Ni av ti sov bedre (Moldskred & Bø, 2020).',
      // no citation, one that the list does not have, or one in another paragraph
      `‹Ni av ti sov bedre›.\n\n${LIST}`,
      `‹Ni av ti sov bedre› (Holm, 2003).\n\n${LIST}`,
      `‹Ni av ti sov bedre›.\n\nVi viser til Moldskred og Bø (2020).\n\n${LIST}`,
      // a newspaper backs nothing
      `‹Ni av ti sov bedre› (Dagbladet, 2019).\n\n${LIST}`,
    ]);
  });

  describe('the fix', () => {
    const MIGRAINE = 'Lie, A. & Bø, K. (2020). Migrene hos voksne: en studie. *Hode*, 4(1), 3–9.';
    const fixed = (source: string) =>
      fixedSources(source)
        .filter(({ rule }) => rule === RULE)
        .map((one) => one.source.split('\n')[0]);

    it('inserts a source of the draft that speaks of the same condition', () => {
      const list = `\n\n## Kilder\n\n${MIGRAINE}\n\nÅs, B. (2019). Vonde knær. *Fot*, 1(2), 2–3.\n`;
      assert.deepEqual(fixed(`Ni av ti blir kvitt migrenen. Ring oss.${list}`), [
        'Ni av ti blir kvitt migrenen (Lie & Bø, 2020). Ring oss.',
      ]);
      assert.deepEqual(fixed(`Åtte av ti vert kvitt migrenen!${list}`), [
        'Åtte av ti vert kvitt migrenen (Lie & Bø, 2020)!',
      ]);
      assert.deepEqual(fixed(`Ni av ti sover bedre.${list}`), []);
    });

    it('cites by number where the list is numbered', () => {
      const list = '\n\n## Referanser\n\n1. Lie A, Bø K. Migrene hos voksne. Hode 2020; 4: 3-9.\n';
      assert.deepEqual(fixed(`Ni av ti blir kvitt migrenen.${list}`), ['Ni av ti blir kvitt migrenen [1].']);
    });
  });

  describe('once a sentence', () => {
    rows(RULE, [
      '‹Ni av ti sover bedre›, og 70 prosent blir kvitt smertene.',
      'Behandlingen virker, og ‹åtte av ti blir smertefrie›.',
      '‹Ni av ti sover bedre›. ‹Halvparten blir smertefrie›.',
    ]);

    it('names the others as related', () => {
      const { finding } = only('Ni av ti sover bedre, og 70 prosent blir kvitt smertene.', RULE);
      assert.equal(finding.related.length, 1);
    });
  });

  describe('severity', () => {
    const severity = (source: string, audience: 'public' | 'professional' = 'public') =>
      only(source, RULE, { audience }).finding.severity;

    it('is an error for a figure, a warning for words, and a step lower with a hedge', () => {
      assert.equal(severity('Ni av ti blir smertefrie.'), 'error');
      assert.equal(severity('Ni av ti blir smertefrie.', 'professional'), 'warning');
      assert.equal(severity('Trolig blir ni av ti smertefrie.'), 'warning');
      assert.equal(severity('Behandlingen lindrer smerter.'), 'warning');
      assert.equal(severity('Behandlingen lindrer smerter.', 'professional'), 'warning');
      assert.equal(severity('Behandlinga lindrar ofte smerter.'), 'info');
    });

    it('leaves the passage to the promise of speed when both say the same', () => {
      const rules = lint('Behandlingen virker over natten.').findings.map(({ rule }) => rule);
      assert.deepEqual(rules, ['claims/onset']);
    });
  });
});
