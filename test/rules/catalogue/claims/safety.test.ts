import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { fixedSources } from '../fixes';
import { only, rows } from '../table';

const RULE = 'claims/safety';

const LIST = `## Kilder

Vikhamar, T. & Eid, S. (2022). Etterkontroll av små inngrep. *Hud og helse*, 7(2), 11–19.
`;

describe(RULE, () => {
  describe('nothing to feel or to fear', () => {
    rows(RULE, [
      'Inngrepet er ‹farefritt›.',
      'Inngrepet er ‹heilt farefritt›.',
      'Mange med høyt blodtrykk merker ingenting.',
      'Det er ingenting å frykte ved å spørre.',
      'Mange med høgt blodtrykk merkar ingenting.',
    ]);
  });

  describe('what everybody can take, and what cannot go wrong', () => {
    rows(RULE, [
      'Kosttilskuddet ‹kan tas av alle›, også gravide.',
      'Inngrepet er enkelt, og ‹det kan rett og slett ikke gå galt›.',
      'Du kan bruke kremen ‹uten betenkeligheter›.',
      'Gruar du deg? ‹Det kan rett og slett ikkje gå gale›.',
      'De vanligste bivirkningene ved akupunktur er små blåmerker.',
      'Vi ønsker at du skal føle deg trygg nok til å stille spørsmål.',
      'Noe kan alltid gå galt ved en operasjon.',
      'Vi vil at du skal vere trygg nok til å spørje.',
    ]);
  });

  describe('words of safety about the treatment', () => {
    rows(RULE, [
      // attributive and predicative, in their forms
      'Vi tilbyr ‹trygg ketaminbehandling› på dagtid.',
      'Fillers er en ‹trygg behandling› for tynne lepper.',
      'Linseimplantatet er ‹helt ufarlig›.',
      'Hormonplasteret er et ‹risikofritt valg› etter femti.',
      'Trykkbølger er ‹skånsomt› for senene.',
      'Vi gjør ‹smertefrie rotfyllinger› hver dag.',
      'Vekttapssprøyten virker lenge og er ‹bivirkningsfri›.',
      'Prøverørsmetoden er ‹trygg› for mor og barn.',
      'Medisinen er ‹godt tolerert› av de fleste.',
      'Infusjonen ‹tåles svært godt› også av eldre.',
      // adverbial and coordinated
      'Rynkene fjernes ‹trygt› og effektivt.',
      'Tennene blekes ‹skånsomt›, raskt og billig med laser.',
      // near-absolutes do not help
      'Hårfjerningen er ‹så å si smertefri›.',
      'Øyeoperasjonen er ‹nærmest risikofri›.',
      // idioms
      'Med urtedråper er det ‹ingenting som kan gå galt›.',
      'Akupunkturen er ‹snill mot kroppen›.',
      'Hormonkremen er ‹trygg nok for› hele familien.',
      'Legemidlet er ‹helt naturlig› og laget av planter.',
      // writing
      'BEHANDLINGEN ER ‹HELT TRYGG›!',
      'Sprayen er ‹ikke-vanedannende›.',
      '## ‹Trygg og skånsom tannbleking›',
      'Leppefyll er ‹helt\nufarlig›.',
      'Vil du ha en ‹smertefri operasjon›?',
    ]);

    rows(RULE, [
      'Behandlinga er ‹heilt trygg›.',
      'Laseren er ‹skånsam› mot auga.',
      'Blekinga er ‹tilnærma smertefri›.',
      'Kuren er ‹heilt ufarleg› for hjartet.',
      'Sprøyta er ‹snill mot magen›.',
    ]);
  });

  describe('harms that are denied or belittled', () => {
    rows(RULE, [
      'Botoks fjerner rynkene ‹uten bivirkninger›.',
      'Du får nye tenner ‹helt uten nedetid›.',
      'Ketamin i lave doser er ‹ikke vanedannende›.',
      'Slankekuren gir ‹ingen bivirkninger›.',
      'Hormonbehandlingen innebærer ‹ingen risiko› for deg.',
      'Øyelaseren er ‹fri for komplikasjoner›.',
      '‹Ingen av våre pasienter har hatt bivirkninger›.',
      'Vi har ‹aldri hatt en komplikasjon› etter implantater.',
      'Klinikken har ‹ikke sett en eneste infeksjon› etter behandlingen.',
      '‹Skader etter manipulasjonsbehandling er så å si utelukket›.',
      'Eggdonasjon er ‹uten risiko› for giveren.',
      'Nålene gir ‹minimal risiko› for blødning.',
      'Alvorlige ‹bivirkninger er svært sjeldne›.',
      '‹Risikoen for infeksjon er forsvinnende liten› ved inngrepet.',
      'Legemidlet gir ‹kun milde bivirkninger›.',
      'Botoks gjør huden glatt, og ‹bivirkninger ser vi aldri›.',
      'Rotfylling ‹uten smerte›, også for den som gruer seg.',
    ]);

    rows(RULE, [
      'Slankesprøyta verkar ‹utan biverknader›.',
      '‹Ingen av pasientane våre har fått komplikasjonar›.',
      'Nesesprayen er ‹ikkje avhengigheitsskapande›.',
      'Laserbehandlinga er ‹fri for ubehag›.',
      'Alvorlege ‹biverknader er særs sjeldne›.',
      'Akupunktur gjev ‹inga nedetid›.',
    ]);
  });

  describe('what is safe at the clinic', () => {
    rows(RULE, [
      'Inngrepet er ‹helt trygt› hos oss.',
      'Hos oss er laserbehandlingen ‹trygg›.',
      'Her i klinikken er metoden ‹trygg›.',
      'Hjå oss er inngrepet ‹trygt›.',
      'Behandlinga er ‹trygg› hjå oss.',
      'Personvernet er trygt hos oss.',
      'Bildene dine er trygge hos oss.',
      'Hos oss er du trygg.',
      'Journalen er trygg hjå oss.',
      'Ingen krem får arr til å forsvinne.',
      'Hjå oss er opplysningane dine trygge.',
    ]);
  });

  describe('what the sentence before it speaks of', () => {
    rows(RULE, [
      'Inngrepet tar en time. ‹Komplikasjoner forekommer praktisk talt ikke›.',
      'Infusjonen gis i armen. Økningen i puls er ‹ufarlig›.',
      'Kuren kan gi kvalme. Slike ‹reaksjoner er sjeldne›.',
      'Vi har ‹aldri hatt en infeksjon› her.',
      'Det er ‹ingen grunn til å frykte bivirkninger›.',
      '‹Ingen blir avhengig av denne nesesprayen›.',
      '‹Bivirkningene er få og milde›.',
      'Implantatet settes inn med bedøvelse. Det er ‹ikke noe å grue seg til›.',
      'Sprøyten ‹merkes knapt›.',
      'Du ‹kan trygt bruke kremen› hele året.',
      'Behandlinga tek ein halvtime. ‹Komplikasjonar skjer aldri›.',
      '‹Biverknadene er milde›.',
      'Vi gir lave doser, så ‹risikoen minimeres›.',
      'Stoffet har en ‹trygg bivirkningsprofil›.',
      'Her ser man imidlertid ‹ikke bivirkninger› av dryppet.',
      'Dryppet settes i armen. Heldigvis er ‹ubehaget forbigående›.',
      'Behandlingen ‹anses som trygg nok›.',
      'Risikoen minimeres ikke av å vente.',
      'Man må minimere risikoen for fall hjemme.',
      'Hevelsen er vanlig. Den er sjelden farlig.',
      'Bivirkningene er som regel milde.',
      'Bivirkningene er milde hos 60 prosent.',
      'Kulen sitter på halsen. Den er ufarlig.',
      'Hodepine er ikke noe å være redd for.',
      'Brosjyren gir lite informasjon om risiko.',
      'Du kan trygt ta kontakt med oss.',
      'Mange blir avhengige av sovemedisin.',
      'Vi har hatt infeksjoner, og vi melder dem.',
      'Det er grunn til å frykte bivirkninger av slike kurer.',
      'Biverknadene er ofte milde.',
      'Utslettet er vanleg. Slike utslett er sjeldan farlege.',
    ]);
  });

  describe('says nothing', () => {
    rows(RULE, [
      // negated safety and double negation
      'Behandlingen er ikke risikofri.',
      'Ingen behandling er uten bivirkninger.',
      'Inngrepet er ikke smertefritt for alle.',
      'Det finnes ingen helt trygg slankekur.',
      'Vi kan ikke utelukke bivirkninger av fillers.',
      'Vi kan ikke love at operasjonen er uten risiko.',
      // the frame, persons, certainty
      'Vi møter deg i trygge omgivelser.',
      'Du skal føle deg trygg hos tannlegen.',
      'Er du usikker på om laser passer, så ring oss.',
      'Pasientsikkerhet er viktig når vi gir infusjoner.',
      'For sikkerhets skyld tar vi blodprøver før hormonbehandling.',
      'En blodprøve alene gir ikke et sikkert svar.',
      'Betalingen skjer trygt på nett.',
      // headings and questions
      '## Sikkerhet og bivirkninger',
      '## Er behandlingen trygg?',
      'Gjør det vondt å sette implantat?',
      // diseases and reactions
      'Kulen i nakken er som regel ufarlig.',
      'Hårtap er ikke farlig, men kan være plagsomt.',
      'Blåmerker etter filler er ufarlige og går over.',
      // advice and conditions
      'Bruk en skånsom såpe etter peelingen.',
      'Kontakt lege hvis du ikke blir kvitt smertene.',
      'Dersom du ikke har hatt bivirkninger, kan dosen økes.',
      'Ta ingen sjanser: meld fra om bivirkninger.',
      // risk told
      'Vanlige bivirkninger av vekttapssprøyter er kvalme og oppkast.',
      'Sjeldne bivirkninger av botulinumtoksin er listet i pakningsvedlegget.',
      'Alvorlige komplikasjoner er sjeldne, men kan gi varig synstap.',
      'Det er ikke dokumentert at urter er uten bivirkninger.',
      'Vær kritisk til klinikker som sier at behandlingen er helt trygg.',
      // other senses
      'Vi gir et naturlig resultat som passer ansiktet ditt.',
      'Trygge rammer er viktig under fertilitetsbehandling.',
    ]);

    rows(RULE, [
      'Behandlinga er ikkje ufarleg.',
      'Inga behandling er utan biverknader.',
      'Vi møter deg i trygge rammer.',
      'Er du usikker, kan du ringje oss.',
      'Bruk ein skånsam krem etter laseren.',
      '## Tryggleik og biverknader',
      'Ekstraslag er som regel ufarlege.',
      'Blåmerke er vanleg og går over utan behandling.',
      'Vi kan ikkje garantere at inngrepet er smertefritt.',
    ]);
  });

  describe('support', () => {
    rows(RULE, [
      `Alvorlige bivirkninger var svært sjeldne, 1 av 400 (Vikhamar & Eid, 2022).\n\n${LIST}`,
      `Behandlingen ble godt tolerert hos 92 prosent (Vikhamar & Eid, 2022).\n\n${LIST}`,
      // a source does not make a treatment «helt trygg»
      `Behandlingen er ‹helt trygg› for 92 prosent (Vikhamar & Eid, 2022).\n\n${LIST}`,
      `Alvorlige ‹bivirkninger er svært sjeldne› (Vikhamar & Eid, 2022).\n\n${LIST}`,
    ]);
  });

  describe('severity', () => {
    const severity = (source: string, audience: 'public' | 'professional' = 'public') =>
      only(source, RULE, { audience }).finding.severity;

    it('is an error for the public and a warning for professionals', () => {
      assert.equal(severity('Sprøyten er helt ufarlig.'), 'error');
      assert.equal(severity('Sprøyten er helt ufarlig.', 'professional'), 'warning');
    });

    it('goes down one step with a hedge, and not with a near-absolute', () => {
      assert.equal(severity('Metoden anses som trygg.'), 'warning');
      assert.equal(severity('Sprøyten er nesten ufarlig.'), 'error');
    });

    it('asks for a source where a harm is graded', () => {
      assert.equal(severity('Behandlingen tåles godt.'), 'warning');
      assert.equal(severity('Alvorlige bivirkninger er sjeldne.', 'professional'), 'info');
    });
  });

  describe('fixes', () => {
    const fixed = (source: string) =>
      fixedSources(source)
        .filter(({ rule }) => rule === RULE)
        .map((fix) => fix.source.trim());

    it('says what the treatment may do, where subject and verb allow it', () => {
      assert.deepEqual(fixed('Behandlingen er helt trygg.'), ['Behandlingen kan gi bivirkninger.']);
      assert.deepEqual(fixed('Slankekuren gir ingen bivirkninger.'), ['Slankekuren kan gi bivirkninger.']);
      assert.deepEqual(fixed('Eg veit at behandlinga er heilt ufarleg.'), [
        'Eg veit at behandlinga kan gi biverknader.',
      ]);
    });

    it('takes an attribute out, with the «og» that joins it', () => {
      assert.deepEqual(fixed('Vi tilbyr en trygg behandling.'), ['Vi tilbyr en behandling.']);
      assert.deepEqual(fixed('Trygg behandling for alle.'), ['Behandling for alle.']);
      assert.deepEqual(fixed('Vi har en trygg og effektiv metode.'), ['Vi har en effektiv metode.']);
    });

    it('takes «uten …» from the end of a sentence', () => {
      assert.deepEqual(fixed('Botoks fjerner rynkene uten bivirkninger.'), ['Botoks fjerner rynkene.']);
    });

    it('offers none where the sentence would break', () => {
      for (const source of ['Den trygge behandlingen tar en time.', 'Trygt er det, og behandlingen er billig.'])
        assert.deepEqual(fixed(source), [], source);
    });
  });

  it('quotes the words and names the law', () => {
    const { finding } = only('Metoden er uten bivirkninger.', RULE);
    assert.equal(finding.messageId, 'harm');
    assert.deepEqual(finding.slots, { words: 'uten bivirkninger' });
    assert.deepEqual(finding.basis, ['hpl-13', 'mfl-3', 'dir-2001-83-90']);
  });

  it('says nothing of a title in the reference list', () => {
    const { findings } = lint(`Se Eid (2021).\n\n## Kilder\n\nEid, S. (2021). Helt trygg behandling. *Hud*, 1, 2–3.\n`);
    assert.ok(!findings.some(({ rule }) => rule === RULE));
  });
});
