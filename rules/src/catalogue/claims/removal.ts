import type { Span } from '../../draft/span';
import type { Fix } from '../../engine/finding';
import type { BlockPlace } from '../../engine/rule';
import type { BlockFacts } from '../../facts/block-facts';
import { TokenKind, tokenAt, WordClass } from '../../language/tokens';
import { replacing } from './fix-text';

/** Words before an adjective after which its noun can stand alone: «en», «med», «gir», «vår». */
const LEADS_NOUN = WordClass.Article | WordClass.Preposition | WordClass.FiniteVerb | WordClass.FirstPerson;
/** Words that need what is taken away: «rask og …», «men …», «som …». */
const LINKS = WordClass.Coordinator | WordClass.Adversative | WordClass.Subordinator | WordClass.Preposition;

/**
 * Takes an adjective away from right before its noun, with the noun taking over a capital. Nothing where the sentence might
 * break: after an adverb («helt unik»), in a coordination («rask og unik»), or when more words stand before the noun.
 * @param words the adjective, UTF-16 offsets into the block's text
 * @param end where the noun ends
 */
export function removeAdjective(place: BlockPlace, words: Span, end: number): Fix[] {
  const { facts } = place;
  const first = tokenAt(facts.tokens, words.start);
  const noun = tokenAt(facts.tokens, words.end);
  if (!isOneWordAfter(facts, noun, words.end, end) || !mayGoBefore(facts, first)) return [];
  const { text, tokens } = facts;
  // «den unike metoden» loses its article with the adjective: «metoden»
  const article = first > 0 && facts.hitAt('definite-article', first - 1) !== undefined;
  const start = article ? (tokens.starts[first - 1] as number) : words.start;
  const isCapital = text.charAt(start) !== text.charAt(start).toLowerCase();
  const capital = isCapital ? text.charAt(words.end + 1).toUpperCase() : '';
  return [replacing(place, 'remove', start, words.end + 1 + capital.length, capital, text.slice(start, words.end))];
}

/** One space, one word, and nothing more up to `end`. */
function isOneWordAfter({ tokens }: BlockFacts, noun: number, from: number, end: number): boolean {
  return (
    tokens.kinds[noun] === TokenKind.Word && tokens.starts[noun] === from + 1 && (tokens.ends[noun] as number) >= end
  );
}

/** Whether what stands before an adjective lets it go: nothing, or a word that leads to a noun. */
function mayGoBefore({ tokens, sentences }: BlockFacts, first: number): boolean {
  if (first === 0 || sentences.firstTokens.includes(first)) return true;
  return ((tokens.classes[first - 1] as number) & LEADS_NOUN) !== 0;
}

/**
 * Takes an adverbial away from the end of its clause («forsvinner over natten.»). Nothing where no verb is left before it, or
 * where a word before it needs it.
 */
export function removeAdverbial(place: BlockPlace, { start, end }: Span): Fix[] {
  const { facts } = place;
  const { tokens, sentences, text } = facts;
  const first = tokenAt(facts.tokens, start);
  const after = tokenAt(facts.tokens, end);
  const begin = Math.max(...sentences.firstTokens.filter((token) => token <= first));
  const isLast = after >= tokens.count || isClosing(text.charAt(tokens.starts[after] as number));
  if (!isLast || first - begin < 2 || text.charAt(start - 1) !== ' ') return [];
  const before = tokens.classes[first - 1] as number;
  if (tokens.kinds[first - 1] !== TokenKind.Word || (before & LINKS) !== 0 || !hasVerb(facts, begin, first)) return [];
  return [replacing(place, 'remove', start - 1, end, '', text.slice(start, end))];
}

function isClosing(mark: string): boolean {
  return mark === '.' || mark === '!';
}

function hasVerb(facts: BlockFacts, begin: number, end: number): boolean {
  for (let token = begin; token < end; token++) {
    if ((facts.tokens.classes[token] as number) & WordClass.FiniteVerb) return true;
    if (token > begin && facts.hitAt('benefit', token)) return true;
  }
  return false;
}
