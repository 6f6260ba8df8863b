import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type AbbreviationData, compileAbbreviations } from '../../../rules/src/language/abbreviations';
import type { IrregularForms } from '../../../rules/src/language/inflection';
import { compileNumberWords, type NumberData } from '../../../rules/src/language/number-words';
import { type Sentences, splitSentences } from '../../../rules/src/language/sentences';
import { tokenise } from '../../../rules/src/language/tokenise';
import type { Tokens } from '../../../rules/src/language/tokens';
import { WORD_CLASS_NAMES } from '../../../rules/src/language/word-classes';
import { compileLexicon } from '../../../rules/src/matching/compile';
import { Vocabulary } from '../../../rules/src/matching/vocabulary';

export type Grammar = Readonly<Record<string, readonly string[]>>;

/** The language data as the product has it, from `rules/lexicon`. */
function load<T>(language: 'nb' | 'nn', file: string): T {
  const path = join(__dirname, '../../../../../rules/lexicon', language, `${file}.yaml`);
  return parse(readFileSync(path, 'utf8')) as T;
}

export const grammars = { nb: load<Grammar>('nb', 'grammar'), nn: load<Grammar>('nn', 'grammar') };
export const irregular = { nb: load<IrregularForms>('nb', 'irregular'), nn: load<IrregularForms>('nn', 'irregular') };
export const abbreviationData = {
  nb: load<AbbreviationData>('nb', 'abbreviations'),
  nn: load<AbbreviationData>('nn', 'abbreviations'),
};
export const numberData = { nb: load<NumberData>('nb', 'numbers'), nn: load<NumberData>('nn', 'numbers') };

export const abbreviations = compileAbbreviations([abbreviationData.nb, abbreviationData.nn]);
export const numberWords = compileNumberWords([numberData.nb, numberData.nn]);

const classes = new Map<string, number>();
for (const grammar of [grammars.nb, grammars.nn]) {
  for (const [name, words] of Object.entries(grammar)) {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | (WORD_CLASS_NAMES[name] ?? 0));
  }
}

/** Knows the words of the grammar and no lexicon. */
export const vocabulary = new Vocabulary(compileLexicon([], classes, () => []).image);

export function analyse(text: string): { tokens: Tokens; sentences: Sentences } {
  const tokens = tokenise(text, vocabulary);
  return { tokens, sentences: splitSentences(text, tokens, abbreviations) };
}

/** The sentences of a text as strings. */
export function sentencesOf(text: string): string[] {
  const { sentences } = analyse(text);
  return Array.from({ length: sentences.count }, (_, i) => text.slice(sentences.starts[i], sentences.ends[i]));
}
