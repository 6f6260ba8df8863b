import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { fixedSources } from '../fixes';
import { only, rows } from '../table';

const RULE = 'medicines/indirect-name';

describe(RULE, () => {
  describe('everyday names and descriptions by form and use', () => {
    rows(RULE, [
      '‹Slankesprøyten› er tilbake på lager.',
      'Den nye ‹vektsprøyten› passer for mange.',
      '‹Rynkedempende injeksjoner› utføres av sykepleier.',
      'Vi setter ‹muskelavslappende injeksjoner› i panna.',
      'Glatt ut ‹sinnarynken med en liten sprøyte›.',
      '‹Potenspiller› på resept etter en videosamtale.',
      'Kjenner du til ‹diabetesmedisinen som gir vekttap›?',
      '‹Injeksjoner mot svette› under armene tar ti minutter.',
      '‹Sprøyter som stopper svetten› i et halvt år.',
      '‹Hårveksttabletter› rett hjem i posten.',
      'Spør om ‹nesespray mot depresjon›.',
      '‹Fettløsende sprøyter› under haken koster 9 900 kroner.',
      'Vi gir ‹infusjon mot depresjon› i eget rom.',
      'Bli kvitt ‹tanngnissing med avslappende injeksjoner› i kjeven.',
      '‹Migrenesprøyten› settes hver tredje måned.',
      '‹Medisinen kjendisene bruker› får du hos oss.',
      'Det er ‹den ukentlige pennen› som virker.'.replace('‹den ukentlige', 'den ‹ukentlige'),
      '‹Psykedelisk terapi› i naturskjønne omgivelser.',
      '‹CGRP-sprøyten› hjelper når tabletter svikter.',
      'Med ‹den blå pillen› er kvelden reddet.'.replace('‹den blå', 'den ‹blå'),
      'Vi kan gi ‹injeksjonsbehandling mot overdreven svette›.',
      '‹Sprøytene som Hollywood-stjernene bruker›, har nå kommet hit.',
      'Ja, det er ‹stoffet du leser om› i avisene.',
      '‹Kvisekuren› varer i et halvt år og gir ren hud.',
      '‹Potensmiddelet› alle menn bør kjenne til.',
      'Spør om ‹injeksjonen som tar bort dobbelthaka›.',
      '[Time](https://lillevik.example/‹slankepenn-tilbud›)',
      // nynorsk
      '‹Slankesprøyta› er komen til bygda.',
      '‹Svettesprøyter› i armhola tek 20 minutt.',
      'Me tilbyr ‹vektreduserande injeksjonar› kvar veke.',
      '‹Sprøyter mot hovudverk› hjelper mange.',
      '‹Rynkehemmande injeksjonar› til studentpris.',
      '‹Kortisonsprøyta› mot pollen set legen vår i mars.',
      'Spør etter ‹sprøyta mot sveitte›.',
      '‹Medisinen alle snakkar om› er her.',
    ]);

    rows(RULE, [
      'Sprøyten kastes i gul boks etter bruk.',
      'Injeksjonen settes i muskelen av sykepleier.',
      'Legemidler mot fedme er ett av flere alternativer ved overvekt.',
      'Legemidler mot migrene kan ha bivirkninger.',
      'Fillere settes med sprøyte eller kanyle.',
      'Slankekurer gir sjelden varig vektnedgang.',
      'Muskelavslappende øvelser kan hjelpe mot stress.',
      'Du kan ta smertestillende tabletter uten resept.',
      'Allergisprøyter finnes ikke uten resept, men tabletter gjør det.',
      'Kulepennen er blå, og vekten står i gangen.',
      'Depresjon behandles med samtale, trening og noen ganger med medisiner.',
      'Infusjonen tar 40 minutter.',
      'Alle snakker om det nye bygget.',
      'Rynker kan behandles på flere måter; legen vurderer hva som passer.',
      'Apoteket har penner og sprøyter til insulin.',
      'Vi gir deg en injeksjon med bedøvelse før vi borer.',
      'Rynkebehandling med laser tar 30 minutter.',
      'Filler mot linjer rundt munnen settes med sprøyte.',
      'Medisinene dine tar du som vanlig på operasjonsdagen.',
      // nynorsk
      'Vaksinen blir sett i overarmen, og sprøyta er tynn.',
      'Injeksjonar i musklane kan gje blåmerke.',
      'Sprøyteskrekk er vanleg, og vi tar oss god tid.',
      'Slankeoperasjonar blir gjort på sjukehus.',
      'Vekttap utan grunn bør undersøkjast.',
      'Legen skriv ut medisin når det trengst.',
    ]);
  });

  describe('where a medicine came from', () => {
    rows(RULE, [
      'Vi bruker et ‹legemiddel opprinnelig utviklet som bedøvelsesmiddel›.',
      'Et ‹legemiddel som egentlig ble laget for å bedøve›, gir lettelse.',
      '‹Medisinen som først ble laget for høyt blodtrykk›, gir håret tilbake.',
      '## Et ‹opphav i anestesi›'.replace('Et ', 'Behandling med '),
      'Et ‹anestesimiddel› i lav dose kan løfte stemningsleiet.',
      'Ved depresjon kan dette ‹bedøvelsesmiddelet› virke raskt.',
      // nynorsk
      '‹Tidligere brukt som narkose, nå et middel› mot depresjon.',
      '‹Lækjemiddelet som opphavleg vart laga for diabetikarar›, gir vektnedgang.',
      'Eit ‹middel som eigentleg er narkose›, blir gitt i låg dose.',
      'Eit ‹bedøvingsmiddel› kan lette depresjonen, meiner psykiateren.',
    ]);

    rows(RULE, [
      'Bedøvelsesmiddelet gjør deg nummen i leppen i to timer.',
      'Narkoselegen snakker med deg før operasjonen.',
      'Legemidler som brukes til narkose, kan gi kvalme.',
      'Huset ble opprinnelig bygd som apotek.',
      'Opphavet til plagene er ofte i nakken.',
      // nynorsk
      'Lækjemiddelet vart opphavleg utvikla på 1960-talet.',
      'Medisinen vart først teken i bruk i 1998.',
      'Bedøvinga går ut av kroppen på nokre timar.',
    ]);
  });

  describe('a name that is said to be left out', () => {
    rows(RULE, [
      '‹Av hensyn til regelverket nevner vi ikke navnet›.',
      'Vi kan dessverre ikke ‹skrive hva behandlingen heter›, men ring oss.',
      '‹Du skjønner sikkert hvilken medisin vi mener›.',
      'Regelverket hindrer oss i å ‹oppgi navnet› på preparatet.',
      'Vi kan ikke ‹bruke merkenavnet› her.',
      '‹Stoffet vi ikke får lov til å nevne›, virker i fire måneder.',
      'Spør om medisinen som ‹begynner på O og slutter på zempic›.',
      '‹B-ordet› er tilbake: glatt panne på en time.',
      '‹Sprøyta med stor S› er her.',
      'Sliten? ‹T-kur› med gel fra apoteket hjelper.',
      // nynorsk
      'Me ‹får ikkje skrive kva medisinen heiter›, men spør oss.',
      'Medisinen er her, og ‹du veit kva vi meiner›.',
      '‹Lova forbyr oss å nemne namnet›.',
    ]);

    rows(RULE, [
      'Av hensyn til personvernet nevner vi ikke navnet på pasienten.',
      'Vi kan ikke skrive hvor lenge ventetiden varer.',
      'Du vet hva vi mener med god service.',
      'Regelverket krever at vi oppgir navnet på ansvarlig lege.',
      'Du får ikke nevne andre pasienter ved navn i venterommet.',
      'C-vitamin, B12-prøver og D-vitamin tas på laboratoriet.',
      'Timen starter på A-bygget og slutter på B-bygget.',
      // nynorsk
      'Du veit kva vi meiner når vi seier at me er ein liten klinikk.',
      'Me seier ikkje namnet ditt høgt i venterommet.',
      'Namnet på kursleiaren kjem i e-posten.',
    ]);
  });

  describe('groups by their level', () => {
    const severity = (source: string) => only(source, RULE).finding.severity;

    it('are information in neutral text, from level 3 on', () => {
      for (const source of [
        'Antidepressiva er ett av flere behandlingsalternativer.',
        'SSRI er en gruppe legemidler som virker på serotonin.',
        'GLP-1-analoger er undersøkt ved fedme.',
        'Betablokkarar er ei gruppe lækjemiddel.',
      ])
        assert.equal(severity(source), 'info', source);
    });

    it('are a warning where the section sells', () => {
      for (const source of [
        'Vi tilbyr GLP-1-analoger – bestill time.',
        'Antidepressiva hjå oss: ring og bestill time.',
        '## SSRI\n\nSSRI er en gruppe legemidler.\n\nFørste time koster 900 kroner.',
      ]) {
        const { findings } = lint(source);
        const found = findings.filter(({ rule }) => rule === RULE);
        assert.ok(found.length > 0 && found.every((finding) => finding.severity === 'warning'), source);
        assert.ok(found.every(({ messageId }) => messageId === 'group-sold'));
      }
    });

    rows(RULE, [
      'Antibiotika virker ikke mot virus.',
      'Anestetika gis av anestesilege.',
      'Kroppen lager sitt eget GLP-1 etter måltid.',
      'Vaksinen settes i overarmen.',
      'Kroppen skil ut GLP-1 etter eit måltid.',
      'Legemiddelgruppa verkar på nervesystemet.',
    ]);
  });

  it('is an error where the section sells, and a warning elsewhere', () => {
    const severity = (source: string) => lint(source).findings.find(({ rule }) => rule === RULE)?.severity;
    assert.equal(severity('Mange spør om slankesprøyten.'), 'warning');
    assert.equal(severity('Mange spør om slankesprøyten. Bestill time.'), 'error');
    assert.equal(severity('## Vekt\n\nMange spør om slankesprøyten.\n\n- Pris: 1 990 kroner'), 'error');
    assert.equal(severity('## Vekt\n\nMange spør om slankesprøyten.\n\n## Praktisk\n\nPris: 1 990 kroner'), 'warning');
  });

  it('is information in a sentence about the ban, or one that denies the use', () => {
    for (const source of [
      'Det er forbudt å reklamere for slankesprøyter.',
      'Vi bruker ikke rynkesprøyter.',
      'Me brukar ikkje slankesprøyter.',
    ]) {
      const { finding } = only(source, RULE);
      assert.equal(finding.severity, 'info', source);
      assert.equal(finding.messageId, 'mentioned', source);
    }
  });

  it('gives way to a name in the same words', () => {
    for (const source of ['Vi gir botoxinjeksjoner mot rynker.', 'Medisinsk cannabis mot smerter.'])
      assert.ok(
        lint(source).findings.every(({ rule }) => rule !== RULE),
        source,
      );
  });

  it('says nothing to professionals', () => {
    const { findings } = lint('Slankesprøyten er en GLP-1-analog.', { audience: 'professional' });
    assert.ok(findings.every(({ rule }) => rule !== RULE));
  });

  it('is reworded in the form that stands there, and a sentence that withholds a name goes', () => {
    const fixed = (source: string) =>
      fixedSources(source)
        .filter(({ rule }) => rule === RULE)
        .map((one) => one.source);
    assert.deepEqual(fixed('Slankesprøyten er her.'), ['Behandlingen er her.']);
    assert.deepEqual(fixed('Slankesprøyta er her, og me kjem ikkje i vår.'), [
      'Behandlinga er her, og me kjem ikkje i vår.',
    ]);
    assert.deepEqual(fixed('Vi har slankesprøyter på klinikken.'), ['Vi har behandlinger på klinikken.']);
    assert.deepEqual(fixed('Vi hjelper deg. Av hensyn til regelverket nevner vi ikke navnet. Ring oss.'), [
      'Vi hjelper deg. Ring oss.',
    ]);
  });
});
