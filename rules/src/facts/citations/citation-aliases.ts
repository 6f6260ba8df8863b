import { CharClass, charClass, foldCode } from '../../matching/fold';
import type { CitationLexicon } from './citation-lexicon';
import { foldName } from './citation-names';
import { afterBracket, PieceKind, piecesOf } from './citation-pieces';

const LONGEST_ACRONYM = 8;
/** A defined name stands at most so many UTF-16 units before its bracket, or within it. */
const LONGEST_NAME = 70;

/**
 * The names that a text gives the same body: «Verdens helseorganisasjon» and «WHO» where it says «Verdens
 * helseorganisasjon (WHO)» or «WHO (Verdens helseorganisasjon)». Found in one walk over the brackets.
 */
export class Aliases {
  readonly #names = new Map<string, Set<string>>();

  constructor(texts: Iterable<string>, lexicon: CitationLexicon) {
    for (const text of texts) {
      for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
        if (text.charCodeAt(open - 1) === 0x20) this.#define(text, open, lexicon);
      }
    }
  }

  /** Other names of the body called `name`, folded. */
  of(name: string): Iterable<string> {
    return this.#names.get(foldName(name)) ?? [];
  }

  #define(text: string, open: number, lexicon: CitationLexicon): void {
    const end = afterBracket(text, open, Math.min(text.length, open + LONGEST_NAME));
    if (end === open + 1) return;
    const inside = text.slice(open + 1, end - 1);
    const isShort = isAcronym(inside);
    if (!isShort && (!inside.includes(' ') || /\d/.test(inside))) return;
    const before = nameBefore(text, open - 1, isShort, lexicon);
    if (before === undefined) return;
    const [short, long] = isShort ? [inside, before] : [before, inside];
    this.#add(short, long);
    // «Ifølgje Rådet for søvn (RFS)»: the words before a name may have been taken for its beginning
    for (const name of endingsOf(long)) this.#add(name, short);
  }

  #add(name: string, alias: string): void {
    const key = foldName(name);
    const known = this.#names.get(key);
    if (known === undefined) this.#names.set(key, new Set([foldName(alias)]));
    else known.add(foldName(alias));
  }
}

/** The acronym, or the longer name from its first capitalised word, right before a bracket. */
function nameBefore(text: string, end: number, isLong: boolean, lexicon: CitationLexicon): string | undefined {
  let from = Math.max(0, end - LONGEST_NAME);
  while (from > 0 && from < end && charClass(text.charCodeAt(from)) !== CharClass.Space) from++;
  const pieces = piecesOf(text, from, end, lexicon);
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

/** The name from each of its capitalised words on. */
function endingsOf(name: string): string[] {
  const endings = [name];
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
    const code = name.charCodeAt(at + 1);
    if (foldCode(code) !== code) endings.push(name.slice(at + 1));
  }
  return endings;
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
