import assert from 'node:assert/strict';
import { only, rows } from '../table';

const RULE = 'promotion/endorsement';

const LIST = `## Kilder

Norsk forening for søvn. (2020). Retningslinje for behandling av søvnvansker.
`;

describe(RULE, () => {
  describe('who favours us', () => {
    rows(RULE, [
      '‹Fastlegene i bydelen heier på oss›.',
      '‹Professorer framhever oss› som forbilde.',
      '‹Fastlegane heiar på oss›.',
      'Fastlegen sender henvisningen til oss.',
      'Legene trekker fram at journalen er viktig.',
      'Sykehuset sender epikrisen til fastlegen.',
      'Fastlegen sender tilvisinga til oss.',
    ]);
  });

  describe('what experts are said to think', () => {
    rows(RULE, [
      '‹Professor Ola Vik mener metoden er lovende›.',
      'Laserbehandling er svært lovende, ‹skriver et internasjonalt ekspertpanel›.',
      'Laserbehandling er lovende, ‹ifølge overlege› Vik.',
      'Enkelte ‹forskere har kalt dette et paradigmeskifte› i smertebehandling.',
      'Lederen i legeforeningen, Lars Ness, uttalte til avisen: «‹Endelig har vi et nytt verktøy mot ryggsmerter.›»',
      '‹Fagfolk snakker varmt om metoden›.',
      '‹Legar over heile landet rår til behandlinga›.',
      '‹Professor Vik meiner denne metoden er lovande›.',
      'Overlege Siri Moe sier at metoden ikke er godt nok undersøkt.',
      'Overlege Moe skriver at avdelingen endelig har fått egen inngang.',
      'Overlege Moe skriv at avdelinga endeleg har fått eigen inngang.',
      'Professor Vik sier at det er for tidlig å kalle metoden lovende.',
      'Ekspertene er uenige om akupunktur er lovende.',
      'Forskerne skriver at det trengs nye studier av akupunktur.',
      'Ifølge Helsedirektoratet er fysisk aktivitet viktig.',
      'Legen sier at du kan trene som vanlig etter behandlingen.',
      'Forskarane skriv at metoden må undersøkjast i større studiar.',
      'Psykologen seier at behandlinga tek tid.',
    ]);
  });

  describe('experts, health personnel, known people, authorities and the media', () => {
    rows(RULE, [
      '‹Anbefalt av leger› over hele landet.',
      '‹Legenes førstevalg› ved kneplager.',
      '‹Helsedirektoratet anbefaler oss›.',
      'Kremen er ‹anbefalt av dermatologer›.',
      '‹Eksperter anbefaler denne behandlingen›.',
      '‹Influenser Mia Storlien har testet laserbehandlingen vår›.',
      '«‹Dette er den beste metoden jeg har sett›», sier professor Arne Lunde.',
      '‹Legeanbefalt› kosttilskudd for leddene.',
      '‹Landslaget i håndball bruker oss›.',
      '‹Kjent fra God morgen Norge›.',
      '9 av 10 ‹tannleger anbefaler produktet›.',
      'Tre av fire ‹jordmødre anbefaler ammeputen vår›.',
      '«‹Jeg bruker denne kremen selv hver dag›», sier hudlege Anne Storvik.',
      '‹Youtuberen Kim Olo har prøvd hårtransplantasjonen vår›.',
      '‹Legene er enige: dette er den beste› behandlingen mot snorking.',
      '‹Ekspertens favoritt›: LED-maske til hjemmebruk.',
      '‹Professor i nevrologi anbefaler appen vår›.',
      'Metoden ‹brukes av toppidrettsutøvere›.',
      '‹Tannlegene velger selv våre tannbørster›.',
      '‹Kjendisene flokker til klinikken vår›.',
      '‹Som sett på TV›: fettfrysing hos Nordhud.',
      'Ledende ‹spesialister verden over står bak metoden›.',
      '‹Brukt av over 2000 sykehus› verden over.',
    ]);

    rows(RULE, [
      'Kjende ‹bloggarar har prøvd behandlinga›.',
      '‹Tilrådd av legar› og fysioterapeutar.',
      '‹Ekspertane tilrår ketamin› mot depresjon.',
      '‹Førstevalet til norske hudlegar›.',
      '«‹Eg tilrår dette til alle pasientane mine›», seier lege Per Myhre.',
      '‹Skiløparane går god for massasjen vår›.',
      '‹Tannlækjarar vel vår tannkrem›.',
      'Vi er ‹tilrådde av fleire fastlegar›.',
      '‹Kjend frå TV›: hypnosekurset vårt.',
    ]);
  });

  describe('advice, the reader’s own doctor, staff, guidelines and criticism', () => {
    rows(RULE, [
      'Kontakt lege hvis plagene ikke gir seg.',
      'Helsedirektoratet anbefaler kognitiv terapi ved panikklidelse (Helsedirektoratet, 2019).',
      'Behandlingen utføres av lege med lang erfaring.',
      'Vi anbefaler at du drikker vann før timen.',
      'Legen anbefaler ofte at du tar det med ro i to dager.',
      'Nasjonale faglige retningslinjer anbefaler fysisk aktivitet som første tiltak.',
      'Folkehelseinstituttet anbefaler influensavaksine til alle over 65 år.',
      'Eksperter er uenige om hvor lenge effekten varer.',
      'Legemiddelet skal bare brukes av helsepersonell.',
      'Vi tar ikke imot betaling fra influensere.',
      'Apparatet brukes av sykepleieren for å måle blodtrykk.',
      'Helsepersonell skal ikke anbefale legemidler i reklame.',
      'WHO anbefaler fullamming i seks måneder.',
      'Marit Solheim er spesialist i nevrologi og leder klinikken.',
      'Behandlingen er ikke anbefalt av legeforeningen.',
      'Fastlegen anbefaler ofte fysioterapi før operasjon.',
      'Tannlegen anbefaler en kontroll i året.',
      'Eksperter advarer mot hjemmebehandling.',
      'Leger kan ikke love resultater.',
      'Vi samarbeider med fastlegene i kommunen.',
      'Influensere har ikke lov til å reklamere for reseptbelagte legemidler.',
      'Metoden er testet av forskere ved universitetet, men resultatene er ikke publisert.',
      'Toppidrettsutøvere er utsatt for belastningsskader.',
      'Vær skeptisk til behandlinger som er anbefalt av kjendiser.',
      'Legen velger dosen sammen med deg.',
      'Er metoden anbefalt av leger?',
    ]);

    rows(RULE, [
      'Kontakt lækjar om du får feber.',
      'Helsedirektoratet tilrår trening ved lett depresjon, sjå retningslina.',
      'Legen tilrår kvile etter inngrepet.',
      'Ekspertar er usamde om verknaden.',
      'Sjukepleiaren tek blodtrykket ditt.',
      'Legen din vel behandling saman med deg.',
      'Folkehelseinstituttet tilrår at eldre tek vaksinen.',
      'Behandlinga blir gjord av erfarne tannlækjarar.',
    ]);
  });

  describe('a source', () => {
    rows(RULE, [
      `Eksperter anbefaler denne behandlingen (Norsk forening for søvn, 2020).\n\n${LIST}`,
      `‹Helsedirektoratet anbefaler oss› (Norsk forening for søvn, 2020).\n\n${LIST}`,
    ]);
  });

  describe('more frames and people', () => {
    rows(RULE, [
      '‹Anbefalt av Norges ledende fertilitetsleger›.',
      '‹Eliteserieklubbene bruker våre fysioterapeuter›.',
      '‹Fastlegane anbefaler oss›.',
      'Vi er stolte av at ‹landslagslegen anbefaler oss›.',
      '‹Her trener Norges beste fotballspillere›.',
      '‹Tannpleiere anbefaler skyllevannet vårt›.',
      'Klinikken som ‹toppidretten bruker›',
      'Tre hundre ‹kiropraktorer bruker og anbefaler sengen vår›.',
      'Landets fremste ‹idrettslegar vel denne støtta›.',
      '‹OL-vinneren trener hos oss›.',
      'Den ‹foretrukne puten blant kiropraktorer›.',
      '‹Anbefalt av Norges Farmaceutiske Forening›.',
      '‹Brukes daglig av proffsyklister›.',
      'Syv av ti ‹hudleger ville valgt kremen›.',
      '‹Stjernelaget Moldvik IL bruker våre kiropraktorer›.',
      '‹Dr. Halvor Strand anbefaler metoden› på det varmeste.',
      'Skuespiller Eva Rud: «‹Jeg går alltid til Nordhud.›»',
      '‹Landslagsutøvarar bruker klinikken vår›.',
      '‹Jordmødrer tilrår kremen›.',
      'Det er ikke uten grunn at landets fremste ‹danser velger oss›.',
      'Flere kjente ‹TV-ansikter er faste kunder›.',
      'Som ‹brukt av Hollywood-stjernene›!',
      'Vi er den ‹offisielle klinikken til› Moldvik fotballklubb.',
      '‹Bloggeren Silje har fylt leppene hos Nordhud›.',
      '‹Nevrologer kaller appen et gjennombrudd›.',
      '‹Fysioterapeutar rosar madrassen vår›.',
    ]);
  });

  describe('the same words without praise of the clinic', () => {
    rows(RULE, [
      'Barselavdelingen anbefaler hud mot hud.',
      'Fysioterapeutene er enige om treningsplanen med deg.',
      'Artister må ta pauser for å spare stemmen.',
      'Legane på sjukehuset vel medisin ut frå prøvene.',
      'Kjente bivirkninger er hodepine og kvalme.',
      'Anbefalt daglig dose er 10 mikrogram.',
      'Sykehuset bruker samme journalsystem.',
      'Tannpleieren bruker ultralyd for å fjerne tannstein.',
      'Tannlegen roser barnet for god pussing.',
      'Legen står bak skjermen når bildet tas.',
      'Helsepersonell elsker jobben sin, viser undersøkelsen.',
      'Dr. Moe er født i 1970.',
      'Fotballspillere får ofte korsbåndskader og går til kirurg.',
      'Kommunelegen anbefaler munnbind på sykehjem.',
      'Tannlegane våre bruker lokalbedøving.',
      'Fagfolk diskuterer kva som er best.',
      'Spesialisten vel metode ut frå funna.',
    ]);
  });

  describe('severity', () => {
    const severity = (source: string, audience: 'public' | 'professional' = 'public') =>
      only(source, RULE, { audience }).finding.severity;

    it('is an error for known people and for prescription medicines, a warning for the rest', () => {
      assert.equal(severity('Landslaget i håndball bruker oss.'), 'error');
      assert.equal(severity('Eksperter anbefaler ketamin mot depresjon.'), 'error');
      assert.equal(severity('Anbefalt av leger.'), 'warning');
      assert.equal(severity('Tilrådd av legar.', 'professional'), 'info');
    });

    it('says whose recommendation it is', () => {
      const message = (source: string) => only(source, RULE).finding.messageId;
      assert.equal(message('Kjendisene flokker til klinikken vår.'), 'celebrity');
      assert.equal(message('Helsetilsynet anbefaler oss.'), 'authority');
      assert.equal(message('Legeanbefalt pute.'), 'expert');
      assert.equal(message('Som sett på TV.'), 'media');
    });
  });
});
