import { comparedForms, positiveForms } from './adjective-forms';
import { type Gender, nounForms } from './noun-forms';
import { pastForms, presentForms } from './verb-forms';

/**
 * How a lemma inflects: noun by gender; `name` of a product or substance; `adj` with degrees, `adj-` without; adverb; verb; `x` not
 * at all.
 * A lemma is the dictionary form: indefinite singular, common gender positive, infinitive.
 */
export type Paradigm = 'm' | 'f' | 'n' | 'name' | 'adj' | 'adj-' | 'adv' | 'v' | 'x';

/** Contents of `lexicon/<language>/irregular.yaml`; lemmas and forms in lower case. */
export interface IrregularForms {
  readonly nouns: Readonly<Record<string, readonly string[]>>;
  readonly adjectives: Readonly<Record<string, IrregularAdjective>>;
  readonly adverbs: Readonly<Record<string, readonly string[]>>;
  /** Finite past and participle forms, and the present where it is irregular. */
  readonly verbs: Readonly<Record<string, readonly string[]>>;
  /** First parts after which a verb inflects like its last part: `forstå` like `stå`. */
  readonly verbPrefixes: readonly string[];
}

export interface IrregularAdjective {
  readonly positive: readonly string[];
  readonly compared: readonly string[];
}

/**
 * All forms of a lemma, lower-case and without repeats, the lemma first. Nouns come with their genitives in -s.
 * Where the class of a word cannot be told from its spelling every plausible form is made, so a few do not exist.
 * An initialism (`ADHD`) takes its endings after a hyphen.
 */
export function inflect(lemma: string, paradigm: Paradigm, language: 'nb' | 'nn', irregular: IrregularForms): string[] {
  const word = lemma.toLowerCase();
  switch (paradigm) {
    case 'm':
    case 'f':
    case 'n':
      return unique(
        withGenitive(isInitialism(lemma) ? initialismForms(word) : nouns(word, paradigm, language, irregular)),
      );
    case 'name':
      return unique(withGenitive(nameForms(word)));
    case 'adj':
    case 'adj-':
      return unique(adjectives(word, paradigm === 'adj', language, irregular));
    case 'adv':
      return unique([word, ...(own(irregular.adverbs, word) ?? [])]);
    case 'v':
      return unique(verbs(word, language, irregular));
    case 'x':
      return [word];
  }
}

function nouns(word: string, gender: Gender, language: 'nb' | 'nn', irregular: IrregularForms): string[] {
  const [head, forms] = lastPart(irregular.nouns, word) ?? [];
  if (forms === undefined) return nounForms(word, gender, language);
  const listed = [word, ...forms.map((form) => head + form)];
  return head === '' ? listed : [...listed, ...nounForms(word, gender, language)];
}

/** Names of products and substances are used in the singular, and in both genders: «ketaminet», «ketaminen». */
function nameForms(word: string): string[] {
  const stem = word.endsWith('e') ? word.slice(0, -1) : word;
  return [word, `${stem}en`, `${stem}et`];
}

function adjectives(word: string, graded: boolean, language: 'nb' | 'nn', irregular: IrregularForms): string[] {
  const [head, forms] = lastPart(irregular.adjectives, word) ?? [];
  const regular = () => [...positiveForms(word, language), ...(graded ? comparedForms(word, language) : [])];
  if (forms === undefined) return regular();
  const listed = [word, ...forms.positive, ...(graded ? forms.compared : [])];
  return head === '' ? listed : [word, ...listed.slice(1).map((form) => head + form), ...regular()];
}

function verbs(word: string, language: 'nb' | 'nn', irregular: IrregularForms): string[] {
  const listed = own(irregular.verbs, word);
  if (listed !== undefined) return [...presentForms(word, language), ...listed];
  const [head, forms] = prefixed(word, irregular) ?? lastPart(irregular.verbs, word) ?? ['', []];
  return [...presentForms(word, language), ...forms.map((form) => head + form), ...pastForms(word, language)];
}

/** Verbs of two letters (`ta`, `se`) are last parts only after a known prefix. */
function prefixed(word: string, irregular: IrregularForms): readonly [string, readonly string[]] | undefined {
  for (const prefix of irregular.verbPrefixes) {
    const forms = word.startsWith(prefix) ? own(irregular.verbs, word.slice(prefix.length)) : undefined;
    if (forms !== undefined) return [prefix, forms];
  }
  return undefined;
}

/** First parts shorter than this are no compound parts but chance. */
const shortestHead = 2;

/** The entry of the word or, for a compound, of its longest listed last part, with the head before it. */
function lastPart<T>(table: Readonly<Record<string, T>>, word: string): readonly [string, T] | undefined {
  const whole = own(table, word);
  if (whole !== undefined) return ['', whole];
  for (let at = shortestHead; at <= word.length - 3; at += 1) {
    const entry = own(table, word.slice(at));
    if (entry !== undefined) return [word.slice(0, at), entry];
  }
  return undefined;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function withGenitive(forms: readonly string[]): string[] {
  const genitives = forms.filter((form) => !/[sxz]$/.test(form)).map((form) => `${form}s`);
  return [...forms, ...genitives];
}

function isInitialism(lemma: string): boolean {
  return /^[A-ZÆØÅ][A-ZÆØÅ0-9-]*[A-ZÆØÅ0-9]$/.test(lemma);
}

function initialismForms(word: string): string[] {
  return [word, ...['en', 'a', 'et', 'er', 'ene', 'ar', 'ane', 's'].map((ending) => `${word}-${ending}`)];
}

function unique(forms: readonly string[]): string[] {
  return [...new Set(forms)];
}
