import assert from 'node:assert/strict';
import { only, rows } from '../table';

const RULE = 'promotion/testimonial';

const LIST = `## Kilder

Moldskred, A. & Bø, K. (2020). Timer og døgn. *Ro og uro*, 4(1), 3–9.
`;

describe(RULE, () => {
  describe('what somebody could not do after it', () => {
    rows(RULE, [
      'Hevelse er vanlig. «Jeg fikk ikke løftet armen dagen etter», fortalte en student.',
      'Hevelse er vanleg. «Eg fekk ikkje løfta armen dagen etter», fortalde ein student.',
      'Reisen kan dekkes av pasientreiser.',
      'Reisa kan dekkjast av pasientreiser.',
    ]);
  });

  describe('what somebody says of harm', () => {
    rows(RULE, [
      '«‹Endelig sover jeg hele natten›», sier en pasient etter sykdommen.',
      '«‹Eg har fått livet tilbake›», seier ein pasient.',
      'Etter prøven kan området være ømt. Én pasient beskrev det som «et vepsestikk som varte i to dager».',
      'Nokre blir uvel når vi tek blodprøve. «Det snurra i hovudet, og eg måtte leggje meg nedpå», fortalde ein mann etterpå.',
    ]);
  });

  describe('quotations, stories, reviews and headings', () => {
    rows(RULE, [
      '«‹Jeg fikk livet tilbake etter tre timer›», sier Kari (34).',
      '– ‹Jeg sover som et barn›, sier Torunn.',
      '> «‹Hvorfor gjorde jeg ikke dette før?›»\n> – Hege, Narvik',
      '«‹Dere er fantastiske!›» – fornøyd kunde',
      'Kundene våre sier det samme: «‹Best i byen›».',
      '‹En pasient fortalte at hun ble smertefri› etter ketaminkuren.',
      '‹En av kundene våre beskriver botoxen som en ny start›, og huden som glatt.',
      '‹Pasientene våre rapporterer om mer energi› etter hormonkuren.',
      '‹Kasuistikken beskriver en kvinne som ble kvitt› migrenen.',
      '‹Lise (52)› gikk ned 14 kilo på vårt opplegg.',
      '‹Jeg ble gravid på første forsøk›, smiler Ane.',
      '‹Etter øyelaseren våknet jeg uten briller.› (Marit, 29)',
      '‹Smertene mine er borte, og jeg har begynt å gå turer igjen.›',
      'Vi har ‹4,9 av 5 stjerner›.',
      'Over ‹3000 fornøyde pasienter›.',
      'Les hva andre sier på ‹Trustpilot›.',
      '## ‹Min historie›',
      'Våre ‹suksesshistorier› taler for seg.',
      '«‹Nå løper jeg igjen takket være fysioterapeutene›», skriver Tor i gjesteboka.',
      'Vi har ‹4,7 av 5 stjerner› på Google.',
      '«‹Takk for at dere hjalp meg ut av mørket!›» – Anne, 27 år',
      'Pasienten vår Sofie fikk hjelp, og «‹jeg føler meg hel igjen›», sier hun.',
      '«‹Etter kuren orker jeg å leke med barna mine.›»',
      '‹Flere av kundene våre melder om glattere hud›.',
      '‹En dame på 70 fortalte at hun nå kan gå uten smerter›.',
      '‹1 200 femstjerners anmeldelser›',
      'Se ‹hva kundene våre sier›',
      '‹Kundene skryter av resultatet›.',
      '‹Takket være dere er jeg smertefri.›',
    ]);

    rows(RULE, [
      '«‹Endelig tør jeg smile igjen›», forteller Jonas, 41, om implantatene.',
      '‹Mange forteller at de sover bedre› etter akupunkturen.',
      '## ‹Pasientene forteller›',
      '«‹Eg kjende meg som ny›», fortel Solveig om fillerane.',
      '– ‹Eg søv endeleg›, seier Oddvar (61).',
      '‹Ein av pasientane våre fortel at han vart kvitt› svetten.',
      '‹Kundane våre seier› at huda vart glattare.',
      '‹Mange fortel om betre søvn› etter healing.',
      '## ‹Kva seier kundane›?',
      '‹Kari (45)› vart smertefri av trykkbølgja.',
      '‹Ein kunde skreiv til oss at ho var kvitt› plagene.',
      '‹Pasientane rosar resultatet›.',
    ]);
  });

  describe('what is told without marks, of a person by name, in diaries, interviews and invitations', () => {
    rows(RULE, [
      '«‹Etter seks behandlinger kunne jeg løfte armen igjen›», sier en av pasientene våre.',
      '– ‹Jeg angrer bare på at jeg ventet så lenge›, sier Berit (58).',
      '«‹Dyktige folk og hyggelig mottakelse.› Anbefales på det varmeste!» – Turid',
      'Les ‹historien til Merete›, som kvittet seg med migrenen.',
      '## ‹Slik fikk Jon› livet tilbake',
      '## ‹Dag 14: Jeg merker forskjell›',
      'Hør ‹hva pasientene våre har å si›.',
      '‹En tidligere kunde fortalte oss at huden aldri hadde vært finere›.',
      'Vi får stadig ‹tilbakemeldinger om at smertene er borte› etter få timer.',
      '⭐⭐⭐⭐⭐ «‹Veldig fornøyd med behandlingen!›»',
      '‹Ingrid (43)› hadde prøvd alt før hun kom til oss.',
      '‹Da Stian› kom til oss, hadde han hatt vondt i ryggen i ti år. Nå løper han maraton.',
      '‹Jeg hadde sterke smerter i skulderen, men etter tre timer hos dere er jeg helt bra igjen.›',
      '– ‹Nå sover jeg hele natten›, forteller småbarnsmoren.',
      'Mange av ‹pasientene våre opplever at de får tilbake energien›.',
      '‹Ifølge en av våre faste kunder har hårveksten aldri vært bedre›.',
      '‹Intervju›: Fra sykmeldt til fjelltopp',
      'Over ‹900 pasienter har gitt oss toppkarakter›.',
      'Se video: ‹Pasient forteller om› laseroperasjonen',
      '‹Bjørn kastet brillene› etter linsebyttet.',
      '‹Se hva Camilla› sier om leppeforstørrelsen',
      '‹Kundene elsker oss›!',
      '‹Min vei ut› av angsten',
      '«‹Jeg gikk hit med krykker og danset ut›», ler Astrid.',
      '‹Lars fra Hamar gikk ned 22 kilo› hos oss.',
      '97 % av kundene våre ‹ville valgt oss igjen›.',
      '– ‹Endelig kan jeg puste gjennom nesen›, sier lastebilsjåføren.',
      '‹Etter operasjonen hører jeg fuglene igjen.›',
      '‹Vår kunde Siv› mistet håret, men etter ni måneder hadde hun full manke.',
      '‹Dagbok fra› en slankekur: uke 3',
    ]);

    rows(RULE, [
      'Les ‹kva pasientane våre seier› om oss.',
      '‹Ein av kundane våre vart kvitt› eksemet på tre veker.',
      '– ‹Eg kan endeleg gå på tur igjen›, fortel Magnhild (67).',
      '«‹Eg har fått eit nytt liv›», seier bonden frå Voss.',
      '– ‹Det gjorde ikkje vondt i det heile›, fortel Ragnhild (39).',
      '‹Ho Marta› gjekk med rullator. No går ho på fjellet.',
      '‹Historia om Torleif›: frå smerter til skispor',
      '«‹Dei beste folka eg har møtt, og ryggen er som ny!›» – Odd Arne',
    ]);
  });

  describe('first-person quotations that tell of no treatment, offices and titles', () => {
    rows(RULE, [
      '«Jeg setter alltid pasienten i sentrum», sier Kristin Dahl, som er daglig leder.',
      '«Jeg tror regjeringen må bruke mer penger på psykisk helse», sier stortingspolitikeren.',
      '– Jeg er glad for at saken er løst, sier ordføreren.',
      '«Jeg kommer aldri til å glemme den dagen», sa skuespilleren da filmen ble vist.',
      'Jeg bekrefter at jeg har lest personvernerklæringen.',
      'Si til legen: «Jeg vil ha en kopi av journalen.»',
      '«Jeg fikk hodepine dagen etter», forteller Even om vaksinen.',
      '«Vi bruker bare utstyr som er CE-merket», sier avdelingsleder Siri Moe.',
      '«Jeg har ikke noe å si til det», svarer direktøren.',
      'Google-anmeldelser kan være kjøpt, så stol ikke på dem.',
      '«Jeg er spesialist i allmennmedisin og har jobbet her siden 2012.»',
      'Pasientene våre får informasjon om risiko på forhånd.',
      'Da Norge innførte ordningen, fikk flere hjelp.',
      'Barnet kan si: «Jeg har vondt i magen.»',
      'Ifølge pasientene var ventetiden lang.',
      'Elise (27) er sykepleier og jobber på poliklinikken.',
    ]);

    rows(RULE, [
      '«Eg trur kommunen må ta ansvar», seier ordføraren.',
      '«Eg trur mange vil ha nytte av ordninga», seier fylkeslegen.',
      'Fleire av pasientane våre får hovudverk dei første dagane.',
      'Eg er naprapat og tek imot pasientar i Førde.',
      'Eg heiter Solveig og er sjukepleiar på klinikken.',
    ]);

    rows(RULE, [
      // what a quotation is about may stand in the heading or beside it
      '– Jeg vil komme tilbake, sier Kari Moe.',
      '## Laserbehandling\n\n– ‹Jeg ville ha ventet lenge på dette›, sier Kari Moe.',
      '## Kommunen\n\n– Jeg ville ha ventet lenge på dette, sier Kari Moe.',
    ]);
  });

  describe('staff, authorities, adverse effects, questions and study results', () => {
    rows(RULE, [
      '«Vi setter av god tid til den første samtalen», sier tannlege Ola Nes.',
      '«Jeg er utdannet fysioterapeut og har jobbet med idrett», sier daglig leder Mari Vik.',
      '«Pasienten skal informeres om risiko», skriver Helsetilsynet.',
      'Loven sier at «alle pasienter skal informeres skriftlig».',
      'Flere beskriver hevelse de første dagene etter filler.',
      'Pasientene rapporterte mindre smerte, 3 av 10 poeng (Moldskred & Bø, 2020).',
      'Forfatterne skriver at «effekten var liten».',
      'Vi bruker ikke pasienthistorier i markedsføringen.',
      'Spør legen om du kan lese pasienterfaringer.',
      'Du kan ringe oss eller skrive en e-post.',
      'Kan jeg trene etter behandlingen?',
      'Hva koster det hvis jeg må avlyse timen?',
      'Jeg samtykker til behandlingen og har lest informasjonen.',
      'Psykolog Anne Lie (45) begynte hos oss i august.',
      'Hos oss møter du Nina, som er sykepleier.',
      'Vi ligger på Google Maps under Storgata 3.',
      'Kunden kan avbestille timen til klokken 12.',
      'Noen beskriver smaken som bitter.',
      'Mange spør om de blir bedre av akupunktur.',
      'Pasienten får en samtale med psykolog før øyelaseren.',
      'Behandleren kan spørre: «Hvor har du vondt?»',
      'Anmeldelser som er kjøpt, er forbudt etter forskriften.',
      'Vi viser ingen omtalar.',
      'Han sa at han var fornøyd med ventetiden.',
      'Barn under 16 år (14) må ha med en voksen.',
      'En pasient ringte og ville flytte timen.',
      'Mange beskriver angsten som et trykk i brystet.',
      'Som pasient har du rett til innsyn.',
      'Møt teamet vårt.',
      'Pasienterfaringer samles i et register.',
    ]);

    rows(RULE, [
      '«Jeg ble kvalm og svimmel etter dosen», forteller Kari om bivirkningene.',
      'En pasient fortalte om kvalme etter andre infusjon.',
      'Mange forteller at de er tørste etterpå.',
      '«Vi har god tid til kvar pasient», seier tannlækjar Ola Nes.',
      'Ein pasient fortalde om kvalme etter andre time.',
      'Fleire fortel at dei vert hovne.',
      'Kan eg køyre bil etterpå?',
      'Foreldre forteller ofte at barnet våkner om natten.',
      'Pasientene forteller legen om symptomene sine.',
      'Ho fortalde at ho hadde vondt i hovudet.',
    ]);
  });

  describe('quotations of what went ill', () => {
    rows(RULE, ['«Jeg ble kvalm etter behandlingen», sier Per.', '«Eg vart svimmel etter sprøyta», fortel Siri.']);
  });

  describe('a source', () => {
    rows(RULE, [
      // what several said in a study is a result; one patient's words are a story in any paper
      `Flere rapporterte mindre smerte (Moldskred & Bø, 2020).\n\n${LIST}`,
      `‹Flere rapporterte bedring› i ryggen.\n\n${LIST}`,
      `«‹Jeg ble som ny›», sa en pasient (Moldskred & Bø, 2020).\n\n${LIST}`,
    ]);
  });

  describe('more names, invitations, thanks and reviews', () => {
    rows(RULE, [
      '‹Les anmeldelsene› våre på Google',
      '– ‹Dette har gitt meg livskvalitet›, sier Kjell Arne.',
      '«‹Eg er så takksam›», seier Gunhild (63) etter starroperasjonen.',
      '«‹Etter fire uker med øvelser kunne jeg knyte skolissene selv›», forteller Gunnar (74).',
      '‹En ung mann med sosial angst fortalte at han etter tredje time kunne ta bussen alene›.',
      '‹Les mer om hvordan Trude› ble røykfri.',
      '‹Jeg kan anbefale denne klinikken til alle med vondt i nakken.›',
      'Hva ‹sier de som har prøvd› det?',
      '«‹Flinke, blide og dyktige!› Kommer tilbake.» Anne B.',
      '‹4,8/5 basert på 312 anmeldelser›',
      '‹Flere har beskrevet kuren som livsforandrende›.',
      'Her er ‹historia til Ingebjørg›.',
      '«‹Ho trylla vekk rynkene mine!›» – Gro',
      '«‹Legen lyttet, forklarte og fikk meg på beina igjen.›» Rolf, Sandnes',
      'Tusenvis har fått hjelp av metoden, og ‹tilbakemeldingene er strålende›.',
      '‹Kundeuttalelser›',
      '‹Etter bare tre behandlinger var jeg kvitt hodepinen.›',
      '‹Les hvordan Markus› overvant flyskrekken.',
      '«‹Magen er flat, og jeg har full energi›», skryter Hanne.',
      'Se ‹intervjuet med Knut›, som sluttet å røyke på én time',
      '‹Etter behandlinga har eg fått att lukta.›',
      'Slik lyder ‹skussmålene fra› kundene våre',
      'Mer enn ‹2 000 femmere på› Facebook',
      'Tre ‹brukere forteller om› livet med høreapparat',
      '‹Vår faste kunde Geir› sover nå åtte timer hver natt.',
      '‹Ukens pasient›: Eirik',
      'Hør podkasten der Sofie ‹deler sin erfaring› med ketamin.',
      '«‹Det var verdt hver krone›», sier Arnt.',
      '‹Gode tilbakemeldingar frå› over hundre pasientar',
      '‹Pasienten Arne› skildrar det som ei ny byrjing.',
    ]);
  });

  describe('children, routines, staff and what passes by itself', () => {
    rows(RULE, [
      'Kari Moe (45) er ansatt som daglig leder fra 1. mai.',
      'Fornøyde ansatte gir lavere sykefravær.',
      '«Dette vil bedre tilbudet», sier byråden om den nye legevakten.',
      'Slik får du tilbake formen etter fødselen.',
      'En av pasientene våre må dessverre flyttes til onsdag.',
      '«Vi treng fleire sjukepleiarar», seier kommunalsjefen.',
      '«Jeg anbefaler at man snakker med fastlegen først», sier overlegen.',
      'Jeg er Kristin, og jeg er din jordmor gjennom svangerskapet.',
      'Vil du gi oss en tilbakemelding? Skriv til post@klinikk.example.',
      'Flere pasienter fikk kvalme og kastet opp.',
      '«Det var en flott åpning», sa ordføreren om det nye helsehuset.',
      'Hvis jeg blir syk, hvem ringer jeg?',
      'Lars (9) må ha med foresatte på timen.',
      'Tre pasienter ble utelatt fra analysen.',
      '«Det er ikke farlig», sier mange foreldre om snus.',
      'Klinikksjef Tor Hals sier at han er stolt av de ansatte.',
      'Nokre pasientar melder om tørr munn.',
      'Lege Marit Li fortel korleis operasjonen går føre seg.',
      'Mange får tilbake hårveksten av seg selv etter fødsel.',
      'Tilbakemeldinger fra pasientene brukes til å bedre rutinene.',
      'Tenk på dette: «Kva er viktig for meg?»',
    ]);
  });

  describe('severity', () => {
    const severity = (source: string, audience: 'public' | 'professional' = 'public') =>
      only(source, RULE, { audience }).finding.severity;

    it('is an error for a story and a warning for reviews, and a warning for professionals', () => {
      assert.equal(severity('«Jeg ble smertefri», sier Kari (34).'), 'error');
      assert.equal(severity('«Eg vart smertefri», seier Kari (34).', 'professional'), 'warning');
      assert.equal(severity('Vi har 4,8 av 5 stjerner.'), 'warning');
    });
  });
});
