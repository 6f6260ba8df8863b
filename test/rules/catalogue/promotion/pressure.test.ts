import assert from 'node:assert/strict';
import { fixedSources } from '../fixes';
import { only, rows } from '../table';

const RULE = 'promotion/pressure';

describe(RULE, () => {
  describe('what is soon gone, and how long the reader means to wait', () => {
    rows(RULE, [
      '‹Timene går fort›, og nå er det ‹bare fire igjen›.',
      'Det er ‹to plasser igjen› denne uken.',
      'Det er to timer igjen til operasjonen.',
      'Det er to timar att til operasjonen.',
      '‹For hver måned du nøler›, blir det verre.',
      '‹Hvor lenge har du tenkt å la nerven vente›?',
      '‹Timane går fort›, og no er det ‹berre fire att›.',
      '‹Kvar månad du nøler›, blir det verre.',
      'Det er fire uker igjen til kontrollen.',
      'Hvor lenge skal du faste før prøven?',
      'Hvor mange timer trenger du?',
      'Det er to veker att til kontrollen.',
    ]);
  });

  describe('life and health at stake', () => {
    rows(RULE, [
      'Venter du med prøven, ‹spiller du med livet›.',
      'Ventar du med prøva, ‹speler du med livet›.',
      'Redningsfolkene jobber med livet som innsats.',
      'Hvis testen svikter i morgen, bestiller vi en ny.',
      'Redningsfolka arbeider med livet som innsats.',
    ]);
  });

  describe('haste, shame and fear', () => {
    rows(RULE, [
      '‹Få plasser igjen› – bestill nå!',
      '‹Siste sjanse› til å bestille time før jul.',
      '‹Er du flau› over tennene dine?',
      '‹Slipp å skjule› leppene dine på bilder.',
      'Vent ikke ‹til det er for sent›!',
      '‹Skynd deg›, ‹timene går fort›.',
      '‹Begrenset antall plasser› på kurset.',
      '‹Ikke utsett livet ditt lenger›.',
      '‹Du risikerer å miste tennene hvis du ikke› handler nå.',
      '‹Hvor lenge skal du gjemme› deg bak et falskt smil?',
      '‹Skammer du deg› over kroppen din?',
      '‹Tør du ikke vise› deg i bikini?',
      '‹Nå eller aldri›: gjør noe med rynkene.',
      '‹Førstemann til mølla›!',
      '‹Kun tre timer igjen› denne uka.',
      'Bestill i dag, ‹før alle timene er borte›.',
      'Har du lyst ‹til å se like gammel ut› som du føler deg?',
      '‹Hver dag du venter›, blir håret tynnere.',
      '‹Ikke gå glipp av› sjansen til et nytt smil.',
      '‹Det haster å sikre› seg plass.',
      '‹Lei av å skjule magen›?',
      'Er du ‹lei av stygge› tenner?',
      'Tilbudet om gratis vurdering gjelder ‹bare ut uka›, så ‹vær rask›!',
      '‹Er du flau› over svetten?',
      '‹Kun to plasser igjen› på kurset i oktober!',
      '‹Løp og bestill›, ‹timene ryker› fort!',
      'Sikre deg en av ‹de siste timene› før ferien.',
      '‹Ikke nøl› – ring oss i dag!',
      'Vi har ‹bare noen få ledige plasser igjen›.',
      'Stor pågang: bestill ‹før det blir fullt›.',
      '‹Vil du virkelig› gå rundt med de tennene resten av livet?',
      '‹Gjemmer du deg› når noen tar bilde?',
      '‹Skjuler du smilet› ditt bak hånden?',
      '‹Føler du deg lite attraktiv›?',
      'Tiden løper fra deg, så ‹handle nå›.',
      '‹Bare denne uken› kan du få time på dagen.',
      'Det er nå du må gjøre noe med håret, ‹ellers er det for sent›.',
      '‹Hvor lenge vil du utsette› det?',
      '‹Hva er det du venter på›?',
      '‹Ser du trøtt og gammel ut›?',
    ]);

    rows(RULE, [
      '‹Det hastar å melde› seg på.',
      '‹Kvifor vente›? Ting time no!',
      '‹Skammar du deg› over magen?',
      '‹Berre nokre få plassar att› – ‹ver rask›!',
      'Ikkje vent ‹til det er for seint›.',
      '‹Skjemmest du› over tennene dine?',
      '‹Siste sjanse› til å sikre seg time i haust.',
      '‹Slepp å gøyme› smilet ditt.',
      '‹Berre i dag›: få time utan ventetid.',
      '‹Ikkje gå glipp av› dei siste plassane.',
      '‹Tør du ikkje smile› på bilete?',
    ]);
  });

  describe('emergency advice, opening hours, deadlines, comfort and facts', () => {
    rows(RULE, [
      'Ring 113 ved brystsmerter. Det haster.',
      'Oppsøk lege straks hvis du får pustevansker.',
      'Søknadsfristen er 15. mars.',
      'Klinikken har åpent mandag til fredag fra 8 til 16.',
      'Vent ikke med å kontakte legevakten ved høy feber.',
      'Ubehandlet diabetes kan gi alvorlige skader, så ta kontakt med fastlegen.',
      'Det er ingen grunn til å skamme seg over angst.',
      'Mange skammer seg over depresjonen, og det kan gjøre det vanskelig å be om hjelp.',
      'Vi har ledige timer neste uke.',
      'Ventetiden er nå omtrent tre uker.',
      'Frist for å avbestille er 24 timer før timen.',
      'Det er for sent å ta vaksinen når du allerede er smittet.',
      'Vi tar bare imot dagens øyeblikkelige hjelp i dag.',
      'Ta deg god tid til å tenke deg om før du bestiller.',
      'Kurset har tolv plasser.',
      'Lista over barn som haster, blir gjennomgått hver dag.',
      'Ved mistanke om hjerneslag teller hvert minutt.',
      'Ikke vent med å ringe 113 hvis du tror det er slag.',
      'Legen vurderer hvor mye det haster.',
      'Sen behandling kan gi dårligere prognose.',
      'Tannlegen har bare åpent i dag til klokken 14.',
      'Tester du positivt, risikerer du å smitte andre.',
      'Ring legevakten hvis barnet ikke får i seg væske.',
      'Ikke nøl med å ta kontakt hvis du får symptomer.',
      'Du må møte innen 15 minutter, ellers mister du timen.',
      'Påmeldingsfristen er 1. oktober.',
      'Vaksinen bør tas før det er for sent i svangerskapet.',
      'Timene legges ut den første i hver måned.',
      'Du kan bestille time i dag eller en annen dag.',
      'Det haster sjelden å fjerne visdomstenner.',
      'Det er helt vanlig å være flau over lekkasje.',
      'Føler du deg nedstemt? Da kan du snakke med oss.',
      'Er du redd for tannlegen?',
      'Ubehandlet kan sykdommen gi varige skader.',
      'Kurset passer for deg som har levd lenge med smerter.',
      'Du kan angre bestillingen innen 14 dager.',
    ]);

    rows(RULE, [
      'Fristen for å søkje er 1. mars.',
      'Skam er vanleg etter overgrep.',
      'Timane våre varer i 45 minutt.',
      'Vi har ope frå 8 til 16.',
      'Du treng ikkje bestemme deg i dag.',
      'Ho kjende på skam etter overgrepet.',
      'Vent ikkje med å ringje legevakta.',
      'Det hastar ikkje å bestemme seg.',
      'Kva ventar du av behandlinga?',
    ]);
  });

  describe('more frames', () => {
    rows(RULE, [
      'Er du ‹lei av å se› sliten ut?',
      '‹Berre éin plass att› på kurset!',
      'Rask booking anbefales – det ‹fylles fort› opp.',
      '‹Vil du være den eneste› på stranda med hårete bein?',
      '‹Tenk om noen› la merke til de gule tennene dine.',
      '‹Hvert minutt teller› for håret ditt.',
      '‹Siste frist for å sikre› seg leppene før julebordet!',
      '‹Er kroppen din klar for› stranda?',
      '‹Utsett ikkje draumen om nye bryst lenger›.',
      'Rask avgjørelse lønner seg: timene er ‹snart utsolgt›.',
      'Sitter du hjemme fordi ‹du skammer deg› over huden?',
      '‹Orker du ikke speilbildet› ditt lenger?',
      '‹Ikke vent til› håret er borte.',
      'Vi har ‹kun ledig kapasitet til› ti nye kunder i år.',
      '‹Bestill nå og unngå› ventelisten!',
      '‹Plassene på kurset rives› vekk.',
      '‹Vil du fortsette å› gjemme deg på stranda?',
      '‹Ikke la rynkene avsløre› alderen din.',
      '‹Ser du deg i speilet› og misliker det du ser?',
      '‹De første ti som bestiller›, får time allerede i morgen.',
      '‹Uten behandling kommer du til å› miste alle tennene.',
      '‹Er du redd for at noen› skal se tennene dine?',
      '‹Skamfull over› svetteflekkene?',
      '‹Vent ikkje til› plagene blir verre – ting time no!',
      '‹Gøymer du hendene›?',
    ]);
  });

  describe('the same words without pressing', () => {
    rows(RULE, [
      'Har du vondt i brystet, ring 113. Hvert minutt teller.',
      'Jeg skammet meg lenge over å ikke kunne sove.',
      'Angst kan gjøre at du skjuler hvordan du har det.',
      'Det er ikkje flautt å be om hjelp.',
      'Vi har begrenset parkering.',
      'Det er ikke for sent å slutte å røyke.',
      'Ikke vent med å søke hjelp hvis du har selvmordstanker.',
      'Timane blir fordelte etter hastegrad.',
      'Jeg vil ikke gå glipp av timen min. Kan dere sende SMS?',
      'Dette er flaut for mange, men vanlig.',
      'Den som skammer seg, venter ofte lenge med å søke hjelp.',
      'Vent på at legen ringer deg.',
      'Ver merksam på at vi stengjer klokka 15 i dag.',
      'Du treng ikkje skamme deg.',
    ]);
  });

  describe('what it reports', () => {
    const finding = (source: string, audience: 'public' | 'professional' = 'public') =>
      only(source, RULE, { audience }).finding;

    it('says what is played on', () => {
      assert.equal(finding('Få plasser igjen!').messageId, 'haste');
      assert.equal(finding('Er du flau over svetten?').messageId, 'shame');
      assert.equal(finding('Bestill før det er for sent.').messageId, 'fear');
    });

    it('is a warning for the public and information for professionals', () => {
      assert.equal(finding('Berre nokre få plassar att!').severity, 'warning');
      assert.equal(finding('Berre nokre få plassar att!', 'professional').severity, 'info');
    });

    it('takes the sentence out where another is left', () => {
      const [fixed] = fixedSources('Timen varer i en halvtime. Skynd deg! Vi svarer på spørsmål.');
      assert.equal(fixed?.source, 'Timen varer i en halvtime. Vi svarer på spørsmål.');
      assert.deepEqual(fixedSources('Skynd deg!'), []);
    });
  });
});
