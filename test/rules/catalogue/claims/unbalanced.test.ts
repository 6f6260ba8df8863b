import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { rows } from '../table';

const RULE = 'claims/unbalanced';

describe(RULE, () => {
  describe('two statements of benefit and nothing of risk: once, at the first', () => {
    rows(RULE, [
      'Ketamin ‹gir rask lindring›. Mange merker bedring allerede samme dag.',
      '# Glattere hud ‹før sommeren›\n\nNi av ti blir kvitt rynkene med botox.',
      'Hormonplasteret ‹øker energien›. De fleste sover bedre.',
      'Vår slankekur ‹virker›: kundene går i snitt ned 12 kilo. Nesten alle holder vekten.',
      'Tannblekingen ‹gir hvitere tenner›.\n\nEffekten varer i et år.',
      '- Behandlingen ‹lindrer› smerter\n- Ni av ti sover bedre',
      // a risk that is denied, or that the treatment takes away, is none
      'Øyelaseren ‹gir skarpere syn›. Ni av ti ser uten briller. Alt skjer uten bivirkninger.',
      'Prøverør ‹dobler sjansen›. To av tre blir gravide. Det er ingen risiko.',
      'Akupunkturen ‹lindrer› smerter. Den halverer risikoen for anfall.',
      'Fysioterapien ‹hjelper› ni av ti. Øvelsene virker for de fleste.',
      // what stands in a source or a comment is not said to the reader
      'Trykkbølge ‹hjelper› fire av fem. Plagene forsvinner fort. <!-- bivirkninger står i brosjyren -->',
      // nynorsk
      'Behandlinga ‹lindrar› smerter. Dei fleste søv betre.',
      '‹Åtte av ti vert kvitt› migrenen. Dei fleste søv betre.',
      'Laseren ‹gjev glattare hud›. Ni av ti er nøgde.',
    ]);
  });

  describe('a risk anywhere, a single statement, or no benefit', () => {
    rows(RULE, [
      'Ketamin gir rask lindring. Mange merker bedring. Kvalme er en vanlig bivirkning.',
      'Ni av ti blir kvitt rynkene med botox.\n\nHuden blir glattere.\n\n## Risiko\n\nDu kan få blåmerker.',
      'Hormonplasteret øker energien. De fleste sover bedre. Gravide skal ikke ha behandlingen.',
      'Kundene går ned 12 kilo. Nesten alle holder vekten. Behandlingen passer ikke for alle.',
      'Tannblekingen gir hvitere tenner. Effekten varer i et år. Tennene kan ise, og tannkjøttet kan få sår og hevelse.',
      'Øyelaseren gir skarpere syn. Ni av ti ser uten briller. Komplikasjoner er beskrevet.',
      'Akupunkturen lindrer smerter. Ni av ti sover bedre. Snakk med lege før du begynner.',
      'Øvelsene virker. Ni av ti blir bedre. Dokumentasjonen er svak: begrenset dokumentasjon hos eldre.',
      'Fysioterapien hjelper ni av ti.',
      'Ni av ti blir bedre. Ni av ti blir bedre.',
      'Vi holder til i Storgata. Timen koster 900 kroner. Du kan betale med kort.',
      'Behandlingen hjelper ikke alle. Noen merker ingen bedring.',
      'Ni prosent av befolkningen har migrene. Plagene starter ofte i ungdommen.',
      'Behandlinga lindrar smerter. Dei fleste søv betre. Ein del får biverknader.',
      'Laseren gjev glattare hud. Ni av ti er nøgde. Ho passar ikkje for gravide.',
      'Åtte av ti vert kvitt migrenen.',
    ]);
  });

  it('is a warning for the public and information for professionals, and names the other benefits', () => {
    const source = 'Behandlingen lindrer smerter. Ni av ti sover bedre.';
    for (const [audience, severity] of [
      ['public', 'warning'],
      ['professional', 'info'],
    ] as const) {
      const finding = lint(source, { audience }).findings.find(({ rule }) => rule === RULE);
      assert.equal(finding?.severity, severity);
      assert.equal(finding?.related.length, 1);
      assert.deepEqual(finding?.slots, { count: '2' });
    }
  });
});
