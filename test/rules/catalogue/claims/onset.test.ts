import assert from 'node:assert/strict';
import { fixedSources } from '../fixes';
import { only, rows } from '../table';

const RULE = 'claims/onset';

const LIST = `## Kilder

Moldskred, A. & Bø, K. (2020). Timer og døgn. *Ro og uro*, 4(1), 3–9.
`;

describe(RULE, () => {
  describe('steps of the procedure that have their time', () => {
    rows(RULE, [
      'Etter øyelokksoperasjonen fjernes stingene etter fem til sju dager.',
      'Resultatet leses av etter 15 minutter.',
      'På nettet loves det at du skal sovne på to minutter.',
      'Resultatet blir lese av etter 15 minutt.',
      'Smertene er borte ‹etter 15 minutter›.',
    ]);
  });

  describe('what is all it takes', () => {
    rows(RULE, [
      'Det som skiller denne behandlingen fra alt annet, er ‹hastigheten og styrken i effekten›.',
      'Det som skil behandlinga frå alt anna, er ‹farten og styrken i verknaden›.',
      'Tørr hud? Med kuren får du tilbake gløden ‹over natten›.',
      'Du kjenner at spenningane slepper ‹etter få minutt› på benken.',
      '‹Ti minutter om dagen er alt som skal til› for å bli kvitt nakkesmertene.',
      'Kvikkere ‹fra første kapsel›!',
      '‹To kveldar på kurset er alt som skal til› før du søv betre.',
      'Kvikkare ‹frå første kapsel›!',
      'Ti minutter i venterommet er alt som skal til for registreringen.',
      'Av 180 pasienter fikk 61 mindre smerter etter seks uker, mot 42 i kontrollgruppen (Ås, 2020).',
      'Av 180 pasientar rapporterte 61 betring etter seks veker, mot 42 i kontrollgruppa (Ås, 2020).',
      'Kvalme er vanleg frå første kapsel.',
    ]);
  });

  describe('the onset of a benefit', () => {
    rows(RULE, [
      // idioms
      'Smertene forsvinner ‹over natten›.',
      'Kremen gir glattere hud ‹mens du sover›.',
      'Du merker effekten ‹på flekken›.',
      'Bli kvitt migrenen ‹på null komma niks›.',
      'Du får bedring ‹med en gang›.',
      'Infusjonen ‹virker umiddelbart›.',
      'Plagene blir borte ‹i løpet av kort tid›.',
      'Du merker forskjell ‹fra første behandling›.',
      'Hodepinen er borte ‹etter bare én time›.',
      'De fleste merker bedring ‹allerede samme dag›.',
      '‹Neste morgen› er angsten borte.',
      // a preposition and a duration
      'Depresjonen letter ‹innen 24 timer›.',
      'De fleste blir bedre ‹i løpet av to uker›.',
      'Smertene er borte ‹etter 20 minutter›.',
      'Du går ned fem kilo ‹på bare to uker›.',
      'Du får lindring ‹innen en halv time›.',
      // speed with an effect or a verb of benefit
      'Behandlingen gir ‹rask lindring›.',
      'Sprayen har ‹rask effekt›.',
      'Sprayen har ‹lynrask effekt›.',
      'Plagene ‹forsvinner fort›.',
      'Behandlingen gir ‹raskere bedring›.',
      'Medisinen ‹virker raskt›.',
      // where it stands
      '## ‹Rask lindring› for deg',
      '- ‹rask effekt›',
      '> Smertene forsvant ‹over natten›.',
      'Smertene forsvinner ‹over\nnatten›.',
      'Smertene forsvinner **‹over** natten›.',
      'SMERTENE FORSVINNER ‹OVER NATTEN›!',
    ]);

    rows(RULE, [
      'Smertene forsvinn ‹over natta›.',
      'Kremen gir glattare hud ‹medan du søv›.',
      'Du merkar verknaden ‹på flekken›.',
      'Sprøyta gir betring ‹med ein gong›.',
      'Dei fleste merkar betring ‹allereie same dag›.',
      'Depresjonen lettar ‹innan 24 timar›.',
      'Dei fleste blir betre ‹i løpet av to veker›.',
      'Behandlinga gjev ‹rask lindring›.',
      'Sprayen har ‹snøgg verknad›.',
      'Medisinen ‹verkar snøgt›.',
      'Plagene ‹forsvinn fort›.',
      'Hovudpina er borte ‹etter berre éin time›.',
    ]);
  });

  describe('what sets in soon but is no benefit', () => {
    rows(RULE, [
      // procedure, waiting, opening hours
      'Timen varer i 40 minutter.',
      'Undersøkelsen er ferdig på noen minutter.',
      'Du får svar innen 24 timer.',
      'Du får raskt svar på prøvene.',
      'Du kan dusje samme dag.',
      'Bandasjen skal sitte på over natten.',
      'Du må bli på sykehuset over natten.',
      'Kom til kontroll etter seks uker.',
      'Vi ringer deg dagen etter.',
      'Kafeen har rask betjening.',
      'Klinikken har vokst på kort tid.',
      // adverse effects and their end
      'Hevelsen går ned i løpet av to dager.',
      'Huden kan være rød rett etter behandlingen.',
      'Blåmerker kan vise seg allerede dagen etter.',
      'Rask puls er en vanlig bivirkning.',
      'Kvalmen gir seg etter kort tid.',
      // advice and warnings
      'Ring legevakten straks hvis du får feber.',
      'Kontakt lege med en gang dersom du får pustevansker.',
      'Ikke kjør bil samme dag.',
      'Søk lege umiddelbart ved brystsmerter.',
      // negated, denied, criticised
      'Effekten kommer ikke med en gang.',
      'Ingen blir kvitt angsten over natten.',
      'Behandlingen virker ikke umiddelbart.',
      'Vær skeptisk til alle som lover at smertene forsvinner over natten.',
      // a comparator, and what takes long
      'Vanlige antidepressiver virker etter to til fire uker.',
      'De fleste blir bedre i løpet av et år.',
      'Det kan ta seks uker før du merker bedring.',
      // nynorsk
      'Timen varer i 40 minutt.',
      'Du får svar innan 24 timar.',
      'Du kan dusje same dag.',
      'Hevinga går ned i løpet av to dagar.',
      'Huda kan vere raud rett etter behandlinga.',
      'Kvalmen gjekk over på to timar.',
      'Ring legevakta straks dersom du får feber.',
      'Ikkje køyr bil same dag.',
      'Verknaden kjem ikkje med ein gong.',
      'Ingen blir kvitt angsten over natta.',
      'Rask puls er ein vanleg biverknad.',
      // not running text
      '[Les mer](https://lillevik.example/rask-lindring)',
      '<!-- smertene forsvinner over natten -->',
    ]);
  });

  describe('after one treatment, whatever it is called', () => {
    rows(RULE, [
      'Smerten slipper taket ‹etter én sjokkbølgebehandling›.',
      'Du ser klart ‹rett etter øyeoperasjonen›.',
      'Du merkar betring ‹etter første kortisonsprøyte›.',
      'Du kan bli rød etter første laserbehandling.',
      'Kompressen fjernes etter to dager.',
      'Bandasjen vert skifta etter tre dagar.',
      'Etter én ansiktsbehandling bør du unngå sol.',
      'Du kan vere hoven rett etter augeoperasjonen.',
    ]);
  });

  describe('in other sectors and other turns', () => {
    rows(RULE, [
      'Du kjenner bedring ‹på vei ut døra›.',
      '‹Etter to minutter› er tannverken borte.',
      'Hetetoktene slutter ‹på et par dager›.',
      'Bli brun ‹på ti minutter› og føl deg bedre.',
      'Angsten dempes ‹i løpet av første uke›.',
      'Du ser resultater ‹før du har kommet hjem›.',
      'Glattere panne ‹til jul›!',
      'Nakken løsner ‹mens du ligger› på benken.',
      '‹Umiddelbart etter› øyelaseren ser du skarpt.',
      'Resultatet kommer ‹på dagen›.',
      'Rynkene mykes opp ‹fra første stund›.',
      'Synet blir klart ‹på et kvarter›.',
      'Legg deg smertefri ‹allerede i kveld›.',
      'Hugen lettar ‹på nokre timar›.',
      'Du blir kvitt plagene ‹på ei veke›.',
    ]);

    rows(RULE, [
      'Du får time på dagen.',
      'Vi svarer innen en time.',
      'Sårskorpen faller av etter en uke.',
      'Håret faller ut i løpet av fire uker.',
      'Bedøvelsen virker etter ti minutter.',
      'Du kan spise igjen etter en time.',
      'Blodprøvene er klare samme dag.',
      'Behandlingen tar ti minutter.',
      'Du bør hvile resten av dagen.',
      'Effekten vurderes etter åtte uker.',
      'Virkningen kommer gradvis over tre måneder.',
      'Du må vente i to uker før du trener.',
      'Ring oss straks ved feber.',
      'Svaret kjem innan to dagar.',
      'Du kan køyre bil dagen etter.',
    ]);
  });

  describe('support', () => {
    rows(RULE, [
      // a figure and a citation that resolves, in the same or an adjoining sentence
      `Smertene forsvant over natten hos 12 av 40 (Moldskred & Bø, 2020).\n\n${LIST}`,
      `Mange fikk rask lindring. 12 av 40 hadde mindre vondt neste dag (Moldskred & Bø, 2020).\n\n${LIST}`,
      `Hjå 12 av 40 forsvann plagene over natta (Moldskred & Bø, 2020).\n\n${LIST}`,
      // without a list a well-formed citation counts
      'Smertene forsvant over natten hos 12 av 40 (Moldskred & Bø, 2020).',
      // one of the two alone
      `Smertene forsvant ‹over natten› (Moldskred & Bø, 2020).\n\n${LIST}`,
      'Smertene forsvant ‹over natten› hos 12 av 40.',
      `Studier viser at smertene forsvinner ‹over natten› hos 12 av 40.\n\n${LIST}`,
      // a citation that the list does not have
      `Smertene forsvant ‹over natten› hos 12 av 40 (Holm, 2003).\n\n${LIST}`,
      // too far away
      `Smertene forsvinner ‹over natten›. Søvn er bra. Vi vet mye om søvn. Se 12 av 40 hos Moldskred & Bø (2020).\n\n${LIST}`,
      // in another paragraph
      `Smertene forsvinner ‹over natten›.\n\nDet gjaldt 12 av 40 (Moldskred & Bø, 2020).\n\n${LIST}`,
    ]);
  });

  describe('fixes', () => {
    const fixed = (source: string) =>
      fixedSources(source)
        .filter(({ rule }) => rule === RULE)
        .map((one) => one.source);

    it('take the time away where the sentence survives it', () => {
      for (const [before, after] of [
        ['Smertene forsvinner over natten.', 'Smertene forsvinner.'],
        ['De fleste merker bedring allerede samme dag.', 'De fleste merker bedring.'],
        ['Behandlingen gir rask lindring.', 'Behandlingen gir lindring.'],
        ['Medisinen virker raskt.', 'Medisinen virker.'],
        ['## Rask lindring for deg', '## Lindring for deg'],
        ['Kremen gir den raske lindringen du trenger.', 'Kremen gir lindringen du trenger.'],
        ['Smertene forsvinn over natta.', 'Smertene forsvinn.'],
        ['Behandlinga gjev snøgg verknad.', 'Behandlinga gjev verknad.'],
      ] as const)
        assert.deepEqual(fixed(before), [after], before);
    });

    it('are absent where it would break', () => {
      for (const source of [
        'Neste morgen er angsten borte.',
        'Infusjonen gir rask og varig lindring.',
        'Depresjonen letter innen 24 timer, og du sover bedre.',
        'Tettere hår før sommeren?',
        'Infusjonen gjev svært rask lindring.',
      ])
        assert.deepEqual(fixed(source), [], source);
    });
  });

  describe('severity', () => {
    const severity = (source: string, audience: 'public' | 'professional' = 'public') =>
      only(source, RULE, { audience }).finding.severity;

    it('is an error for the public and a warning for professionals', () => {
      assert.equal(severity('Smertene forsvinner over natten.'), 'error');
      assert.equal(severity('Smertene forsvinner over natten.', 'professional'), 'warning');
    });

    it('goes down one step with a hedge, and never away', () => {
      for (const source of [
        'Smertene kan forsvinne over natten.',
        'Plagene blir ofte borte over natten.',
        'Smertene kan forsvinne over natta, og du søv betre.',
      ]) {
        assert.equal(severity(source), 'warning', source);
        assert.equal(severity(source, 'professional'), 'info', source);
      }
    });

    it('is not lowered by near-absolutes', () => {
      assert.equal(severity('Smertene forsvinner så å si over natten.'), 'error');
      assert.equal(severity('Plagene blir nærmest borte over natten.'), 'error');
    });

    it('quotes the words in the message', () => {
      const { finding } = only('Smertene forsvinner over natten.', RULE);
      assert.equal(finding.messageId, 'onset');
      assert.deepEqual(finding.slots, { words: 'over natten' });
      assert.deepEqual(finding.basis, ['hpl-13', 'mfl-3']);
    });
  });
});
