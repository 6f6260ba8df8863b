import assert from 'node:assert/strict';
import { only, rows } from '../table';

const RULE = 'promotion/before-after';

describe(RULE, () => {
  describe('what is looked at, and when it was photographed', () => {
    rows(RULE, [
      'Se leppene ‹før og etter› behandling.',
      'Dra i pila for å sjå leppene ‹før og etter› behandling med filler.',
      'Her ser du nesen, ‹fotografert dagen før operasjonen og seks måneder etterpå›.',
      'Se an huden før og etter behandling.',
      'Legene var ikke fotografert før møtet og gikk hjem etterpå.',
      'Vask hendene før og etter behandlinga.',
      'Bildet viser venterommet vårt før og etter at maleren hadde vært der.',
      'Biletet viser venterommet vårt før og etter at målaren hadde vore der.',
    ]);
  });

  describe('pictures in words, captions, headings, titles and names of files', () => {
    rows(RULE, [
      'Se ‹før- og etterbilder› av leppene.',
      '## ‹Før og etter›',
      '‹Før/etter› neseoperasjon',
      '![‹Før og etter› hårtransplantasjon](bilder/har.jpg)',
      '![Resultat](img/‹for-etter›.jpg)',
      '[Galleri](https://klinikk.example/‹before-after›/bryst)',
      'Her ser du resultatet ‹før og etter› behandlingen.',
      'Bildene viser pasienten ‹før og etter› tre behandlinger med laser.',
      '‹Før-etter-bilder› av tannregulering',
      '![‹Etterbilde›, seks uker etter laser](ny.jpg)',
      'Se forskjellen! Bilde tatt ‹før behandling og fire uker etter›.',
      'Vi har et galleri med ‹preoperative og postoperative bilder›.',
      '![](‹foer_etter›_botox.png)',
      '‹Before & after›: fillers',
      '‹Etterbildene› taler for seg selv.',
      'Forvandlingen: ‹slik så Lise ut før›, og ‹slik ser hun ut nå›.',
      'På Instagram legger vi ut ‹før og etter-bilder› hver uke.',
      'Skyv for å se ‹før og etter›.',
      '![Pasient før](‹kari-before›.jpg)',
      'Til ‹venstre: før›. Til høyre: etter åtte uker.',
      'Slik ser resultatet ut: ‹før og etter› fire behandlinger.',
      'Vår ‹førogetter-serie› på Instagram',
      '![‹Før behandling | Etter› behandling](knep.jpg)',
      'Klikk på bildene for å se kundene våre ‹før og etter› brystforstørrelse.',
      '## Resultater: ‹før og etter›',
      'Tannbleking ‹før – etter›',
      'Sveip og se forskjellen ‹før og etter›.',
      '![‹Etter› tre måneder med hårkur](h3.jpg)',
      '[se galleriet](/galleri/‹foer-og-etter›/lepper)',
      '![](uploads/2024/neseplastikk_‹before_after›.webp)',
      '---\ntittel: ‹Før- og etterbilder› av nesen\n---\n\nVelkommen.',
    ]);

    rows(RULE, [
      '![‹Etter› seks veker](etter6.jpg)',
      'Sjå ‹før- og etterbilete› av tennene.',
      '‹Føre- og etterbilete› frå klinikken',
      'Bileta er tekne ‹før og etter› behandlinga.',
      '![Huda ‹før og etter› mikronåling](hud.png)',
      'Bilda viser kneet ‹før og etter› kuren.',
      'Sjå resultatet ‹før og etter› laser.',
      'Vi legg ut ‹etterbilete› kvar fredag.',
      '‹Slik såg huda ut før› behandling, og ‹slik ser ho ut etter›.',
      '![Bilete av hårfestet, ‹før og etter›](har-nn.jpg)',
    ]);
  });

  describe('times, advice, measurements, the record, denials and questions', () => {
    rows(RULE, [
      'Du kan ikke spise to timer før og etter behandlingen.',
      'Mål blodsukkeret før og etter måltid.',
      'Unngå sol en uke før og etter laser.',
      'Råd før og etter operasjonen',
      'Vi tar bilder til journalen, men publiserer dem ikke.',
      'Klinikken viser ikke før- og etterbilder.',
      'Smerten ble målt før og etter tolv uker med trening.',
      'Hva skjer etter behandlingen?',
      '![Venterommet før åpning](venterom.jpg)',
      'Før timen sender vi deg et skjema, og etter timen får du en oppsummering.',
      'Det er forbudt å bruke før- og etterbilder i reklame for kosmetiske inngrep.',
      '[Etter operasjonen](https://klinikk.example/etter-operasjonen)',
      'Informasjon før og etter fødsel',
      'MR-bilder tas før og etter kontrast.',
      'Blodtrykket måles før og etter infusjonen.',
      '![Kart](vei-etter-bommen.png)',
      'Røntgenbildet tas før innsetting av implantat.',
      'Ring oss før eller etter lunsj.',
      'Søvnkvaliteten før og etter behandling ble sammenlignet med Wilcoxon-test.',
      '## Før behandlingen',
      '## Etter behandlingen',
      'Ikke drikk alkohol et døgn før og etter behandlingen.',
      'Før og etter operasjonen får du besøk av fysioterapeut.',
      '## Før, under og etter behandlingen',
      '## Før og etter fødselen',
      'Ta et bilde av utslettet før timen, så ser legen det etterpå.',
      'Les hva du må gjøre før og etter hjerteoperasjonen.',
      'Se rådene for tiden før og etter inngrepet.',
      'Søvndagbok før og etter behandlingsperioden',
      'Ultralydbilder før og etter trening viste ingen forskjell.',
      'Vi bruker aldri bilder fra før og etter i markedsføringen.',
      'Forskriften forbyr bilder fra før og etter inngrepet.',
      '![Trapp etter ombygging](trapp.jpg)',
      '![Lege etter endt vakt](lege.jpg)',
      '[Etterbehandling](https://klinikk.example/etterbehandling)',
      '[Forberedelser](https://klinikk.example/for-operasjonen)',
      'Før sommeren åpner vi, og etter ferien kommer to nye leger.',
      'Rådene gjelder både før og etter tannbehandling.',
      'Har dere før- og etterbilder?',
      'Effekten ble vurdert før og etter åtte uker (Moe, 2020).',
      'Du må faste før, men kan ete etter undersøkinga.',
      '## Før timen',
      'Vi sammenligner blodprøver før og etter kuren.',
    ]);

    rows(RULE, [
      'Kroppen bør få kvile før og etter vaksine.',
      'Blodprøver takast før og etter kuren.',
      'Ikkje tren dagen før og etter vaksinen.',
      'Vi viser ikkje før- og etterbilete.',
      'Det er ikkje lov å vise bilete frå før og etter.',
      'Sjå kva du kan ete før og etter operasjonen.',
      'Ver forsiktig med sol før og etter peeling.',
    ]);
  });

  describe('more places', () => {
    rows(RULE, [
      'Bildeserien viser huden til Nora ‹før, under og etter› kuren.',
      'Sjå skilnaden på tennene ‹før og etter› bleiking.',
      'Filmen viser naglane ‹før og etter›.',
      'Resultater fra klinikken | ‹Før og etter›',
      'Her er Kine ‹før og etter› hos oss.',
      'Imponerende ‹før- og etter-resultater›!',
      '‹BEFORE / AFTER›',
      '![](IMG_‹etterbilde›_mage.jpg)',
      'Nydelig transformasjon! ‹Før og etter› 0,5 ml.',
      '![Pannen til en kunde ‹før› behandling](panne-foer.jpg) ![og etter](panne-etter.jpg)',
      'Dra i linja for å sjå ‹før og etter›.',
      'Galleri: nasar ‹før og etter›',
    ]);
  });

  describe('films about the time, advice and measurements', () => {
    rows(RULE, [
      'Vi tar bilder før og etter for å følge tilhelingen i journalen.',
      'Film: Hva skjer etter operasjonen?',
      'Klinikkar kan ikkje bruke bilete frå før og etter inngrepet.',
      'Se filmen om hva som skjer før og etter operasjonen.',
      'Sjekk blodtrykket før og etter trening.',
      'Vis hensyn før og etter leggetid.',
      'Informasjonsvideo: forberedelser før og oppfølging etter operasjonen',
      'Klinikken publiserer verken før- eller etterbilder.',
      'CT-bilder før og etter kontrastvæske granskes av radiolog.',
      'Sjå opningstidene før og etter påske.',
    ]);
  });

  describe('severity', () => {
    const severity = (source: string, audience: 'public' | 'professional' = 'public') =>
      only(source, RULE, { audience }).finding.severity;

    it('is an error for the pair in a text about looks, a warning for the rest, information for professionals', () => {
      assert.equal(severity('Se før- og etterbilder av leppene.'), 'error');
      assert.equal(severity('## Fillere\n\nSe før- og etterbilder her.'), 'error');
      assert.equal(severity('Se før- og etterbilder av tannreguleringen.'), 'warning');
      assert.equal(severity('Etterbilder av leppene'), 'warning');
      assert.equal(severity('Sjå før- og etterbilete av leppene.', 'professional'), 'info');
    });
  });
});
