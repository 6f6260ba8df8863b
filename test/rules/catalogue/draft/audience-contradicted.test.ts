import assert from 'node:assert/strict';
import { lint, marked } from '../../../kit';
import { fixedSources } from '../fixes';
import { only } from '../table';

const RULE = 'draft/audience-contradicted';

const HEAD = '---\nmålgruppe: helsepersonell\n---\n\n';

describe(RULE, () => {
  describe('sentences to patients in a professional text', () => {
    for (const [sentence, words] of [
      ['Har du vondt i ryggen? Kom innom.', 'Har du vondt'],
      ['Bestill time på nett.', 'Bestill time'],
      ['Du får bedøvelse før inngrepet.', 'Du får bedøvelse'],
      ['Hør med fastlegen din dersom det øker.', 'fastlegen din'],
      ['Før timen må du faste i seks timer.', 'må du faste'],
      ['Ring hvis du får feber etterpå.', 'hvis du får feber'],
      ['Som pasient har du rett til innsyn.', 'Som pasient har du'],
      ['Vi følger deg gjennom hele forløpet.', 'følger deg'],
      ['Dette er for deg som sliter med søvnen.', 'for deg som sliter'],
      ['Du må ikke kjøre bil samme dag.', 'Du må ikke kjøre bil'],
      ['Er du gravid, skal du la være.', 'Er du gravid'],
      ['Du får ein time hos oss.', 'Du får ein time'],
      ['Tilbodet er for deg som slit med svevnen.', 'for deg som slit'],
      ['Snakk med fastlegen om vekta di.', 'Snakk med fastlegen'],
    ] as const)
      it(sentence, () => assert.deepEqual(marked(HEAD + sentence, RULE), [words]));
  });

  describe('sentences to colleagues, about patients and quoted', () => {
    for (const sentence of [
      'Når du henviser, bør du legge ved siste blodprøver.',
      'Du kan gi 0,5 mg/kg over 40 minutter.',
      'Har du pasienter med vondt i ryggen, kan de henvises.',
      'Ta kontakt med vakthavende ved spørsmål om dosering.',
      'Spør: «Har du vondt i ryggen?»',
      'Informer pasienten: Du må ikke kjøre bil samme dag.',
      'Pasienten får bedøvelse før inngrepet.',
      'Bestill time til pasienten i skjemaet.',
      'Som fastlege kan du starte opptrapping selv.',
      'Ønsker du mer informasjon, kan du laste ned protokollen.',
      'Kurset gir deg fem poeng.',
      'Vi samarbeider med deg som henviser.',
      'Når du tilviser, bør du leggje ved siste blodprøver.',
      'Du kan gje 0,5 mg/kg over 40 minutt.',
    ])
      it(sentence, () => assert.deepEqual(marked(HEAD + sentence, RULE), []));
  });

  it('is one warning with the other places related', () => {
    const { finding } = only(`${HEAD}Du får bedøvelse.\n\nFør timen må du faste. Ring hvis du får feber.`, RULE);
    assert.equal(finding.severity, 'warning');
    assert.equal(finding.related.length, 2);
  });

  it('leaves texts for the public', () => assert.deepEqual(marked('Før timen må du faste.', RULE), []));

  it('can declare the draft to be for the public, unless the command line says whom it is for', () => {
    const [fixed] = fixedSources(`${HEAD}Før timen må du faste.`).filter(({ rule }) => rule === RULE);
    assert.match(fixed!.source, /målgruppe: allmennhet/);
    assert.deepEqual(marked(fixed!.source, RULE), []);
    const { findings } = lint('Før timen må du faste.', { audience: 'professional' });
    assert.deepEqual(findings.find(({ rule }) => rule === RULE)?.fixes, []);
  });
});
