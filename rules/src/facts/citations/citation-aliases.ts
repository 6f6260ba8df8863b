import { CharClass, charClass, foldCode } from '../../matching/fold';
import type { CitationLexicon } from './citation-lexicon';
import { afterBracket, PieceKind, piecesOf } from './citation-pieces';

const LONGEST_ACRONYM = 8;
/** A defined name stands at most so many UTF-16 units before its bracket, or within it. */
const LONGEST_NAME = 70;

/**
 * The names that a text gives the same body as `name`: «Verdens helseorganisasjon» for «WHO» where it says «Verdens
 * helseorganisasjon (WHO)» or «WHO (Verdens helseorganisasjon)», and the other way round. Costs a search for the name.
 */
export function findAliases(name: string, text: string, lexicon: CitationLexicon): readonly string[] {
  const isShort = isAcronym(name);
  if (!isShort && !name.includes(' ')) return [];
  const found: string[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const after = at + name.length;
    const isInBracket = text.charCodeAt(at - 1) === 0x28 && text.charCodeAt(after) === 0x29;
    const opensBracket = text.charCodeAt(after) === 0x20 && text.charCodeAt(after + 1) === 0x28;
    const alias = isInBracket
      ? nameBefore(text, at - 1, isShort, lexicon)
      : opensBracket
        ? nameWithin(text, after + 1, isShort)
        : undefined;
    if (alias !== undefined) found.push(alias);
  }
  return found;
}

/** The acronym, or the longer name from its first capitalised word, right before a bracket. */
function nameBefore(text: string, open: number, isLong: boolean, lexicon: CitationLexicon): string | undefined {
  let from = Math.max(0, open - LONGEST_NAME);
  while (from > 0 && from < open && charClass(text.charCodeAt(from)) !== CharClass.Space) from++;
  const pieces = piecesOf(text, from, open, lexicon);
  const last = pieces[pieces.length - 1];
  if (last === undefined) return undefined;
  const word = (i: number) => text.slice(pieces[i]!.start, pieces[i]!.end);
  if (!isLong) return isAcronym(word(pieces.length - 1)) ? word(pieces.length - 1) : undefined;
  let first = pieces.length - 1;
  while (first >= 0 && (pieces[first]!.kind === PieceKind.Lower || pieces[first]!.kind === PieceKind.And)) first--;
  if (first < 0 || pieces[first]!.kind !== PieceKind.Name) return undefined;
  while (
    first > 0 &&
    pieces[first - 1]!.kind === PieceKind.Name &&
    !lexicon.prefixes.has(word(first - 1).toLowerCase())
  )
    first--;
  return text.slice(pieces[first]!.start, last.end);
}

function nameWithin(text: string, open: number, isLong: boolean): string | undefined {
  const end = afterBracket(text, open, Math.min(text.length, open + LONGEST_NAME));
  if (end === open + 1) return undefined;
  const inside = text.slice(open + 1, end - 1);
  const isFitting = isLong ? inside.includes(' ') && !/\d/.test(inside) : isAcronym(inside);
  return isFitting ? inside : undefined;
}

/** Two to eight letters, most of them capitals: WHO, UiO, NIMH. */
export function isAcronym(word: string): boolean {
  if (word.length < 2 || word.length > LONGEST_ACRONYM) return false;
  let capitals = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (charClass(code) !== CharClass.Letter) return false;
    if (foldCode(code) !== code) capitals++;
  }
  return capitals * 2 > word.length;
}
