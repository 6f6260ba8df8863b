import { contract, withDoubleM } from './orthography';

/** Gender of a noun; bokmål feminines also take the masculine -en. */
export type Gender = 'm' | 'f' | 'n';

const definite: Readonly<Record<'nb' | 'nn', Readonly<Record<Gender, readonly string[]>>>> = {
  nb: { m: ['en'], f: ['a', 'en'], n: ['et'] },
  nn: { m: ['en'], f: ['a'], n: ['et'] },
};

/** Plural endings, indefinite and definite. Nynorsk masculines and feminines share both sets (`gjester`, `dronningar`). */
const plural: Readonly<Record<'nb' | 'nn', Readonly<Record<Gender, readonly string[]>>>> = {
  nb: { m: ['er', 'ene'], f: ['er', 'ene'], n: ['er', 'ene', 'a'] },
  nn: { m: ['ar', 'ane', 'er', 'ene'], f: ['er', 'ene', 'ar', 'ane'], n: ['a'] },
};

/** Indefinite and definite forms of a noun, both numbers, without genitives. */
export function nounForms(lemma: string, gender: Gender, language: 'nb' | 'nn'): string[] {
  const singular = definite[language][gender];
  const many = plural[language][gender];
  const forms = [lemma];
  const add = (stem: string, endings: readonly string[]) => {
    for (const ending of endings) forms.push(stem + ending);
  };
  if (lemma.endsWith('e')) {
    add(lemma.slice(0, -1), singular);
    add(lemma.slice(0, -1), many);
    return forms;
  }
  for (const stem of withDoubleM(lemma)) {
    add(stem, singular);
    add(stem, many);
  }
  if (lemma.includes('é')) {
    add(lemma.replaceAll('é', 'e'), [...singular, ...many]);
  }
  if (lemma.endsWith('um')) {
    // Latin neuters drop -um: studium, studiet, studier.
    add(lemma.slice(0, -2), [...singular, ...many, 'a']);
  }
  const short = contract(lemma);
  if (short !== undefined) {
    add(short, many);
    // sentre, søstre; the contracted definite singular (midlet) is neuter only
    add(short, gender === 'n' ? ['e', 'et'] : ['e']);
  }
  if (language === 'nb' && lemma.endsWith('er')) add(lemma, ['e', 'ne']);
  return forms;
}
