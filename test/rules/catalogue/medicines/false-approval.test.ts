import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { rows } from '../table';

const RULE = 'medicines/false-approval';

function kinds(source: string): string[] {
  return lint(source)
    .findings.filter(({ rule }) => rule === RULE)
    .map(({ messageId }) => messageId);
}

describe(RULE, () => {
  describe('a use called approved that is not', () => {
    rows(RULE, [
      'Ketamin er ‹godkjent mot depresjon› i Norge.',
      'Botox er ‹godkjent mot tanngnissing›.',
      'Ozempic er nå ‹godkjent for slanking›.',
      'Behandlingen med ketamin er ‹godkjent av Beslutningsforum mot depresjon›.',
      'Ketamin fikk ‹offentlig godkjenning mot depresjon› i 2025.',
      '# Ketamin mot angst\n\nBehandlingen er ‹godkjent› av Legemiddelverket.',
      'Spravato er godkjent, og derfor er også ketamin ‹godkjent mot depresjon›.',
      'Vår ‹FDA-godkjente ketaminbehandling mot depresjon› gis av lege.',
      'Ketamin ved PTSD er ‹godkjent› av FDA, og derfor trygt også i Norge.',
      '‹CE-merket› Botox gir deg trygg behandling.',
      'Spironolakton har ‹markedsføringstillatelse mot akne›.',
      'Propranolol er ‹godkjend mot eksamensangst›.',
      'Ketaminbehandling er ‹godkjend av Helsedirektoratet›.',
      'Metoden er ‹godkjent av helsemyndighetene›.\n\nVi gir ketamin mot depresjon.',
      'Dutasterid er en ‹godkjent behandling mot hårtap›.',
      'Botox er fullt ut ‹godkjent mot svette i hendene›.',
    ]);
    rows(
      RULE,
      [
        'Lavdose naltrekson er ‹godkjent ved fibromyalgi›.',
        'Melatonin ‹har godkjent indikasjon ved migrene›.',
        'Ketamin er ‹indisert ved behandlingsresistent depresjon›.',
        'Ketamin er etter vedtaket i Nye metoder ‹godkjent for depresjon›.',
      ],
      { audience: 'professional' },
    );
  });

  describe('says nothing of what is true, denied, foreign, hoped for or said of others', () => {
    rows(RULE, [
      'Ketamin er ikke godkjent mot depresjon i Norge.',
      'Botox er godkjent ved kronisk migrene.',
      'Ketamin er godkjent som bedøvelse, men brukes også mot depresjon.',
      'Spravato er godkjent ved behandlingsresistent depresjon.',
      'Esketamin, en variant av ketamin, er godkjent av FDA for behandlingsresistent depresjon.',
      'I USA er Botox godkjent av FDA mot andre tilstander.',
      'Er ketamin godkjent mot depresjon? Nei.',
      'Klinikken er godkjent av Helsedirektoratet. Vi gir ketamin mot angst.',
      'Bruk av ketamin mot angst er utenfor godkjent indikasjon.',
      'Ketamin mot depresjon: vi har søkt om godkjenning.',
      'Hvis ketamin blir godkjent mot depresjon, sier vi fra.',
      'Vi bruker bare godkjente legemidler, og ketamin mot angst gis utenfor indikasjonen.',
      'Ketamin mot depresjon ble besluttet innført av Beslutningsforum.',
      'Wegovy er godkjend for vektreduksjon.',
      'Ketamin mot angst er ikkje godkjend av nokon.',
      'Legene våre er offentlig godkjente spesialister. Vi gir ketamin mot angst.',
      'Det finnes andre godkjente behandlinger enn ketamin mot depresjon.',
      'Fillerne våre er CE-merkede. Botox er et legemiddel.',
      'Studien av ketamin mot depresjon er godkjent av etisk komité.',
      'Ketamin har ikke markedsføringstillatelse mot depresjon.',
    ]);
    rows(
      RULE,
      ['Ketamin mangler godkjenning ved PTSD.', 'Ketamin ved PTSD er verken godkjent eller tilstrekkelig undersøkt.'],
      { audience: 'professional' },
    );
  });

  describe('approvals in other words', () => {
    rows(RULE, [
      'Lavdose naltrekson mot ME er nå ‹godkjent› i Norge.',
      'Botox i masseter er en ‹godkjent behandling mot tanngnissing›.',
      'Ketamin har ‹offisiell godkjenning ved angst›.',
      'I Norge er ketamin ‹godkjent til bruk ved alvorlig depresjon›.',
      'Melatonin er ‹godkjent for migrene›.',
      'Vår ketaminbehandling for depresjon er ‹godkjent av Helsetilsynet›.',
      'Dutasterid er ‹godkjent i Sør-Korea mot hårtap›, og kan derfor trygt brukes her.',
      'Ivermektin fikk ‹markedsføringstillatelse mot covid-19›.',
      'Spironolakton er ‹godkjend mot kviser›.',
      'Beslutningsforum ‹godkjende ketamin mot depresjon› i fjor.',
      '‹FDA-godkjent Botox mot gummy smile› – nå hos oss.',
    ]);
  });

  describe('approvals in other words, to professionals', () => {
    rows(
      RULE,
      [
        'Guanfacin er ‹indisert for voksne med ADHD›.',
        'Sildenafil er ‹godkjent til kvinner med lav lyst›.',
        'Kvetiapin er ‹registrert mot søvnløshet›.',
        'Beslutningsforum har ‹godkjent ketamin ved behandlingsresistent depresjon›.',
      ],
      { audience: 'professional' },
    );
  });

  describe('no false approvals, in other words', () => {
    rows(RULE, [
      'Spravato ble godkjent i Norge i 2021 mot behandlingsresistent depresjon.',
      'Ketamin mot depresjon er foreløpig ikke godkjent i noe land.',
      'Botox er godkjent mot overaktiv blære og kronisk migrene.',
      'Legemidlet er godkjent for bruk ved narkose.',
      'Wegovy ble godkjent av EMA for vektreduksjon.',
      'Ketamin mot depresjon kan bli godkjent om noen år.',
      'FDA godkjente Spravato i 2019.',
      'Behandlingsstedet er godkjent av Statsforvalteren. Vi gir ketamin mot angst.',
      'Godkjent lege setter Botox mot tanngnissing.',
      'Ketamin mot angst krever at du har godkjent betalingen på forhånd.',
      'Ingen har godkjent Botox mot bruksisme.',
      'Botox er godkjend ved kronisk migrene.',
      'Ketamin er ikkje godkjend mot angst nokon stad.',
    ]);
  });

  describe('no false approvals, in other words, to professionals', () => {
    rows(
      RULE,
      [
        'Finasterid 1 mg er godkjent ved androgen alopesi hos menn.',
        'Produktet mangler norsk godkjenning, men kan skaffes på godkjenningsfritak.',
        'Ketamin ved PTSD: søknaden ble ikke godkjent av Beslutningsforum.',
      ],
      { audience: 'professional' },
    );
  });

  it('tells what makes it false', () => {
    assert.deepEqual(kinds('Ketamin er godkjent mot depresjon.'), ['use']);
    assert.deepEqual(kinds('Ketamin ved PTSD er godkjent av FDA, og derfor trygt også i Norge.'), ['foreign']);
    assert.deepEqual(kinds('Ketaminbehandling er godkjent av Beslutningsforum mot depresjon.'), ['decision']);
    assert.deepEqual(kinds('CE-merket Botox gir deg trygg behandling.'), ['ce-mark']);
  });
});
