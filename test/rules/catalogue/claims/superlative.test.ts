import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { fixedSources } from '../fixes';
import { only, rows } from '../table';

const RULE = 'claims/superlative';

const LIST = `## Kilder

Aamot, K. & Selje, T. (2021). Lys mot kløe. *Hud og helse*, 4(1), 3–9.
`;

describe(RULE, () => {
  describe('words that are spoken of', () => {
    rows(RULE, [
      'Kuren er et ‹lysglimt› for deg som er sliten.',
      'Krigen var et vannskille i norsk historie.',
      'Ordet «revolusjonerende» hører ikke hjemme i en brosjyre om hørselstap.',
      'Ser du plutselig lysglimt i synsfeltet, må du oppsøke øyelege.',
      'Mange nettsider skriv om vidunderkurar, men dokumentasjonen held sjeldan.',
    ]);
  });

  describe('value words', () => {
    rows(RULE, [
      // nouns in their forms and compounds
      'Behandlingen er et ‹mirakel›.',
      'Vi kaller det ‹mirakelkuren› fra nord.',
      'Laseren gir ‹mirakler› for slitne knær.',
      'Metoden er et ‹gjennombrudd› for folk med tinnitus.',
      'Øyedråpene er en ‹sensasjon›.',
      'Lysterapien er en ‹revolusjon› i hudpleien.',
      'Dette er ‹paradigmeskiftet› i tannpleien.',
      // adjectives and participles, attributive and predicative
      'Vi har en ‹unik metode› mot nakkeplager.',
      'Her får du et ‹unikt opplegg› for vonde føtter.',
      'Klinikken har ‹unike behandlinger›.',
      'Metoden er ‹banebrytende›.',
      'Resultatene er ‹fantastiske›.',
      'Du får ‹fantastiske resultater› av peelingen.',
      'Du får et ‹strålende resultat›.',
      'Hudpleieren er ‹eksepsjonell›.',
      // verbs
      'Laseren ‹revolusjonerer› hudpleien.',
      'Laseren ‹revolusjonerte› hudpleien.',
      'Metoden har ‹revolusjonert› hudpleien.',
      // idioms
      'Her finner du ‹nytt håp›.',
      'Resultatene er ‹uten sidestykke›.',
      'Skulderen blir ‹som ny›.',
      'Behandlingen ‹skrur klokka tilbake›.',
      'Det er ‹ingen tvil om› at kuren virker.',
      // writing: capitals, marks, soft hyphens, decomposed letters, line breaks
      'BEHANDLINGEN ER ‹BANEBRYTENDE›!',
      'Metoden er **‹bane**brytende›.',
      'Kuren er et ‹mira\u00adkel›.',
      'Her finner du ‹nytt ha\u030ap›.',
      'Her finner du ‹nytt\nhåp›.',
      // where it stands
      '## ‹Banebrytende behandling› av rygg',
      '- en ‹unik behandling›',
      '> Metoden er ‹revolusjonerende›.',
      '| Tilbud |\n|---|\n| ‹Mirakelkur› |',
      '![‹Banebrytende behandling› i rom 2](rom.jpg)',
    ]);

    rows(RULE, [
      // nynorsk
      'Behandlinga er eit ‹mirakel›.',
      'Me har ein ‹mirakelkur› mot såre kne.',
      'Metoden er eit ‹gjennombrot› mot tinnitus.',
      'Vi har ei ‹unik behandling› mot nakkeplager.',
      'Her får du eit ‹unikt opplegg›.',
      'Metoden er ‹banebrytande›.',
      'Behandlinga er ‹revolusjonerande›.',
      'Du får ‹strålande resultat› av peelinga.',
      'Her finn du ‹ny von›.',
      'Skuldra blir ‹som ny›.',
      'Resultata er ‹utan sidestykke›.',
    ]);

    describe('say nothing', () => {
      rows(RULE, [
        // negated benefits
        'Behandlingen er ikke en mirakelkur.',
        'Dette er ingen mirakelkur.',
        'Det finnes ingen mirakler mot artrose.',
        'Det er verken et gjennombrudd eller en revolusjon.',
        'Metoden er ikke banebrytende.',
        'Vi kan ikke love fantastiske resultater.',
        'Ingen behandling gir nytt håp til alle.',
        // critical
        'Vær skeptisk til klinikker som lover mirakler.',
        'Pass deg for annonser som lover en mirakelkur.',
        'Mange nettsider reklamerer med revolusjonerende behandling.',
        'Påstanden om en mirakelkur er useriøs.',
        // about something else
        'Hvert fingeravtrykk er unikt.',
        'Utsikten fra venterommet er fantastisk.',
        'Angsten kan bli overveldende.',
        'Infeksjonen kan forverres dramatisk.',
        // other words that look alike
        'Revisoren har sett på regnskapet.',
        'Han mistet håpet om å bli frisk.',
        // nynorsk
        'Behandlinga er ikkje ein mirakelkur.',
        'Dette er ingen mirakelkur.',
        'Det finst ingen mirakel mot artrose.',
        'Metoden er korkje banebrytande eller ny.',
        'Ver skeptisk til alle som lovar mirakel.',
        'Kvart fingeravtrykk er unikt.',
        'Utsikta frå venterommet er fantastisk.',
        'Angsten kan bli overveldande.',
        'Vi kan ikkje love strålande resultat.',
        // what no visitor reads as running text
        '[Les mer](https://lillevik.example/mirakelkur)',
        `Slik er det (Aamot & Selje, 2021).\n\n${LIST.replace('Lys mot kløe', 'En revolusjonerende behandling')}`,
      ]);
    });

    it('are not cleared by a source, a hedge, a quotation or an authority', () => {
      for (const source of [
        `Metoden er banebrytende: 40 av 64 ble bedre (Aamot & Selje, 2021).\n\n${LIST}`,
        'Metoden kan være banebrytende.',
        '«Metoden er banebrytende», sier overlegen.',
        'Ifølge eksperter er metoden banebrytende.',
        'Den såkalt «banebrytende» metoden får du hos oss.',
      ]) {
        const { finding, words } = only(source, RULE);
        assert.match(words, /^banebrytende/, source);
        assert.equal(finding.messageId, 'hype');
        assert.equal(finding.severity, 'error');
      }
    });

    // the noun of the next main clause is taken for what the word is about
    it('stand before a clause about something else', () => {
      for (const source of [
        'Metoden er banebrytende, og plagene forsvinner.',
        'Metoden er banebrytande, og plagene forsvinn.',
        'Behandlingen er banebrytende, og smertene er borte.',
      ])
        assert.match(only(source, RULE).words, /^banebryt[ae]nde$/, source);
    });

    it('take the words with them that they need', () => {
      assert.equal(only('Kirurgien vår er i verdensklasse.', RULE).words, 'i verdensklasse');
      assert.equal(only('Kirurgien vår er i verdsklasse.', RULE).words, 'i verdsklasse');
      assert.equal(only('Behandlingen gir nytt håp.', RULE).words, 'gir nytt håp');
      assert.equal(only('Behandlinga gjev nytt håp.', RULE).words, 'gjev nytt håp');
    });

    it('can be left out before the noun they qualify', () => {
      const { finding } = only('Vi har en unik metode.', RULE);
      assert.deepEqual(finding.fixes, [
        {
          messageId: 'remove',
          slots: { words: 'unik' },
          safe: false,
          edits: [{ kind: 'replace', block: 0, start: 10, end: 15, text: '' }],
        },
      ]);
    });

    it('go with the article that only they need, and stay where the sentence would break', () => {
      const fixed = (source: string) => fixedSources(source).map((one) => one.source);
      assert.deepEqual(fixed('Den unike metoden hjelper.'), ['Metoden hjelper.']);
      assert.deepEqual(fixed('Kuren gir en betydelig bedring.'), ['Kuren gir en bedring.']);
      assert.deepEqual(fixed('Den unike metoden vår hjelper deg.'), ['Metoden vår hjelper deg.']);
      assert.deepEqual(fixed('Dette er ei unik behandling.'), ['Dette er ei behandling.']);
      for (const source of ['Vi har en helt unik metode.', 'En unik og banebrytende metode.', 'Ein heilt unik metode.'])
        assert.deepEqual(fixed(source), [], source);
    });

    // the first word is offered for removal whatever it is: «Det er tvil om», «Laseren behandlingen», «Resultatene er sidestykke»
    it('cannot be left out when they are no adjective before a noun', () => {
      for (const source of [
        'Det er ingen tvil om at kuren virker.',
        'Laseren revolusjonerer behandlingen.',
        'Resultatene er uten sidestykke.',
        'Skulderen blir som ny.',
        'Behandlinga gjev nytt håp.',
      ])
        assert.deepEqual(only(source, RULE).finding.fixes, [], source);
    });

    it('end the scope of a negation at «men»', () => {
      assert.equal(only('Dette er ingen mirakelkur, men metoden er banebrytende.', RULE).words, 'banebrytende');
      assert.equal(only('Dette er ikkje noko mirakel, men metoden er banebrytande.', RULE).words, 'banebrytande');
    });
  });

  describe('compounds of what is praised, and how to reach somebody', () => {
    rows(RULE, [
      'Her får du den ‹ultimate hårbehandlingen›.',
      'Vi tilbyr ‹morgendagens hudbehandling›.',
      'Velkomen til den ‹ultimate fotbehandlinga›.',
      '‹Resultatene våre taler for seg›.',
      '‹Ingenting virker bedre› mot kviser.',
      'Det ‹finnes ingen bedre behandling› for slappe lepper.',
      'Det ‹finst ikkje noko betre› mot snorking.',
      'Finnes det ikke noe bedre?',
      'Det finnes ingen bedre dokumentasjon enn dette, og den er svak.',
      'Ingen ble bedre av kuren.',
      'Noen får god effekt, andre merker ingen forskjell.',
      'Somme får god effekt, andre merkar ingen skilnad.',
      'Det finst ingen betre data.',
      'Den enkleste måten å nå oss på er telefon.',
      'Den beste måten å bestille time er på nettsiden.',
      'Den raskaste måten å kontakte oss på er e-post.',
    ]);
  });

  describe('in other sectors and other turns', () => {
    rows(RULE, [
      'Klinikken har ‹byens flinkeste hudterapeuter›.',
      'Vi tilbyr ‹markedets mest skånsomme tannbleking›.',
      '‹Ingen i Bergen er tryggere› enn oss.',
      'Resultatene er ‹oppsiktsvekkende›.',
      'Du finner ‹ikke maken til fysioterapeuter›.',
      'Vi er ‹nummer én› på hårtransplantasjon i Norden.',
      'Et ‹kvantesprang› for fertilitetsbehandling.',
      'Opplev en ‹forbløffende forandring›.',
      'Dette er ‹fremtidens medisin›.',
      'Våre kirurger er ‹i verdensklasse›.',
      'Den ‹mest avanserte laseren› i landet.',
      'Vi er ‹best› på botox.',
      'Ei heilt ‹eineståande behandling›.',
      '‹Landsdelens største tannklinikk›.',
      'Vi var ‹først i Norge› med metoden.',
    ]);

    rows(RULE, [
      'Ingen i familien har høyere blodtrykk.',
      'Ingen får mer enn to doser.',
      'Ingen blir bedre av å vente.',
      'Det er best å komme fastende.',
      'De største lymfeknutene sitter i lysken.',
      'Den vanligste bivirkningen er hodepine.',
      'De fleste trenger flere timer.',
      'Førstevalget er fysioterapi.',
      'Vi bruker den minste nålen først.',
      'Hver pasient er unik.',
      'Smerten er verst om natten.',
      'Klinikken er størst i første etasje.',
      'Vi kan ikke love de beste resultatene.',
      'Det finnes ingen mirakelkur mot fedme.',
      'Den eldste pasienten var 94 år.',
      'Ingen andre i huset røyker mer.',
      'Det viktigaste er å ta kontakt.',
      'Dei fleste blir friske utan hjelp.',
      'Høgst risiko har dei eldste.',
    ]);
  });

  describe('audience and configuration', () => {
    it('is a warning for professionals', () => {
      const source = 'Metoden er banebrytende.';
      assert.equal(only(source, RULE, { audience: 'professional' }).finding.severity, 'warning');
      assert.equal(only(source, RULE, { audience: 'public' }).finding.severity, 'error');
    });

    it('names helsepersonelloven § 13 and markedsføringsloven § 3', () => {
      assert.deepEqual(only('Metoden er banebrytende.', RULE).finding.basis, ['hpl-13', 'mfl-3']);
    });

    it('leaves words of the house', () => {
      const { findings } = lint('Hos Mirakel Mottak er behandlingen unik.', { house: { allow: ['Mirakel Mottak'] } });
      assert.deepEqual(
        findings.filter(({ rule }) => rule === RULE).map(({ slots }) => slots['words']),
        ['unik'],
      );
    });
  });
});
