import assert from 'node:assert/strict';
import { applyEdits } from '../../../../rules/src/draft/edit';
import { loadMessages } from '../../../../server/src/host/knowledge';
import { locateFindings } from '../../../../server/src/reporters/located';
import { lint } from '../../../kit';
import { fixedSources } from '../fixes';
import { only, rows } from '../table';

const RULE = 'medicines/name';

describe(RULE, () => {
  describe('brands and substances, as written', () => {
    rows(RULE, [
      'Vi gir ‹ketamin› som infusjon.',
      '‹Ketaminet› blandes i saltvann.',
      'Vi tilbyr ‹ketaminbehandling›.',
      '‹Ketaminbehandlingene› varer i en time.',
      'Velkommen til ‹ketaminklinikken› i Lillevik.',
      '‹Ketamin-infusjon› koster 4 000 kroner.',
      '‹Ketamininfusjonens› varighet er 40 minutter.',
      'Legen skriver ut ‹Ozempic›.',
      '‹Ozempics› pris er satt opp.',
      '‹Ozempic-kuren› varer et halvt år.',
      'Vi bruker ‹Botox›® og ‹Dysport›.',
      'Få ‹botox› i pannen for 1 900 kroner.',
      'Bestill ‹botoxbehandling› i dag.',
      '‹Botoxinjeksjoner› gis av lege.',
      '‹Semaglutid› tas én gang i uken.',
      'Noen bruker ‹finasterid› mot hårtap.',
      '‹Spravato› er en nesespray.',
      // writing
      '‹KETAMIN› HOS OSS',
      'Vi gir ‹keta\u00admin› som infusjon.',
      'Vi gir ‹ke**ta**min› som infusjon.',
      'Vi gir ‹keta&shy;min› som infusjon.',
      // two in a sentence, and every occurrence
      '‹Ketamin› og ‹semaglutid› er to ulike stoffer. ‹Ketamin› er eldst.',
      // nynorsk
      'Me gjev ‹ketamin› på klinikken i Førde.',
      '‹Ketaminet› blir blanda i saltvatn.',
      'Bestill ‹botoxbehandling› no.',
      '‹Ketaminklinikken› ligg ved kaia.',
      'Nokre brukar ‹semaglutid› for å gå ned i vekt.',
      'Lækjaren skriv ut ‹Ozempic›.',
    ]);
  });

  describe('compounds, other spellings, and names that are known by name only', () => {
    rows(RULE, [
      'Vi setter ‹Botoxen› i samme time som filleren.',
      'Be om en ‹babybotox› eller ‹Baby-Botox›.',
      '‹Wegovy-brukere› får egen oppfølging.',
      'Vi gir ‹ketaminassistert terapi›.',
      'Psykiateren gir ‹ketamine› i rolige omgivelser.',
      'Få ‹zopiklon› på e-resept etter en kort samtale.',
      'Vi skriver ut ‹Imovane› og ‹Cipralex›.',
      '‹Duloxetine› er på lager.',
      'Spør om ‹Osempik-penn› eller ‹vegovy›.',
      'Legen forskriver ‹semaglutud› og ‹metylfinidat›.',
      'Prøv ‹Aimovig› mot migrene.',
      'Vi gir ‹Letrozole› de første dagene i syklusen.',
      '‹LDN› mot fibromyalgi: bestill behandling her.',
      '‹TRT-klinikken› er åpen for menn over førti.',
      'Behandling med ‹BTX› i panne og kråketær.',
      '‹Testosterongel› gir energien tilbake.',
      '‹Melatonin› på resept får du hos oss.',
      'Vi tilbyr behandling med ‹testosteron›.',
      '‹Medisinsk cannabis› er et alternativ.',
      '![Rom 2](/bilder/‹ketamin›_rom.webp)',
      '![Panne](/bilder/‹KlinikkBotox2024›.jpg)',
      '[Time](https://lillevik.example/‹ny-ozempic-kur›)',
      '[Time](https://lillevik.example/?vare=‹wegovy›&dag=1)',
      '---\ntitle: ‹Botox› i Lillevik\ndescription: Få ‹botox› i dag\n---\n\n# Klinikken',
      // nynorsk
      'Me set ‹babybotoxen› på ti minutt.',
      'Lækjaren skriv ut ‹Osempic›.',
      'Hjå oss får du ‹finasteridet› heim i posten.',
      'Behandling med ‹østradiol› for kvinner.',
      '‹BTX-behandlinga› varer i ti minutt.',
      '‹NAD-drypp› er på tilbod.',
    ]);

    rows(RULE, [
      'Konserten holdes i aktivitetsrommet, og femmeren går dit.',
      'Lyrikken til Hauge henger i venterommet.',
      'KAT-undersøkelse av katter koster 400 kroner.',
      'BTX er et selskap på børsen.',
      'Vi hører til NAD-nettverket av distriktstannleger.',
      'Kap. 3 i protokollen handler om ketolyse.',
      'Insulin slippes ut når vi spiser.',
      'Testosteronet i blodet måles om morgenen.',
      'Restylane og Juvéderm er fillere.',
      'Botulinumbakterien trives uten luft.',
      'Valg av differens og plural er grammatikk.',
      'Toksinene i sopp kan være farlige.',
      // nynorsk
      'Konsertane og kostane står i arkivet.',
      'Progesteronet stig etter eggløysinga.',
      'Botnen i båten er tett, og boksen er tom.',
      'Melatonin blir skilt ut når det er mørkt.',
    ]);
  });

  describe('wherever it stands', () => {
    rows(RULE, [
      '## ‹Ketamin› i Lillevik',
      '- ‹botox›',
      '> ‹Ketamin› hjalp meg.',
      '| Tilbud | Pris |\n|---|---|\n| ‹Ketamininfusjon› | 4 000 kr |',
      '[Les mer](https://lillevik.example/behandling/‹ketamin-infusjon›)',
      '[Les om ‹ketamin›](https://lillevik.example/behandling)',
      '![‹Botox› i pannen](panne.jpg)',
      '![Panne](bilder/‹botox›.jpg)',
      '[Time](https://lillevik.example "‹Botox› hos oss")',
      '<!-- her sto det før: ‹ketamin› -->',
    ]);

    it('says so where no reader sees it', () => {
      for (const source of [
        '[Les mer](https://lillevik.example/ketamin)',
        '![Botox i pannen](panne.jpg)',
        '<!-- ketamin -->',
        '[Time](https://lillevik.example "Botox hos oss")',
      ])
        assert.equal(only(source, RULE).finding.messageId, 'hidden', source);
      assert.equal(only('Vi gir ketamin.', RULE).finding.messageId, 'named');
    });

    it('offers no rewording there', () => {
      assert.deepEqual(only('[Les mer](https://lillevik.example/ketamin)', RULE).finding.fixes, []);
    });
  });

  describe('no prescription medicine by name', () => {
    rows(RULE, [
      'Vi tilbyr konsultasjon og vurdering hos lege.',
      'Legen vurderer om legemidler er aktuelt.',
      'Paracet og ibuprofen fås uten resept.',
      'Omeprazolet og ibuprofenet står i hylla.',
      'Leppefiller med hyaluronsyre kan gi hevelse.',
      'Testosteron er et hormon som kroppen lager.',
      'Østradiol og progesteron varierer gjennom syklusen.',
      'Antidepressiver er ett av flere alternativer.',
      'Vitamin D tas om vinteren.',
      'Katten ligger i sofaen, og kaptein Moe sover.',
      'Ta kontakt på e-post eller telefon.',
      'Kroppen lager melatonin om natten.',
      'Bakterien lager botulisme i dårlig mat.',
      'Vi tilbyr konsultasjon hjå lege.',
      'Legen vurderer om lækjemiddel er aktuelt.',
      'Leppefiller med hyaluronsyre kan gje heving.',
      'Testosteron er eit hormon som kroppen lagar.',
      'Katten ligg i sofaen.',
      'Antidepressiv er eitt av fleire alternativ.',
    ]);
  });

  describe('the sources', () => {
    const LIST = '## Kilder\n\nFjære, O. (2020). ‹Ketamine› ved langvarige plager. *Nord*, 3, 1–9.\n';

    it('are left when the text names the medicine', () => {
      const { draft, findings } = lint(`Vi gir ketamin (Fjære, 2020).\n\n${LIST.replace(/[‹›]/g, '')}`);
      const kinds = findings.filter(({ rule }) => rule === RULE).map(({ block }) => draft.blocks[block]!.kind);
      assert.deepEqual(kinds, ['paragraph']);
    });

    rows(RULE, [`Vi gir et legemiddel (Fjære, 2020).\n\n${LIST}`]);

    it('give away what the text withholds', () => {
      const { finding } = only(`Vi gir et legemiddel (Fjære, 2020).\n\n${LIST.replace(/[‹›]/g, '')}`, RULE);
      assert.equal(finding.messageId, 'withheld');
      assert.deepEqual(finding.slots, { name: 'Ketamine', substance: 'ketamin' });
      assert.deepEqual(finding.fixes, []);
    });

    it('give away another medicine than the one that the text names', () => {
      const source = `Vi gir semaglutid (Fjære, 2020).\n\n${LIST.replace(/[‹›]/g, '')}`;
      const { findings } = lint(source);
      assert.deepEqual(
        findings.filter(({ rule }) => rule === RULE).map(({ messageId }) => messageId),
        ['named', 'withheld'],
      );
    });
  });

  describe('audience', () => {
    it('says nothing to professionals, whoever declares them', () => {
      const source = 'Ketamin gis som infusjon over 40 minutter.';
      const found = (text: string, audience?: 'public' | 'professional') =>
        lint(text, audience === undefined ? {} : { audience }).findings.filter(({ rule }) => rule === RULE).length;
      assert.equal(found(source), 1);
      assert.equal(found(source, 'professional'), 0);
      assert.equal(found(`---\nmålgruppe: helsepersonell\n---\n\n${source}`), 0);
      assert.equal(found(`---\naudience: professional\n---\n\n${source}`), 0);
      assert.equal(found(`---\nmålgruppe: helsepersonell\n---\n\n${source}`, 'public'), 1);
      assert.equal(found(`Denne siden er ment for helsepersonell. ${source}`), 1);
    });

    it('is an error for the public, whatever the words around', () => {
      for (const source of [
        'Vi gir ketamin.',
        'Noen kan få ketamin.',
        'Ifølge legen er ketamin aktuelt.',
        '«Ketamin hjalp meg», sier Ane.',
        'Har du ikke fått hjelp av andre, tilbyr vi ketamin.',
        'Har du ikkje fått hjelp av andre, tilbyr vi ketamin.',
      ]) {
        const { finding } = only(source, RULE);
        assert.equal(finding.severity, 'error', source);
        assert.deepEqual(finding.basis, ['lmf-13-4', 'dmp-botox']);
      }
    });

    it('is information in a sentence about the ban, or one that denies the use', () => {
      for (const source of [
        'Det er ulovlig å reklamere for Botox.',
        'Reklame for Botox er forbudt.',
        'Vi bruker ikke botox.',
        'Det er ulovleg å reklamere for Botox.',
        'Me brukar ikkje botox.',
      ]) {
        const { finding } = only(source, RULE);
        assert.equal(finding.severity, 'info', source);
        assert.equal(finding.messageId, 'mentioned', source);
        assert.deepEqual(finding.fixes, [], source);
      }
    });

    // a negation of something else than the use takes an offer down to information
    it('is an error where something else is denied', () => {
      for (const source of [
        'Ikke nøl med å bestille botox!',
        'Gå ikke glipp av tilbudet på Botox.',
        'Du finner ikke billigere botox i byen.',
        'Ingen andre i fylket tilbyr ketamin.',
        'Hvorfor ikke prøve ketamin?',
        'Du må ikke ha henvisning for å få ketamin.',
        'Du treng ikkje tilvising for å få ketamin hjå oss.',
      ])
        assert.equal(only(source, RULE).finding.severity, 'error', source);
    });
  });

  it('names the substance in the message, as the register has it', () => {
    assert.deepEqual(only('Legen skriver ut Ozempic-pennen.', RULE).finding.slots, {
      name: 'Ozempic-pennen',
      substance: 'semaglutid',
    });
  });

  describe('the rewording', () => {
    const fix = (source: string) => {
      const { messageId, slots, safe } = only(source, RULE).finding.fixes[0]!;
      assert.equal(safe, false);
      return [messageId, slots['text']];
    };

    it('keeps what a compound is about', () => {
      assert.deepEqual(fix('Vi tilbyr ketaminbehandling.'), ['drop', 'behandling']);
      assert.deepEqual(fix('Vi tilbyr ketamin-infusjoner.'), ['drop', 'infusjoner']);
      assert.deepEqual(fix('Ketaminklinikken ligger ved kaia.'), ['drop', 'Klinikken']);
      assert.deepEqual(fix('Botoxbehandlinga varer i ein halv time.'), ['drop', 'Behandlinga']);
    });

    it('says «legemiddelet» for a bare name, in the language of the draft', () => {
      assert.deepEqual(fix('Noen får ketamin mot smerter.'), ['neutral', 'legemiddelet']);
      assert.deepEqual(fix('Nokre får ketamin frå oss, og me veit ikkje kvifor.'), ['neutral', 'lækjemiddelet']);
    });
  });

  describe('the rewording, in the form that stands there', () => {
    const fixed = (source: string) =>
      fixedSources(source)
        .filter(({ rule }) => rule === RULE)
        .map((one) => one.source);

    it('keeps article, genitive, and what a compound is about', () => {
      assert.deepEqual(fixed('Kom til en botox før helgen.'), ['Kom til en behandling før helgen.']);
      assert.deepEqual(fixed('Prøv vår botox i dag.'), ['Prøv vår behandling i dag.']);
      assert.deepEqual(fixed('## Botox i panna'), ['## Behandling i panna']);
      assert.deepEqual(fixed('Ozempics pris er satt opp.'), ['Legemiddelets pris er satt opp.']);
      assert.deepEqual(fixed('Wegovy-brukere får oppfølging.'), ['Brukere får oppfølging.']);
      assert.deepEqual(fixed('Me har ei botox-sprøyte til deg, ikkje noko anna.'), [
        'Me har ei sprøyte til deg, ikkje noko anna.',
      ]);
    });
  });

  describe('everywhere', () => {
    const SOURCE =
      '# Botox i panna\n\nVi gir botoxbehandling. Botoxen virker lenge, og Dysport er noe annet.\n\n- Botox\n';
    const wording = { language: 'nb', messages: loadMessages('nb'), law: () => undefined } as const;
    const located = (source: string) => {
      const { draft, findings } = lint(source);
      const names = findings.filter(({ rule }) => rule === RULE);
      return { draft, names: locateFindings(draft, names, wording) };
    };

    it('is one fix for every place that names the medicine', () => {
      const { draft, names } = located(SOURCE);
      const [, all] = names[0]!.fixes();
      assert.equal(all?.title, 'Skriv om alle 5 steder som navngir botulinumtoksin');
      assert.equal(
        applyEdits(draft.source, all!.edits),
        '# Behandling i panna\n\nVi gir behandling. Legemiddelet virker lenge, og legemiddelet er noe annet.\n\n- Legemiddelet\n',
      );
      assert.deepEqual(
        names[0]!.fixTitles.map(({ title }) => title),
        names[0]!.fixes().map(({ title }) => title),
      );
    });

    it('is offered where there is more than one', () => {
      const { names } = located('Vi gir botox og ketamin.');
      assert.deepEqual(
        names.map((name) => name.fixes().length),
        [1, 1],
      );
    });

    it('is offered by the first alone where there are very many', () => {
      const { names } = located('Vi gir ketamin.\n\n'.repeat(40));
      assert.deepEqual(
        names.map((name) => name.fixes().length),
        [2, ...Array.from({ length: 39 }, () => 1)],
      );
      assert.equal(names[0]!.fixes()[1]?.edits.length, 40);
    });
  });

  describe('what may be a substance by its ending', () => {
    rows(RULE, [
      'Legen kan skrive ut ‹fjorditinib›.',
      '‹Osilizumab› gis hver fjerde uke.',
      'Vi har erfaring med ‹nordgliptinet›.',
      '‹Havaglutids› virkning er god.',
      'Noen får ‹bresartan› mot høyt blodtrykk.',
      'Spør om ‹valetriptan› ved anfall.',
      '‹Fjellprazolen› tas om morgenen.',
      'Start med ‹nordavastatin› i dag.',
      'Bestill ‹osilizumabbehandling› hos oss.',
      '‹Osilizumab-sprøyten› settes i låret.',
      'Få ‹havaglutidinjeksjon› hver uke.',
      '## ‹Bresartan›',
      'Fastlegen gir ‹nordfloksacin› og ‹solcillin›.',
      // nynorsk
      'Lækjaren kan skrive ut ‹fjorditinib›.',
      'Me har røynsle med ‹nordgliptinet›.',
      'Nokre får ‹bresartan› mot høgt blodtrykk.',
      'Tinging av ‹osilizumabbehandlinga› skjer her.',
      'Spør om ‹havaglutid-sprøyta›.',
    ]);

    rows(RULE, [
      'Triptaner er en gruppe legemidler mot migrene.',
      'Penicillin er en gruppe antibiotika.',
      'Statiner og sartaner er grupper av legemidler.',
      'Familien Martinsen og Kristin venter i april.',
      'Papiret lå i en safir av plast.',
      'Kafeen Poseidon serverer kakao.',
      'Startkodon og stoppkodon står i arvestoffet.',
      'Symbolet i fotballen er karamell.',
      'Immunglobulinet er et protein i blodet.',
      'Termostaten og apparatet er nye.',
      'Konseptet bygger på samtale.',
      'Amfetamin er et rusmiddel.',
      'Triptan er ei gruppe lækjemiddel mot migrene.',
      'Statin er ei gruppe som fastlækjaren kjenner.',
      'Papiret og konseptet er nytt i april.',
      'Termostaten står på rommet.',
    ]);

    it('is milder than a known one, and says which ending', () => {
      const { finding } = only('Legen kan skrive ut fjorditinib.', RULE);
      assert.equal(finding.severity, 'warning');
      assert.equal(finding.messageId, 'possible');
      assert.deepEqual(finding.slots, { name: 'fjorditinib', stem: '-tinib' });
      assert.deepEqual(finding.fixes, []);
    });

    it('is known when the register lists it, and left when the house allows it', () => {
      assert.equal(only('Legen skriver ut semaglutid.', RULE).finding.messageId, 'named');
      assert.equal(only('Legen skriver ut semaglutid.', RULE).finding.severity, 'error');
      const { findings } = lint('Møt Fjorditinib i resepsjonen.', { house: { allow: ['Fjorditinib'] } });
      assert.deepEqual(
        findings.filter(({ rule }) => rule === RULE),
        [],
      );
    });

    it('is nothing to professionals, nor in a list of sources', () => {
      const of = (text: string, audience: 'public' | 'professional') =>
        lint(text, { audience }).findings.filter(({ rule }) => rule === RULE);
      assert.deepEqual(of('Fjorditinib gis daglig.', 'professional'), []);
      assert.deepEqual(of('## Kilder\n\nVik, O. (2020). Fjorditinib ved plager. *Nord*, 3, 1–9.\n', 'public'), []);
    });
  });

  describe('a brand of what the body makes', () => {
    rows(RULE, [
      'Vi bruker ‹Testogel› og ‹Circadin›.',
      'Me brukar ‹Estradot› i overgangsalderen.',
      'Kroppen lager melatonin, testosteron og østradiol.',
    ]);
  });
});
