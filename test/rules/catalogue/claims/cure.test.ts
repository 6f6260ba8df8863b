import assert from 'node:assert/strict';
import { fixedSources } from '../fixes';
import { only, rows } from '../table';

const RULE = 'claims/cure';

const LIST = `## Kilder

Vikhamar, T. & Eid, S. (2022). Tre år etter behandling. *Hud og helse*, 7(2), 11–19.
`;

describe(RULE, () => {
  describe('harm that lasts, and fear for life', () => {
    rows(RULE, [
      'Nedsatt følelse er vanlig, og hos noen blir endringen varig.',
      'Er vi redde for liv og helse, henter vi hjelp.',
      'Nedsett kjensle er vanleg, og hos nokre blir endringa varig.',
      'Er vi redde for liv og helse, hentar vi hjelp.',
    ]);
  });

  describe('promises in idioms', () => {
    rows(RULE, [
      'Etter kurset sover du hele natten, ‹det tør vi love›.',
      'Blir du ikke kvitt smertene, ‹får du hver krone tilbake›.',
      'Naprapaten finner årsaken, ‹slik at hodepinen ikke kommer tilbake›.',
      'Blir du ikkje kvitt smertene, ‹får du kvar einaste krone attende›.',
      'Naprapaten finn årsaka, ‹slik at hovudpina ikkje kjem att›.',
      'Får du tilbud om en behandling som påstås å kurere alt, bør du snakke med fastlegen.',
      'Vi kan ikke love at smertene blir borte.',
      'Du får pengene for parkeringen av kommunen.',
      'Hver krone tilbake til staten går til skolen.',
      'Ver varsam med behandlingar som er påstått å kurere kreft.',
      'Kom til oss att om eit år.',
    ]);
  });

  describe('cure, lasting effect and guarantee', () => {
    rows(RULE, [
      // verbs of cure in their forms
      'Lysterapien ‹kurerer depresjon› på få uker.',
      'Healing ‹helbreder kreft›.',
      'Vi har ‹kurert migrene› hos hundrevis.',
      'Homeopati gir ‹helbredelse› innenfra.',
      'Soneterapien fjerner allergien ‹ved roten›.',
      'Vår metode ‹utrydder angsten›.',
      'Sprøyten gir deg ‹slutt på migrenen›.',
      'Nærsyntheten ‹er historie› etter én operasjon.',
      '‹Si farvel til rynkene› i høst.',
      '‹Aldri mer tannpine› med oss!',
      'Hormonene ‹gir deg energien tilbake›.',
      'Infusjonen ‹omkalibrerer› hjernen.',
      'Et ‹angstfritt liv› venter på deg.',
      // lasting effect
      'Laserbehandlingen ‹fjerner hårene for godt›.',
      'Kiloene ‹kommer aldri tilbake› med vår plan.',
      'Du blir ‹kvitt plagene for alltid›.',
      'Fillers gir en ‹varig forbedring› av huden.',
      'Resultatet er ‹permanent›.',
      'Tannimplantatet gir deg et smil som ‹holder livet ut›.',
      // guarantee
      'Vi ‹garanterer› vektnedgang i løpet av høsten.',
      'Her får du ‹garantert› glattere hud.',
      'Bli gravid, eller få ‹pengene tilbake›.',
      'Vår test er ‹100 % sikker›.',
      'Trykkbølgen ‹virker hver gang›.',
      'Øvelsene ‹hjelper alle› med ryggplager.',
      'Du blir bedre – ‹det lover vi›.',
      '‹Alle pasienter blir smertefrie› hos oss.',
      // writing
      '## ‹Stopp hårtapet›',
      'RYGGPLAGENE ‹FORSVINNER FOR GODT›!',
      'Plagene ‹forsvinner for\ngodt›.',
    ]);

    rows(RULE, [
      'Urtene ‹lækjer eksem›.',
      'Behandlinga ‹kurerer tinnitus› hos dei fleste.',
      'Plagene ‹forsvinn for godt›.',
      'Kuren gjev ‹varig betring› i leddet.',
      'Vi ‹garanterer› at du går ned i vekt.',
      'Du får ‹garantert› betre søvn.',
      'Det blir ‹slutt på hovudpina› med oss.',
      'Metoden ‹verkar kvar gong›.',
    ]);
  });

  describe('everybody', () => {
    rows(RULE, [
      'Laseren ‹virker på absolutt alle›.',
      'Terapien ‹fungerer for samtlige›.',
      'Kuren ‹verkar på absolutt alle›.',
      'Laseren virker ikke på alle.',
      'Kuren verkar ikkje for alle.',
      'Virker laseren på alle?',
    ]);
  });

  describe('what lasts', () => {
    rows(RULE, [
      'Vi ‹gjør drømmen om en flat mage til virkelighet›.',
      '‹Opplev et liv uten smerter›.',
      '‹Få en hverdag uten migrene›.',
      '‹Opplev ein kvardag utan smerter›.',
      'Et liv uten smerter er det ingen som kan love.',
      'Du får en hverdag uten timebok og ventetid.',
      'Effekten ‹varer livet ut›.',
      '‹Resultatet holder i årevis›.',
      '‹Resultatet varer i mange år›, utan påfyll.',
      'Sykdommen varer livet ut.',
      'Vi har drevet klinikken i årevis.',
      'Vi har hjulpet pasienter med ryggplager i mange år.',
      'Legen har forsket på smertelindring i årevis.',
      'Du kan ha nytte av treningen i mange år.',
      'Vi har lindra smerter i mange år.',
      'Sjukdomen varer i mange år.',
    ]);
  });

  describe('what the reader is spared', () => {
    rows(RULE, [
      'Med kuren ‹slipper du å leve med ryggsmerter›.',
      'Du ‹trenger aldri bekymre deg for rynker› igjen.',
      'Vaksinen ‹gjør deg fri for pollenallergi›.',
      'Endelig kan du sove ‹igjen uten smerter›.',
      'Plagene ‹er snart et tilbakelagt kapittel›.',
      'Barna ‹blir friske av denne› kuren.',
      '‹Kiloene raser av›.',
      'Etter terapien ‹slepp du å slite med angst›.',
      'Behandlinga ‹gjer deg fri for migrene›.',
      'Etter kuren ‹kommer angsten ikke tilbake›.',
      'Depresjonen ‹gikk helt tilbake› med infusjonene.',
      'Mange ‹ble nærmest friske› av dryppet.',
      'Skadene etter stress kan ‹reverseres› på timer.',
      'Hjernen ‹omprogrammerer› seg selv med strøm.',
      'Metoden ‹redder liv›.',
      'Kurset hjelper deg ‹tilbake til livet›.',
      'Behandlinga hjelper deg ‹attende til livet›.',
      'Beslutningen kan reverseres innen fjorten dager.',
      'Legen gikk helt tilbake til venterommet.',
      'Hjertestarteren i gangen kan redde deg ved hjertestans.',
      'Metoden ‹passer for absolutt alle›.',
      'Du slipper å betale parkering.',
      'Metoden passer ikke for alle.',
      'Ring hvis du kommer hjem og smertene er der igjen.',
      'Du trenger ikke tenke på timebestilling.',
      'Klinikken er fri for parfyme.',
      'Mange må leve med smerter.',
      'Du blir ikke frisk av denne kuren.',
      'Påstanden om at vann kurerer kreft, er feil.',
      'Myten om at honning kurerer allergi, lever videre.',
      'Du slepp å møte opp.',
      'Påstanden om at te kurerer gikt, er feil.',
    ]);
  });

  describe('says nothing', () => {
    rows(RULE, [
      // negated
      'Akupunktur kurerer ikke migrene.',
      'Ingen kan garantere at du blir gravid.',
      'Vi lover deg ingen mirakler, bare god tid.',
      'Ingen behandling fjerner svette for alltid.',
      'Det finnes ingen kur som helbreder diabetes.',
      'Overgangsalderen er ikke en sykdom som skal kureres.',
      'Laser hindrer ikke alderssyn for godt.',
      // other senses of the words
      'De permanente tennene kommer i seksårsalderen.',
      'Inngrepet kan gi varig nummenhet i leppen.',
      'Fullfør hele antibiotikakuren.',
      'Kurset for pårørende går over fire kvelder.',
      'Tannlege Oda Kurås har ledige timer.',
      'Vi tilbyr permanent hårfjerning på leggene.',
      'Du er garantert time innen tre uker.',
      'Prisgarantien gjelder til nyttår.',
      'Egenandelen er 100 prosent ved kosmetiske inngrep.',
      // duty, advice and frequency
      'Etter slankeoperasjonen må du ta vitaminer livet ut.',
      'Kontakt alltid lege ved plutselig synstap.',
      'Alle pasienter blir vurdert av lege før sprøyten gis.',
      'Stopp behandlingen hvis du får utslett.',
      // open questions, hope and conditions
      'Vi vet ikke om ketamin gir varig bedring.',
      'Kan psoriasis kureres?',
      'Hvis plagene ikke forsvinner for godt, tar vi en ny vurdering.',
      'Målet med treningen er å lindre, ikke å kurere.',
      'Noen får tilbakefall når behandlingen slutter.',
      'Vær skeptisk til alle som garanterer resultater.',
    ]);

    rows(RULE, [
      'Treninga lækjer ikkje artrosen.',
      'Vi kan ikkje garantere at implantatet held.',
      'Dei permanente tennene kjem i seksårsalderen.',
      'Du må bruke plasteret livet ut.',
      'Inga behandling verkar kvar gong.',
      'Inngrepet kan gi varig smerte.',
      'Kurset i avspenning er gratis.',
    ]);
  });

  describe('support', () => {
    rows(RULE, [
      `Hos 40 prosent var bedringen varig i tre år (Vikhamar & Eid, 2022).\n\n${LIST}`,
      // no source makes a guarantee or a cure
      `Vi ‹garanterer› bedring: 40 prosent ble bedre (Vikhamar & Eid, 2022).\n\n${LIST}`,
      `Behandlingen ‹kurerer migrene› hos 40 prosent (Vikhamar & Eid, 2022).\n\n${LIST}`,
      `Behandlingen gir ‹varig bedring› (Vikhamar & Eid, 2022).\n\n${LIST}`,
    ]);
  });

  describe('severity', () => {
    const severity = (source: string, audience: 'public' | 'professional' = 'public') =>
      only(source, RULE, { audience }).finding.severity;

    it('is an error for the public and a warning for professionals', () => {
      assert.equal(severity('Urtene kurerer eksem.'), 'error');
      assert.equal(severity('Urtene kurerer eksem.', 'professional'), 'warning');
    });

    it('goes down one step with a hedge', () => {
      assert.equal(severity('Urtene kan kurere eksem.'), 'warning');
      assert.equal(severity('Urtene kan kurere eksem.', 'professional'), 'info');
    });
  });

  describe('fixes', () => {
    const fixed = (source: string) =>
      fixedSources(source)
        .filter(({ rule }) => rule === RULE)
        .map((fix) => fix.source.trim());

    it('hedges a verb of cure, in the form that the clause asks for', () => {
      assert.deepEqual(fixed('Lysterapi kurerer depresjon.'), ['Lysterapi kan lindre plager ved depresjon.']);
      assert.deepEqual(fixed('Det er mulig å helbrede allergi.'), ['Det er mulig å lindre plager ved allergi.']);
      assert.deepEqual(fixed('Urtene lækjer eksem.'), ['Urtene kan lindre plager ved eksem.']);
      assert.deepEqual(fixed('Vi har kurert migrene.'), []);
    });

    it('takes out what makes an effect lasting or certain', () => {
      assert.deepEqual(fixed('Plagene forsvinner for godt.'), ['Plagene forsvinner.']);
      assert.deepEqual(fixed('Du får en varig bedring.'), ['Du får en bedring.']);
      assert.deepEqual(fixed('Du får garantert glattere hud.'), ['Du får glattere hud.']);
    });

    it('offers none where the sentence would break', () => {
      for (const source of ['Resultatet er permanent.', 'Bedringen er garantert.', 'Vi garanterer bedring.'])
        assert.deepEqual(fixed(source), [], source);
    });
  });
});
