import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inflect, type Paradigm } from '../../../rules/src/language/inflection';
import { irregular } from './support';

type Case = readonly [lemma: string, paradigm: Paradigm, forms: string];

/** Forms that must be made. */
const bokmal: readonly Case[] = [
  ['klinikk', 'm', 'klinikk klinikken klinikker klinikkene klinikks klinikkens klinikkers klinikkenes'],
  ['lege', 'm', 'lege legen leger legene leges legens'],
  ['lærer', 'm', 'lærer læreren lærere lærerne lærernes'],
  ['muskel', 'm', 'muskel muskelen muskler musklene'],
  ['artikkel', 'm', 'artikkel artikkelen artikler artiklene'],
  ['kvinne', 'f', 'kvinne kvinna kvinnen kvinner kvinnene'],
  ['behandling', 'f', 'behandlinga behandlingen behandlinger behandlingene'],
  ['mirakel', 'n', 'mirakel mirakelet miraklet mirakler miraklene mirakla mirakelets'],
  ['legemiddel', 'n', 'legemiddelet legemidlet legemidler legemidlene'],
  ['program', 'n', 'programmet programmer programmene programma'],
  ['hjerte', 'n', 'hjertet hjerter hjertene hjerta'],
  ['studium', 'n', 'studiet studier studiene'],
  ['senter', 'n', 'senteret sentre sentrene'],
  ['visdomstann', 'f', 'visdomstanna visdomstennene visdomstenner'],
  ['idé', 'm', 'ideen ideer ideene'],
  ['god', 'adj', 'god godt gode bedre best beste'],
  ['trygg', 'adj', 'trygg trygt trygge tryggere tryggest tryggeste'],
  ['farlig', 'adj', 'farlig farlige farligere farligst farligste'],
  ['langsom', 'adj', 'langsomt langsomme langsommere langsomst langsomste'],
  ['sikker', 'adj', 'sikkert sikre sikrere sikrest sikreste'],
  ['åpen', 'adj', 'åpent åpne åpnere åpnest åpneste'],
  ['smertefri', 'adj', 'smertefri smertefritt smertefrie'],
  ['høy', 'adj', 'høyt høye høyere høyest høyeste'],
  ['suveren', 'adj', 'suverent suverene'],
  ['effektiv', 'adj', 'effektivt effektive effektivere effektivest'],
  ['tung', 'adj', 'tungt tunge tyngre tyngst tyngste'],
  ['ønsket', 'adj-', 'ønsket ønskede ønskete'],
  ['dokumentert', 'adj-', 'dokumentert dokumenterte'],
  ['kurere', 'v', 'kurere kurerer kurerte kurert kurer kureres kurertes kurerende'],
  ['fjerne', 'v', 'fjerne fjerner fjernet fjerna fjern fjernes fjernende fjernede'],
  ['bruke', 'v', 'bruker brukte brukt bruk brukes'],
  ['prøve', 'v', 'prøver prøvde prøvd prøv'],
  ['bygge', 'v', 'bygger bygde bygd bygg bygges'],
  ['oppnå', 'v', 'oppnår oppnådde oppnådd oppnås'],
  ['hjelpe', 'v', 'hjelper hjalp hjulpet hjelpes hjelpende hjelp'],
  ['avhjelpe', 'v', 'avhjelper avhjalp avhjulpet'],
  ['bli', 'v', 'blir ble blitt'],
  ['ødelegge', 'v', 'ødelegger ødela ødelagt ødelegges'],
  ['delta', 'v', 'deltar deltok deltatt deltas'],
  ['skade', 'v', 'skader skadet skadde skadd skades'],
  ['gjøre', 'v', 'gjør gjorde gjort gjøres'],
  ['stemme', 'v', 'stemmer stemte stemt stem'],
  ['lykkes', 'v', 'lykkes lyktes'],
  ['ofte', 'adv', 'ofte oftere oftest'],
];

const nynorsk: readonly Case[] = [
  ['klinikk', 'm', 'klinikken klinikkar klinikkane klinikkens'],
  ['søknad', 'm', 'søknaden søknader søknadene'],
  ['lækjar', 'm', 'lækjaren lækjarar lækjarane'],
  ['behandling', 'f', 'behandlinga behandlingar behandlingane'],
  ['veke', 'f', 'veka veker vekene'],
  ['mirakel', 'n', 'mirakel mirakelet mirakla'],
  ['auge', 'n', 'auget auga'],
  ['visdomstann', 'f', 'visdomstanna visdomstenner visdomstennene'],
  ['god', 'adj', 'godt gode betre best beste'],
  ['trygg', 'adj', 'trygt trygge tryggare tryggast tryggaste'],
  ['farleg', 'adj', 'farleg farlege farlegare farlegast farlegaste'],
  ['sikker', 'adj', 'sikkert sikre sikrare sikrast sikraste'],
  ['open', 'adj', 'ope opne opnare opnast'],
  ['låg', 'adj', 'lågt låge lågare lågast'],
  ['kurere', 'v', 'kurere kurera kurerer kurerte kurert kurer kurerast kurerande'],
  ['fjerne', 'v', 'fjerne fjerna fjernar fjernast fjernande fjern'],
  ['kjenne', 'v', 'kjenner kjende kjent kjend'],
  ['byggje', 'v', 'byggje byggja byggjer bygger bygde bygd bygt'],
  ['hjelpe', 'v', 'hjelper hjelpte hjelpt hjelpa hjelpast'],
  ['forstå', 'v', 'forstår forstod forstått'],
  ['innehalde', 'v', 'inneheld inneheldt innehalde'],
  ['deltaking', 'f', 'deltakinga'],
  ['krevje', 'v', 'krev kravde kravt'],
  ['ofte', 'adv', 'ofte oftare oftast'],
];

/** Forms that must not be made. */
const absent: readonly (readonly ['nb' | 'nn', ...Case])[] = [
  ['nb', 'farlig', 'adj', 'farligt farligest'],
  ['nb', 'trygg', 'adj-', 'tryggere tryggest tryggeste'],
  ['nb', 'ledende', 'adj', 'ledendet ledendere ledendest'],
  ['nb', 'god', 'adj', 'godere godest'],
  ['nb', 'god', 'adj-', 'bedre best beste'],
  ['nb', 'hjelpe', 'v', 'hjelpte hjelpet'],
  ['nb', 'kurere', 'v', 'kureret kurera'],
  ['nb', 'lindre', 'v', 'lindrte lindrde lindrt'],
  ['nb', 'bruke', 'v', 'brukde brukd'],
  ['nb', 'sikker', 'adj-', 'sikrere sikrest'],
  ['nb', 'mann', 'm', 'manner mannene'],
  ['nb', 'tann', 'f', 'tanner'],
  ['nb', 'klinikk', 'm', 'klinikka klinikkar'],
  ['nb', 'Spravato', 'x', 'spravatoen spravatos'],
  ['nn', 'trygg', 'adj', 'tryggere tryggest'],
  ['nn', 'behandling', 'f', 'behandlingen'],
  ['nn', 'farleg', 'adj', 'farlegt'],
  ['nn', 'hjelpe', 'v', 'hjalp hjelpes'],
];

describe('inflect', () => {
  for (const [language, cases] of [['nb', bokmal] as const, ['nn', nynorsk] as const]) {
    for (const [lemma, paradigm, expected] of cases) {
      it(`${language}: ${lemma}/${paradigm}`, () => {
        const forms = inflect(lemma, paradigm, language, irregular[language]);
        assert.deepEqual(
          expected.split(' ').filter((form) => !forms.includes(form)),
          [],
        );
      });
    }
  }
  for (const [language, lemma, paradigm, unwanted] of absent) {
    it(`${language}: ${lemma}/${paradigm} has not ${unwanted}`, () => {
      const forms = inflect(lemma, paradigm, language, irregular[language]);
      assert.deepEqual(
        unwanted.split(' ').filter((form) => forms.includes(form)),
        [],
      );
    });
  }

  it('puts the endings of an initialism after a hyphen', () => {
    const forms = inflect('ADHD', 'm', 'nb', irregular.nb);
    assert.ok(forms.includes('adhd-en'));
    assert.ok(!forms.includes('adhden'));
  });

  it('takes no entry of the tables for a lemma that is a property of every object', () => {
    assert.deepEqual(inflect('constructor', 'x', 'nb', irregular.nb), ['constructor']);
    assert.ok(inflect('constructor', 'm', 'nb', irregular.nb).includes('constructoren'));
  });

  it('gives the lemma first, lower case, and no form twice', () => {
    const paradigm = fc.constantFrom<Paradigm>('m', 'f', 'n', 'adj', 'adj-', 'adv', 'v', 'x');
    const lemma = fc
      .array(fc.constantFrom(...'aeiouyæøåbdfgklmnprstvJE'), { minLength: 1, maxLength: 9 })
      .map((x) => x.join(''));
    fc.assert(
      fc.property(lemma, paradigm, fc.constantFrom('nb', 'nn'), (word, how, language) => {
        const forms = inflect(word, how, language, irregular[language]);
        assert.equal(forms[0], word.toLowerCase());
        assert.equal(new Set(forms).size, forms.length);
        for (const form of forms) assert.equal(form, form.toLowerCase());
      }),
    );
  });
});
