import assert from 'node:assert/strict';
import { marked } from '../../../kit';
import { fixedSources } from '../fixes';
import { only, rows } from '../table';

const RULE = 'promotion/cosmetic-wording';

describe(RULE, () => {
  describe('words that authorities have named, and their kind', () => {
    rows(RULE, [
      'Bli kvitt ‹grevinneheng› på to timer.',
      'Vi fjerner ‹ridebukselår› med fettsuging.',
      'Har du ‹kalkunhals›? Vi hjelper deg.',
      '‹Sinnarynken› kan dempes med injeksjoner.',
      'Behandling av ‹gummy smile› hos tannlegen.',
      '‹Foxy eyes› er trenden i år.',
      'Vi retter opp en ‹sur munn› med filler.',
      '‹Kaninrynker› på nesen glattes ut.',
      '‹Bunny lines› behandles på ti minutter.',
      '‹Kråketær› og panne: pris fra 1 990 kr.',
      'Injeksjoner mot ‹kråketær› gir glattere hud.',
      'Si farvel til ‹bingovinger› og ‹bilringer›.',
      '‹Dobbelthake› er vår spesialitet.',
      '# Rynkebehandling\n\nLei av ‹sinnarynke›?',
      '‹Kalkunhalsen› vert stramma med trådar.',
      '‹Ridebukselåra› forsvinn med fettsuging.',
      'Vi fjernar ‹grevinneheng›.',
      'Kva kostar behandling av ‹sinnarynke›?',
    ]);
  });

  describe('talk of the words, anatomy and other things', () => {
    rows(RULE, [
      'Helsetilsynet reagerte på ord som «kalkunhals» og «ridebukselår».',
      'Vi bruker ikke ord som grevinneheng om kroppen.',
      'Ordet «ridebukselår» er nedsettende.',
      'Regelverket forbyr å spille på bilringer.',
      'Kråketær kommer av at huden blir tynnere.',
      'Løs hud på halsen er vanlig etter vekttap.',
      'Kråka har skarpe tær.',
      'Sur smak i munnen er en vanlig bivirkning.',
      'Grevinnen hang opp kåpen.',
      'Foxy er navnet på hunden vår.',
      'Kaninen har rynker på nesen.',
      'Rynker mellom øyenbrynene kommer med alderen.',
      'Fettsuging på utsiden av lårene gir hevelse.',
      'Vi vil ikkje kalle det kalkunhals.',
      'Helsetilsynet kalla «grevinneheng» nedsetjande.',
      'Huda på overarmane blir lausare med alderen.',
    ]);
  });

  it('is a warning for words that were named and information for words of the same sort', () => {
    assert.equal(only('Bli kvitt kalkunhals.', RULE).finding.severity, 'warning');
    assert.equal(only('Bli kvitt bingovinger.', RULE).finding.severity, 'info');
  });

  it('leaves professional texts', () => {
    assert.deepEqual(marked('Behandling av kråketær og gummy smile.', RULE, { audience: 'professional' }), []);
  });

  it('offers neutral words where the sentence stays whole', () => {
    const fixed = (source: string) =>
      fixedSources(source)
        .filter(({ rule }) => rule === RULE)
        .map(({ source: text }) => text);
    assert.deepEqual(fixed('Behandling av gummy smile.'), ['Behandling av smil med synlig tannkjøtt.']);
    assert.deepEqual(fixed('---\nspråk: nn\n---\n\nTiltak mot kalkunhals.'), [
      '---\nspråk: nn\n---\n\nTiltak mot laus hud på halsen.',
    ]);
    assert.deepEqual(fixed('Har du en kalkunhals?'), []);
    assert.deepEqual(fixed('Kalkunhalsen strammes opp.'), []);
  });
});
