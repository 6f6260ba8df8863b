import assert from 'node:assert/strict';
import { only, rows } from '../table';

const RULE = 'promotion/price-offer';

describe(RULE, () => {
  describe('services of the public, named beside', () => {
    rows(RULE, [
      'Første ‹konsultasjon er gratis›. Vi holder til ved kommunehuset.',
      'Kontrollene er gratis. De er en del av den offentlige svangerskapsomsorgen.',
      'Hjemmesykepleie er gratis.',
      'Fyrste ‹konsultasjon er gratis›. Vi held til ved kommunehuset.',
      'Kontrollane er gratis. Dei er ein del av den offentlege svangerskapsomsorga.',
    ]);
  });

  describe('who pays in idioms', () => {
    rows(RULE, [
      'Den første samtalen tar vi ‹på vår regning›.',
      'Den første ‹timen er på oss›.',
      'Den fyrste samtalen tek vi ‹på vår rekning›.',
      'Vi spanderer kaffe og kake på åpningsdagen.',
      'Reisen skjer på egen regning.',
      'Reisa skjer på eiga rekning.',
    ]);
  });

  describe('discounts, campaigns and prices that are called low', () => {
    rows(RULE, [
      'Bestill før 1. mars og få ‹20 % rabatt› på laserbehandling.',
      '‹Kampanje› i november: ryggpakken til 1 990 kr.',
      '‹Før 4 990, nå 2 990›!',
      'Hudpleie ‹nå kun 790,-› (ord. pris 1 190,-).',
      'Tannbleking til ‹halv pris› ut måneden.',
      'Få ‹20 % av› i august!',
      '‹Nå kun 499› for en sjekk av synet.',
      'Black Week hos oss: minus ‹30 %› på alle pakker.',
      'Ta med en venn – dere får ‹25 % hver›.',
      'Blodprøver for ‹499 kr i stedet for 1 990 kr›.',
      '‹Månedens tilbud› er fotpleie.',
      'Som medlem får du ‹15 prosent lavere pris› på massasje.',
      'Førstekonsultasjon: ‹0 kr (verdi 950 kr›).',
      '‹Spar 2 000 kroner› når du bestiller begge øynene samtidig.',
      'Studenter får ‹tjue prosent avslag› hos kiropraktoren vår.',
      'Kun denne helgen: drypp til ‹3 490 kr›.',
      'Ikke gå glipp av ‹10 % rabatt› på høreapparat.',
      '‹Kampanje› med 15 % på alt.',
    ]);

    rows(RULE, [
      '‹No berre 1 490 kr› for ein time hos osteopaten.',
      '‹Før 3 900 kr – no 2 500 kr›.',
      'Du får ‹30 prosent avslag› på laserbehandling i haust.',
      '‹Hausttilbod›: to timar på rad.',
      '‹499 i staden for 1 990› for ei blodprøve.',
      'Ta med ei venninne og få ‹20 prosent kvar›.',
    ]);
  });

  describe('bundles, gifts, credit and what is free', () => {
    rows(RULE, [
      'Kjøp tre behandlinger og ‹betal for to›.',
      '‹3 for 2› på hårfjerning.',
      'Seks timer hos psykolog ‹for prisen av› fem.',
      '‹Klippekort› med ti timer akupunktur.',
      '‹Gratis konsultasjon› for nye kunder.',
      'Den tiende ‹akupunkturtimen er gratis›.',
      'Kjøp fem drypp, få det sjette ‹gratis›.',
      '‹Verv en venn› og få en time.',
      '‹Gavekort› på synstest er den perfekte julegaven.',
      'Du får en tannbørste ‹på kjøpet›.',
      'Du kan betale med ‹Klarna›.',
      '‹Rentefri› delbetaling i 12 måneder.',
      '‹Del opp betalingen›, eller ‹vinn en behandling›.',
    ]);

    rows(RULE, [
      'Vi tilbyr ‹nedbetaling› over tid.',
      'Fyrste ‹time er gratis›, heilt utan binding.',
      '‹Gåvekort› på fotpleie finn du i resepsjonen.',
      'Tilbod: to timar ‹til prisen av› éi.',
    ]);
  });

  describe('prices, fees, refunds, services, journeys and what is denied', () => {
    rows(RULE, [
      'Prisen er fra 2 500 kr.',
      'Konsultasjon 1 200 kr, kontroll 800 kr.',
      'Egenandelen er bare 375 kroner, og med frikort er timen gratis.',
      'Helfo gir refusjon for deler av undersøkelsen.',
      'Barn under 16 år får gratis konsultasjon.',
      'Vaksinen er gratis for alle over 65 år.',
      'Det er gratis parkering rett utenfor klinikken.',
      'Avbestilling er gratis inntil 24 timer før timen.',
      'Parkering koster kun 20 kr timen.',
      'Bussbilletten koster 42 kroner, og studenter får rabatt.',
      'Vi gir ikke rabatt på behandling.',
      'Legeforeningens regler tillater ikke gratis konsultasjoner.',
      'Rabatter og gratis konsultasjoner er i strid med reglene.',
      'Vær skeptisk til klinikker som frister med rabatt og delbetaling.',
      'Er det mulig å få delbetaling?',
      'Sykehuset fikk rabatt på legemidlene gjennom anbudet.',
      'Tilbudet omfatter samtaler, gruppeterapi og oppfølging.',
      'Klinikken har et godt tilbud til pasienter med smerter.',
      'Du får avslag på søknaden dersom vilkårene ikke er oppfylt.',
      'Kampanjen mot antibiotikaresistens starter i november.',
      'Smertene minket med 30 % på VAS-skalaen.',
      'Av 4 990 pasienter ble 2 990 operert.',
      'Før 2010 var metoden ukjent, nå brukes den i 120 land.',
      'Timen koster nå 1 250 kroner.',
      'Du kan få hevelse på kjøpet.',
      'Spar huden for sol den første uken.',
      'Kredittkort kan brukes på klinikken.',
      'Prisene gjelder ut året: time 1 200 kr.',
    ]);

    rows(RULE, [
      'Eigendelen er 375 kroner, og barn under 16 år betaler ingenting.',
      'Kommunen har eit gratis tilbod til pårørande.',
      'Vi gjev ikkje rabattar.',
      'Det finst ingen tilbod eller kampanjar hos oss.',
      'Eigendelen var tidlegare 340 kroner, no er han 375 kroner.',
      'Tilbodet vårt er for vaksne med angst og depresjon.',
      'Prisen er 2 300 kr for 60 minutt.',
      'Ventetida er no berre to veker.',
    ]);
  });

  describe('severity and law', () => {
    const found = (source: string, audience: 'public' | 'professional' = 'public') =>
      only(source, RULE, { audience }).finding;

    it('is a warning, an error about cosmetic treatment, and information for professionals', () => {
      assert.equal(found('Få 20 % rabatt på fotpleie.').severity, 'warning');
      assert.equal(found('Få 20 % rabatt på leppefiller.').severity, 'error');
      assert.equal(found('# Rynkebehandling\n\nHøsten kommer.\n\nFå 20 % rabatt.').severity, 'error');
      assert.equal(found('Kursdeltakere får 20 % rabatt.', 'professional').severity, 'info');
    });

    it('points from a word of sale to its price', () => {
      const finding = found('Kombitilbud: briller og linser for 3 990.');
      assert.deepEqual(
        finding.related.map(({ start, end }) => [start, end]),
        [[35, 40]],
      );
      assert.deepEqual(found('Vårtilbud på fotpleie.').related, []);
    });

    it('names the ban on credit where the treatment is cosmetic', () => {
      const cosmetic = found('Fettsuging med delbetaling.');
      assert.deepEqual([cosmetic.messageId, cosmetic.severity], ['cosmetic-credit', 'error']);
      assert.ok(cosmetic.basis.includes('kosmetikk-6'));
      assert.equal(found('Tannregulering med delbetaling.').messageId, 'credit');
    });
  });
});
