import assert from 'node:assert/strict';
import { only, rows } from '../table';

const RULE = 'claims/superlative';

const LIST = `## Kilder

Aamot, K. & Selje, T. (2021). Lys mot kløe. *Hud og helse*, 4(1), 3–9.
`;

describe(`${RULE}: degrees and ranks`, () => {
  describe('degree words', () => {
    rows(RULE, [
      'Pasientene får en ‹markant bedring›.',
      'Behandlingen gir ‹betydelig bedring›.',
      'Behandlingen gir ‹kraftig lindring›.',
      'Metoden har ‹stor effekt›.',
      'Injeksjonen gir ‹svært gode resultater›.',
      'Behandlinga gir ‹betydeleg betring›.',
      'Pasientane får ein ‹markant smertereduksjon›.',
      'Metoden har ‹stor verknad›.',
      '- ‹tydelig bedring› i huden',
    ]);

    rows(RULE, [
      // what they grade is no benefit
      'En betydelig andel av pasientene røyker.',
      'Kraftig blødning krever lege.',
      'Klinikken har et stort venterom.',
      'Hevelsen er tydelig det første døgnet.',
      'Depresjon gir betydelig redusert arbeidsevne.',
      'Ein stor del av pasientane er over 60 år.',
      'Sterke smerter bør vurderast av lege.',
      // negated, wished
      'Behandlingen gir ikke betydelig bedring.',
      'Noen merker ingen tydelig effekt.',
      'Vi ønsker deg god bedring!',
      'Kuren gir ikkje betydeleg betring.',
      'Vi ønskjer deg god betring!',
      // a figure and a citation that resolves, in the sentence or beside it
      `Bedringen var markant hos 40 av 64 (Aamot & Selje, 2021).\n\n${LIST}`,
      `Pasientene får en markant bedring. 40 av 64 hadde mindre kløe (Aamot & Selje, 2021).\n\n${LIST}`,
    ]);

    it('are warnings with a message of their own', () => {
      const { finding } = only('Pasientene får en markant bedring.', RULE);
      assert.equal(finding.messageId, 'degree');
      assert.equal(finding.severity, 'warning');
      assert.deepEqual(finding.slots, { words: 'markant bedring' });
    });

    describe('are not cleared by less', () => {
      rows(RULE, [
        `Pasientene får en ‹markant bedring› (Aamot & Selje, 2021).\n\n${LIST}`,
        'Pasientene får en ‹markant bedring›: 40 av 64 hadde mindre kløe.',
        `Pasientene får en ‹markant bedring›. Studier viser at 40 av 64 hadde mindre kløe.\n\n${LIST}`,
        `Pasientene får en ‹markant bedring› hos 40 av 64 (Holm, 2003).\n\n${LIST}`,
        `Pasientene får en ‹markant bedring›. Huden er et organ. Det er mye å lære. 40 av 64 hadde mindre kløe (Aamot & Selje, 2021).\n\n${LIST}`,
      ]);
    });
  });

  describe('superlatives and ranks', () => {
    rows(RULE, [
      // of the clinic, its staff and its treatment
      'Vi er ‹Norges ledende klinikk› for ryggplager.',
      'Furulia er ‹landets største klinikk›.',
      'Vi har ‹Norges beste tannleger›.',
      'Legene våre er blant de ‹fremste› i Norden.',
      'Her møter du ‹byens dyktigste kirurger›.',
      'Dette er den ‹mest effektive behandlingen› mot akne.',
      'Dette er den ‹tryggeste behandlingen› på markedet.',
      'Vi bruker det ‹nyeste utstyret› i Norge.',
      'Vi er den ‹eneste klinikken› i fylket med denne laseren.',
      'Klinikken er ‹markedsledende› på hårfjerning.',
      'Vi har ‹landets høyeste suksessrate›.',
      '# ‹Norges mest brukte hudklinikk›',
      // nynorsk
      'Vi er ‹Noregs leiande klinikk› for ryggplager.',
      'Vi har dei ‹beste tannlegane› i landet.',
      'Dette er den ‹mest effektive behandlinga› mot akne.',
      'Her møter du dei ‹dyktigaste kirurgane› i byen.',
      'Vi er den ‹einaste klinikken› i fylket med denne laseren.',
      'Dette er den ‹mest skånsame behandlinga› på marknaden.',
    ]);

    rows(RULE, [
      // frequency, disease, anatomy, adverse effects, regulation
      'De vanligste bivirkningene er hodepine og kvalme.',
      'Ryggplager er blant de vanligste årsakene til sykefravær.',
      'Angst er en av de hyppigste lidelsene i Norge.',
      'Den alvorligste komplikasjonen er blodpropp.',
      'Risikoen er størst det første døgnet.',
      'Huden er kroppens største organ.',
      'Smertene er sterkest om natten.',
      'Forekomsten er høyest blant kvinner over 50 år.',
      // technical and fixed uses
      'De fleste får ingen plager.',
      'Du får svar så snart som mulig.',
      'I beste fall går det over av seg selv.',
      'Trening er førstevalg ved artrose.',
      'Behandlingen gis minst to ganger.',
      'Det er best å vente til hevelsen har gått ned.',
      'Det tryggeste er å ringe legevakten.',
      'Unngå ledende spørsmål i samtalen.',
      'Hver eneste pasient får en samtale.',
      'Det gjelder først og fremst eldre.',
      // negated
      'Vi er ikke landets beste klinikk.',
      'Vi er ikke de eneste som tilbyr laser.',
      // nynorsk
      'Dei vanlegaste biverknadene er hovudpine og kvalme.',
      'Migrene er ein av dei hyppigaste lidingane i Noreg.',
      'Risikoen er størst det første døgnet.',
      'Dei fleste får ingen plager.',
      'Du får svar så snart som mogleg.',
      'Trening er førsteval ved artrose.',
      'Det er best å vente til hevinga har gått ned.',
      'Kvar einaste pasient får ein samtale.',
      'Vi er ikkje den beste klinikken i landet.',
    ]);

    it('are errors about quality, and warnings where they can be checked', () => {
      const severity = (source: string) => only(source, RULE).finding.severity;
      assert.equal(severity('Vi har Norges beste tannleger.'), 'error');
      assert.equal(severity('Vi er Norges ledende klinikk.'), 'error');
      assert.equal(severity('Vi er Norges største klinikk.'), 'warning');
      assert.equal(severity('Vi er Norges mest brukte klinikk.'), 'warning');
      assert.equal(severity('Vi er den mest brukte klinikken i Noreg.'), 'warning');
      assert.equal(only('Vi har Norges beste tannleger.', RULE).finding.messageId, 'rank');
    });

    it('are not cleared by a source or a hedge', () => {
      const { finding } = only(
        `Vi er trolig Norges beste klinikk: 40 av 64 ble bedre (Aamot & Selje, 2021).\n\n${LIST}`,
        RULE,
      );
      assert.equal(finding.severity, 'error');
    });
  });

  describe('the names of the house', () => {
    const house = { house: { clinic: ['Fjellbris', 'Dal & Li'] } };
    rows(
      RULE,
      ['Fjellbris er ‹best› på søvn.', '«Dal & Li» er ‹ledende› på hud.', 'Fjellbris er ‹tryggast› av alle.'],
      house,
    );
    rows(
      RULE,
      [
        'Fjellbris ligger ved den eldste brua i byen.',
        'Fjellbris er ikke best på alt.',
        'Fjellbris ligg i det eldste huset i gata.',
      ],
      house,
    );

    // without them the same words are anybody's
    rows(RULE, [
      'Fjellbris er best på søvn.',
      'Fjellbris er tryggast i godt vêr.',
      'Fjellbris er vakrest om morgenen.',
    ]);
  });
});
