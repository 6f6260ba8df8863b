import assert from 'node:assert/strict';
import { only, rows } from '../table';

const RULE = 'promotion/testimonial';

const LIST = `## Kilder

Moldskred, A. & Bø, K. (2020). Timer og døgn. *Ro og uro*, 4(1), 3–9.
`;

describe(RULE, () => {
  describe('quotations, stories, reviews and headings', () => {
    rows(RULE, [
      '«‹Jeg fikk livet tilbake etter tre timer›», sier Kari (34).',
      '– ‹Jeg sover som et barn›, sier Torunn.',
      '> «‹Hvorfor gjorde jeg ikke dette før?›»\n> – Hege, Narvik',
      '«‹Dere er fantastiske!›» – fornøyd kunde',
      'Kundene våre sier det samme: «‹Best i byen›».',
      '‹En pasient fortalte at hun ble smertefri› etter ketaminkuren.',
      '‹En av kundene våre beskriver botoxen› som en ny start, og huden som glatt.',
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

  describe('a source', () => {
    rows(RULE, [
      // what several said in a study is a result; one patient's words are a story in any paper
      `Flere rapporterte mindre smerte (Moldskred & Bø, 2020).\n\n${LIST}`,
      `‹Flere rapporterte bedring› i ryggen.\n\n${LIST}`,
      `«‹Jeg ble som ny›», sa en pasient (Moldskred & Bø, 2020).\n\n${LIST}`,
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
