import type { Fix } from '../../engine/finding';
import type { BlockPlace } from '../../engine/rule';
import type { BlockFacts } from '../../facts/block-facts';
import { TokenKind, WordClass } from '../../language/tokens';

/** A fix that replaces one span; UTF-16 offsets into the block's text. */
export function replacing(
  place: BlockPlace,
  messageId: string,
  start: number,
  end: number,
  text: string,
  slot: string,
): Fix {
  const slots = messageId === 'remove' ? { words: slot } : { text: slot };
  return { messageId, slots, safe: false, edits: [{ kind: 'replace', block: place.index, start, end, text }] };
}

/**
 * Takes the tokens `[first, end)` out, with one of the spaces around them; the next word takes over a capital. Nothing where a
 * sign that needs the words would be left.
 */
export function removing(place: BlockPlace, first: number, end: number): Fix | undefined {
  const { text, tokens } = place.facts;
  const start = tokens.starts[first] as number;
  const stop = tokens.ends[end - 1] as number;
  const words = text.slice(start, stop);
  if (isSpace(text, stop)) {
    const next = text.charAt(stop + 1);
    const isCapital = words.charAt(0) !== words.charAt(0).toLowerCase() && words !== words.toUpperCase();
    if (next === '' || (!isWordStart(place.facts, end) && !isCapital && next !== '–' && next !== '-')) return undefined;
    return isCapital
      ? replacing(place, 'remove', start, stop + 2, next.toUpperCase(), words)
      : replacing(place, 'remove', start, stop + 1, '', words);
  }
  if (start > 0 && isSpace(text, start - 1)) return replacing(place, 'remove', start - 1, stop, '', words);
  return undefined;
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at) === ' ';
}

function isWordStart({ tokens }: BlockFacts, token: number): boolean {
  return token < tokens.count && tokens.kinds[token] !== TokenKind.Symbol;
}

/** Whether a clause or the text ends before a token: nothing more is said of the same. */
export function endsBefore({ text, tokens }: BlockFacts, token: number): boolean {
  if (token >= tokens.count) return true;
  if ((tokens.classes[token] as number) & WordClass.Adversative) return true;
  return tokens.kinds[token] === TokenKind.Symbol && TERMINAL.has(text.charAt(tokens.starts[token] as number));
}

const TERMINAL: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':', ')']);

/**
 * Takes an adjective out from before its noun, with the «og» that joins it to another. Nothing after «den», «det», «de», which
 * ask for an adjective, or within a list.
 */
export function removingAttribute(place: BlockPlace, first: number, end: number): Fix | undefined {
  const { facts } = place;
  const { classes } = facts.tokens;
  if (first > 0 && (classes[first - 1] as number) & WordClass.SubjectPronoun) return undefined;
  if (first > 0 && facts.isComma(first - 1)) return undefined;
  if (!isWordStart(facts, end)) return undefined;
  if ((classes[end] as number) & WordClass.Coordinator) return removing(place, first, end + 1);
  if (first > 0 && (classes[first - 1] as number) & WordClass.Coordinator)
    return isList(facts, first - 1) ? undefined : removing(place, first - 1, end);
  return removing(place, first, end);
}

/** «trygt, raskt og …»: without its last item a list would lack its «og». */
export function isList(facts: BlockFacts, coordinator: number): boolean {
  for (let token = coordinator - 1; token >= Math.max(0, coordinator - 4); token--)
    if (facts.isComma(token)) return true;
  return false;
}
