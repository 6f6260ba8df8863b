import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { only, rows } from '../table';

const RULE = 'safeguards/personal-data';

// The numbers are of people who would have been born in 1880 and 1881 (individual numbers 500–749), so of nobody alive.

describe(RULE, () => {
  describe('a full name with an age, and what the person was told', () => {
    rows(RULE, [
      '‹Gudrun Moelia› (47) fikk påvist bipolar lidelse og går nå til samtale hos oss.',
      '‹Gudrun Moelia› (47) frå Kvitnes fekk påvist bipolar liding, og er innlagt med ny diagnose.',
      'Pasienten ‹Gudrun Moelia› (47) fikk påvist bipolar lidelse.',
      'Lege Anne Bergmo (47) er spesialist i allmennmedisin.',
      'Skuespiller Kari Olavik (52) ble diagnostisert med kreft i fjor, skriver avisen.',
      'Gudrun (47) fekk påvist bipolar liding.',
    ]);
  });

  describe('national numbers, journal numbers and patients with a name and an illness', () => {
    rows(RULE, [
      'Fødselsnummer: ‹12038051367›.',
      'Pasienten (‹120380 51367›) møtte til time.',
      'Nummeret hennes er ‹120380-51367›.',
      'Fnr. ‹17128151311› er registrert.',
      'Send henvisningen med D-nummer ‹52038051350›.',
      '‹57128151305›',
      '<!-- husk å slette ‹12038051367› -->\n\nTekst.',
      '‹Journalnummer 48213› er lagt ved.',
      '‹Pasient-ID: 0093821›, time klokken 12.',
      '‹Journalnr. 77120› – svar foreligger.',
      '‹Pasientnummer: 55 201›.',
      '‹Journalnummer: 4821/22›.',
      'Pasienten ‹Kari Fjellhaug› ble behandlet for depresjon.',
      'Pasient: ‹Ola Myrvang›, f. 1971, har diabetes type 2.',
      'Bildet viser klienten ‹Per Haugland› som sliter med angst.',
      'Pasienten ‹Siv Lid› har fått diagnosen ADHD.',
      'Pasienten ‹Oddny Brekke› vart operert for grå stær.',
      'Fødselsnummeret er ‹12038051367›, og timen er i morgon.',
      'Brukaren ‹Nils Fonn› har schizofreni.',
      'Kontoen er ny, og fødselsnummer ‹12038051367› står på kortet.',
    ]);
  });

  describe('other numbers, labels alone, staff and people who do not exist', () => {
    rows(RULE, [
      'Organisasjonsnummer 999 888 777, HPR-nummer 1234567.',
      'Ring oss på 22 33 44 55.',
      'Kontonummer 1234 56 78903, eller 1203.80.51367.',
      'Konto: 12038051367.',
      'KID 12038051367 brukes ved betaling.',
      'Se https://doi.org/10.1000/12038051367 og PMID 34567890.',
      '[Bestill](https://klinikk.example/12038051367)',
      'Prosjektnummer 120380513 hos REK.',
      '12345678901 er ikke et gyldig nummer.',
      'Studien hadde 120380 svar, og 51367 kontroller.',
      'Oppgi fødselsnummer når du ringer.',
      'Fødselsnummeret består av elleve sifre.',
      'Journalnummeret ditt står på innkallingen.',
      'Lege Ola Myrvang har jobbet med depresjon i tjue år.',
      'Pasienten får en samtale om diagnosen.',
      'Pasienter med Crohns sykdom følges opp.',
      'Pasienten Kari Fjellhaug kom for sent.',
      'Navnet er oppdiktet: Pasienten Kari Fjellhaug hadde depresjon.',
      'Kunden Kari Fjellhaug kjøpte briller.',
      'Journalnummeret finn du på innkallinga.',
      'Opplys om fødselsnummer når du ringjer.',
      'Lækjar Oddny Brekke opererer grå stær.',
      'Pasienten frå Stord hadde migrene.',
    ]);
  });

  it('tells numbers that are made for tests as information', () => {
    for (const number of ['12838051322', '12438052729', '12688051396']) {
      const { finding } = only(`Bruk ${number} i kurset.`, RULE);
      assert.deepEqual([finding.messageId, finding.severity], ['synthetic', 'info'], number);
    }
  });

  it('is an error for every audience', () => {
    for (const audience of ['public', 'professional'] as const)
      assert.equal(only('Fnr. 12038051367.', RULE, { audience }).finding.severity, 'error');
  });

  it('leaves words that the house allows', () => {
    const { findings } = lint('Journalnummer 48213.', { house: { allow: ['Journalnummer 48213'] } });
    assert.equal(
      findings.some(({ rule }) => rule === RULE),
      false,
    );
  });
});
