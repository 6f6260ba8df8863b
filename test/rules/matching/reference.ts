import { TokenKind, type Tokens } from '../../../rules/src/language/tokens';
import { foldWord } from '../../../rules/src/matching/fold';
import { expandPattern, type PatternElement, type PatternWord } from '../../../rules/src/matching/pattern';
import { inflect } from './support';

/** What a compound must have beside its known part, and in all. */
const REST = 3;
const SHORTEST = 6;

/** An entry with its patterns, all in bokmål. */
export interface NaiveEntry {
  readonly id: string;
  readonly patterns: readonly string[];
}

/**
 * What `findHits` must find, worked out as simply as can be: at every token every sequence of every pattern is tried word
 * by word. `id firstToken endToken` of each entry's longest phrase at each place.
 */
export function naiveHits(
  text: string,
  tokens: Tokens,
  entries: readonly NaiveEntry[],
  sentenceEnds: readonly number[],
): string[] {
  const words = Array.from({ length: tokens.count }, (_, i) => foldWord(text.slice(tokens.starts[i], tokens.ends[i])));
  const hits: string[] = [];
  for (let first = 0; first < tokens.count; first++) {
    const limit = sentenceEnds.find((end) => end > first) ?? tokens.count;
    for (const { id, patterns } of entries) {
      const ends = patterns.flatMap(expandPattern).flatMap((sequence) => endsOf(sequence, first, limit));
      if (ends.length > 0) hits.push(`${id} ${first} ${Math.max(...ends)}`);
    }
  }
  return hits;

  /** Where a sequence that begins at a token can end. */
  function endsOf([element, ...rest]: readonly PatternElement[], at: number, limit: number): number[] {
    if (element === undefined) return [at];
    if (element.kind === 'word') return at < limit && isWord(element, at) ? endsOf(rest, at + 1, limit) : [];
    const ends: number[] = [];
    for (let skipped = 0; skipped <= element.max; skipped++) {
      ends.push(...endsOf(rest, at + skipped, limit));
      const passed = at + skipped;
      if (passed >= limit || (tokens.kinds[passed] === TokenKind.Symbol && words[passed] !== ',')) break;
    }
    return ends;
  }

  function isWord(pattern: PatternWord, token: number): boolean {
    if (tokens.kinds[token] !== TokenKind.Word) return false;
    const word = words[token] as string;
    const forms = formsOf(pattern);
    if (forms.includes(word)) return true;
    if (word.length < SHORTEST) return false;
    const fits = (part: string) => word.length - part.length >= REST;
    if (pattern.openEnd && fits(pattern.lemma) && word.startsWith(pattern.lemma)) return true;
    return pattern.openStart && forms.some((form) => fits(form) && word.endsWith(form));
  }
}

function formsOf({ lemma, paradigm }: PatternWord): readonly string[] {
  if (paradigm === 'x') return [lemma];
  if (paradigm === 'sup' || paradigm === 'comp') throw new Error('not in the reference');
  return inflect(lemma, paradigm, 'nb');
}
