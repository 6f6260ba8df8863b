import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { fixedSources } from '../fixes';
import { only, rows } from '../table';

const RULE = 'claims/comparison';

const LIST = `## Kilder

Vikhamar, T. & Eid, S. (2022). Laser eller kniv. *Hud og helse*, 7(2), 11–19.
`;

describe(RULE, () => {
  describe('what is compared with ours', () => {
    rows(RULE, [
      'Linser sliter ‹mer på øyet enn laseren› vår.',
      'En bro ‹kan rett og slett ikke måle seg med dette›.',
      'Ei bru ‹kan rett og slett ikkje måle seg med dette›.',
      'Mange kan bare drømme om åtte timers søvn.',
      'Mange kan berre drøyme om åtte timar søvn.',
      'Ventetiden er lengre enn behandlingen vår.',
      'Vi kan ikke måle deg før du har spist.',
      'Samtalen varer lengre enn behandlinga vår.',
    ]);
  });

  describe('higher here than elsewhere', () => {
    rows(RULE, [
      'Suksessraten er ‹høyere hos oss enn på sykehuset›.',
      '‹I motsetning til sovemedisin› gjør ikke kurset deg sløv.',
      'Suksessraten er ‹høgare hos oss enn på sjukehuset›.',
      'Ventetiden er lengre hos oss enn i fjor.',
      'I motsetning til i fjor har vi åpent i juli.',
      'Temperaturen er lågare hos oss enn på fjellet.',
    ]);
  });

  describe('ranked against another treatment or provider', () => {
    rows(RULE, [
      '‹Mens vanlige tabletter› bruker uker, gir drypp lindring på timer.',
      'Sprøyten gir ‹bedre respons- og søvntall enn placebo›.',
      'Hvorfor ‹virker kuren når andre ikke gjør det›?',
      'Kuren ‹hjelper også dem som ikke fikk hjelp av noe annet›.',
      'Testen vår finner sykdom ‹tidligere enn noen annen metode›.',
      'Behandlinga verkar ‹betre enn noko anna›.',
      '‹Ingen andre klinikker har› lengre erfaring.',
      '‹Ingen i Noreg har operert fleire auge›.',
      // comparative and «enn»
      'Ketamin virker ‹bedre enn antidepressiva›.',
      'Laser er ‹mer skånsom enn kirurgi›.',
      'Hormonplaster er ‹tryggere enn tabletter›.',
      'Våre fillers gir langt ‹bedre resultat enn andre produkter›.',
      'Implantater sitter ‹bedre enn en protese›.',
      'Med øyelaser blir synet ‹skarpere enn med briller›.',
      'Sprøyten gir ‹større vektnedgang enn noen diett›.',
      'Vi har ‹høyere suksessrate enn andre fertilitetsklinikker›.',
      'Manuell terapi gir ‹færre bivirkninger enn smertestillende›.',
      'Akupunktur virker ‹raskere og bedre enn massasje›.',
      // equality and multiples
      'Urtene er ‹like effektive som medisin›.',
      'Behandlingen er ‹like trygg som placebo›.',
      'Sprøyten virker ‹dobbelt så raskt som tabletter›.',
      // superiority
      'Metoden ‹overgår alle andre behandlinger›.',
      'Trykkbølger ‹slår både operasjon› og hvile.',
      'Ketamin er ‹overlegent tradisjonelle antidepressiva›.',
      // contrast
      '‹I motsetning til briller› gir laseren fritt syn uten ubehag.',
      'Plasteret gir ingen kvalme, ‹i motsetning til tabletter›.',
      // others fail
      'Vi ‹hjelper der andre har gitt opp›.',
      'Homeopati ‹virker når alt annet har sviktet›.',
      // nobody else
      '‹Ingen klinikk i landet har bedre resultater›.',
      '‹Ingen gjør det bedre› når det gjelder tenner.',
      'Våre resultater er noe ‹andre bare kan drømme om›.',
      // alternative and spared
      'Akupunktur er et ‹trygt alternativ til medisiner›.',
      'Med fillers ‹slipper du kniven›.',
      // writing
      '## ‹Bedre enn kirurgi›: laser mot rynker',
      'LASER ER ‹TRYGGERE ENN KIRURGI›!',
      'Laser er ‹tryggere\nenn kirurgi›.',
    ]);

    rows(RULE, [
      'Laser er ‹meir skånsam enn kirurgi›.',
      'Ketamin verkar ‹betre enn antidepressiva›.',
      'Behandlinga er ‹like trygg som placebo›.',
      'Vi ‹hjelper der andre har gitt opp›.',
      '‹Ingen klinikk i landet har betre resultat›.',
      '‹I motsetnad til briller› gjev laseren fritt syn utan ubehag.',
      'Plasteret er ‹tryggare enn tablettar›.',
    ]);
  });

  describe('says nothing', () => {
    rows(RULE, [
      // price, time, dose, frequency and route
      'Laser er dyrere enn kirurgi.',
      'Mikrobølger krever mer tid enn injeksjoner.',
      'Dosen er lavere enn ved narkose.',
      'Migrene er vanligere hos kvinner enn hos menn.',
      'Nesespray er mer praktisk enn drypp.',
      'Vi har flere behandlingsrom enn i fjor.',
      // own disadvantage, null results
      'Vanlig kirurgi gir bedre effekt enn øvelsene våre.',
      'Metoden gir mer smerte etterpå enn laser.',
      'Medisinen virket ikke bedre enn placebo.',
      'Ketamin er ikke tryggere enn andre medisiner.',
      // what it is compared with is no treatment
      'Synet er bedre enn før operasjonen.',
      'Resultatet ble bedre enn forventet.',
      'De fleste sover bedre enn de tror.',
      'Du blir bedre raskere når du trener.',
      'Smertene er verre om natten enn om dagen.',
      'Hårveksten er raskere om sommeren enn om vinteren.',
      'Vekten faller raskere de første ukene enn senere.',
      // fixed and technical
      'Spørreskjema er bedre egnet enn samtale til å måle søvn.',
      'I motsetning til botulinumtoksin virker fillers ved å fylle ut.',
      'Pasienter der standardbehandling har sviktet, kan henvises til oss.',
      'Trykkbølge kan prøves når øvelser ikke har hjulpet.',
      'Ingen får bedre effekt av høyere doser.',
      'Tåler du ikke tabletter, finnes det et alternativ.',
      'Klinikken ligger nærmere sentrum enn sykehuset.',
      'Hormonnivået er høyere om morgenen enn om kvelden.',
      'Eldre pasienter har mer erfaring enn yngre.',
    ]);

    rows(RULE, [
      'Laser er dyrare enn kirurgi.',
      'Migrene er vanlegare hos kvinner enn hos menn.',
      'Medisinen verka ikkje betre enn placebo.',
      'Synet er betre enn før operasjonen.',
      'Resultatet vart betre enn venta.',
      'Behandlinga tek meir tid enn ei sprøyte.',
      'Dosen er lågare enn ved narkose.',
    ]);
  });

  describe('support', () => {
    rows(RULE, [
      `Laser var mer effektiv enn kirurgi hos 60 prosent (Vikhamar & Eid, 2022).\n\n${LIST}`,
      `Laser var ‹mer effektiv enn kirurgi› (Vikhamar & Eid, 2022).\n\n${LIST}`,
      `Laser var ‹mer effektiv enn kirurgi› hos 60 prosent.\n\n${LIST}`,
    ]);
  });

  it('is an error for the public and a warning for professionals, one step lower with a hedge', () => {
    const severity = (source: string, audience: 'public' | 'professional' = 'public') =>
      only(source, RULE, { audience }).finding.severity;
    assert.equal(severity('Laser virker bedre enn kirurgi.'), 'error');
    assert.equal(severity('Laser virker bedre enn kirurgi.', 'professional'), 'warning');
    assert.equal(severity('Laser virker ofte bedre enn kirurgi.'), 'warning');
    assert.equal(severity('Laser virker ofte bedre enn kirurgi.', 'professional'), 'info');
  });

  it('takes the place of an onset finding on the same words', () => {
    const rules = lint('Sprøyten virker raskere enn tabletter.').findings.map(({ rule }) => rule);
    assert.deepEqual(
      rules.filter((rule) => rule.startsWith('claims/')),
      [RULE],
    );
  });

  it('takes a contrast from the end of its sentence, and from nowhere else', () => {
    const fixed = (source: string) =>
      fixedSources(source)
        .filter(({ rule }) => rule === RULE)
        .map((fix) => fix.source.trim());
    assert.deepEqual(fixed('Plasteret gir ingen kvalme, i motsetning til tabletter.'), ['Plasteret gir ingen kvalme.']);
    assert.deepEqual(fixed('I motsetning til briller gir laseren fritt syn uten ubehag.'), []);
  });
});
