import type { Span } from '../../draft/span';
import { TokenKind, type Tokens } from '../../language/tokens';
import type { Place } from '../../matching/lookalikes';
import { NAMING, type NamedMedicine, type NameLexicon } from './name-lexicon';

/** A medicine's name that is written so that it is read but not found. Offsets are UTF-16 into the block's text. */
export interface DisguisedName extends Span, NamedMedicine {
  readonly firstToken: number;
  readonly endToken: number;
}

/** Shorter names are too alike ordinary words to be seen through a disguise. */
const SHORTEST = 5;
/** A longer chain of signs and letters is an address or a table, no word. */
const LONGEST = 60;
/** Fewer letters spelled out one by one are initials. */
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 24;
/** A word of at most so many letters may be a scrap of a name. */
const SCRAP = 3;
/** How many letters of a masked name must be seen. */
const SEEN = 3;

/** Marks that end a word and stand for no letter. */
const PLAIN_MARKS: ReadonlySet<number> = new Set(
  ['.', ',', ';', ':', '?', ')', '»', '”', '"'].map((mark) => mark.charCodeAt(0)),
);

const NONE: readonly DisguisedName[] = [];

/**
 * Names with signs, digits, spaces or foreign letters in them. Only what looks odd is brought to its plain letters and looked
 * up: a sign between letters, a digit or a foreign letter in a word, a letter three times in a row, letters one by one.
 * @param isNamed whether a token is part of a name as it is listed, which is no disguise
 */
export function findDisguisedNames(
  text: string,
  tokens: Tokens,
  lexicon: NameLexicon,
  isNamed: (token: number) => boolean,
): readonly DisguisedName[] {
  const reader = new DisguiseReader(text, tokens, lexicon, isNamed);
  reader.read();
  return reader.found ?? NONE;
}

class DisguiseReader {
  found: DisguisedName[] | undefined;
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #lexicon: NameLexicon;
  readonly #isNamed: (token: number) => boolean;

  constructor(text: string, tokens: Tokens, lexicon: NameLexicon, isNamed: (token: number) => boolean) {
    this.#text = text;
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#isNamed = isNamed;
  }

  read(): void {
    const { count, starts, ends, kinds } = this.#tokens;
    let letters = 0;
    let run = 0;
    for (let first = 0; first < count; ) {
      const after = this.#afterPlainWord(first);
      if (after > 0) {
        if (letters >= FEWEST_LETTERS) this.#spelledOut(run, first);
        letters = 0;
        first = after;
        continue;
      }
      let end = first + 1;
      while (end < count && starts[end] === ends[end - 1] && !this.#separates(end) && !this.#separates(first)) end++;
      const isLetter = (ends[first] as number) - (starts[first] as number) === 1;
      const isLone = isLetter && (end - first === 1 || this.#areSigns(first + 1, end));
      if (isLone && letters++ === 0) run = first;
      if (letters > 0 && (!isLone || end === count)) {
        if (letters >= FEWEST_LETTERS) this.#spelledOut(run, isLone ? end : first);
        letters = 0;
      }
      if (!isLone || end - first > 1) {
        if (end - first > 1 || kinds[first] === TokenKind.Symbol) this.#chain(first, end);
        else this.#word(first);
      }
      first = end;
    }
  }

  /** The token after a word that the lexicon knows and a plain mark at its end, as most words are; 0 for anything else. */
  #afterPlainWord(token: number): number {
    const { count, starts, ends, kinds, words } = this.#tokens;
    const end = ends[token] as number;
    if (words[token] === 0 || kinds[token] !== TokenKind.Word || end - (starts[token] as number) === 1) return 0;
    const next = token + 1;
    if (next >= count || starts[next] !== end) return next;
    if (!PLAIN_MARKS.has(this.#text.charCodeAt(end))) return 0;
    return next + 1 >= count || starts[next + 1] !== ends[next] ? next + 1 : 0;
  }

  #areSigns(first: number, end: number): boolean {
    for (let token = first; token < end; token++) if (this.#tokens.kinds[token] !== TokenKind.Symbol) return false;
    return true;
  }

  /** Whether a token separates words however close they stand. */
  #separates(token: number): boolean {
    return (
      this.#tokens.kinds[token] === TokenKind.Symbol &&
      SEPARATORS.has(this.#text.charCodeAt(this.#tokens.starts[token] as number))
    );
  }

  #word(token: number): void {
    const { words, kinds, starts, ends } = this.#tokens;
    if (words[token] !== 0 || kinds[token] !== TokenKind.Word) return;
    if ((ends[token] as number) - (starts[token] as number) <= SCRAP && this.#scrap(token)) return;
    if (!looksOdd(this.#text, starts[token] as number, ends[token] as number)) return;
    if (!this.#isNamed(token)) this.#report(token, token + 1, this.#resolve(this.#written(token, token + 1)));
  }

  /** «Ozem pic», «bo tox»: a scrap of a word that makes a name with the word before or after. */
  #scrap(token: number): boolean {
    for (const first of [token - 1, token]) {
      const second = first + 1;
      const { count, starts, ends, words, kinds } = this.#tokens;
      if (first < 0 || second >= count || words[first] !== 0 || words[second] !== 0) continue;
      if (kinds[first] !== TokenKind.Word || kinds[second] !== TokenKind.Word) continue;
      if ((starts[second] as number) - (ends[first] as number) !== 1) continue;
      if (this.#isNamed(first) || this.#isNamed(second)) continue;
      const word = (this.#written(first, second) + this.#written(second, second + 1)).toLowerCase();
      const named = word.length >= SHORTEST ? this.#lexicon.lookUp(word) : undefined;
      if (named && NAMING.has(named.form) && this.#report(first, second + 1, named)) return true;
    }
    return false;
  }

  /** Tokens without a space between them, some of which are signs: a name may begin at each. */
  #chain(first: number, end: number): void {
    const { kinds, starts, ends, count } = this.#tokens;
    for (let token = first; token < end; token++) if (this.#isNamed(token)) return;
    if (kinds[end - 1] === TokenKind.Symbol && end < count) this.#brokenLine(end - 1);
    if ((ends[end - 1] as number) - (starts[first] as number) > LONGEST) return;
    let last = end;
    while (last > first && kinds[last - 1] === TokenKind.Symbol && !this.#isLetterlike(last - 1)) last--;
    if (last - first === 1) this.#word(first);
    for (let token = first; token + 1 < last || (token < last && this.#isSignForLetter(token)); token++) {
      if (kinds[token] === TokenKind.Symbol && !this.#isLetterlike(token)) continue;
      for (let to = last; to > token; to--) {
        if (kinds[to - 1] === TokenKind.Symbol && !this.#isLetterlike(to - 1)) continue;
        if (to - token === 1 && kinds[token] !== TokenKind.Symbol) break;
        if (this.#report(token, to, this.#resolve(this.#written(token, to)))) return;
        // a sentence mark at the end is no letter: «B0tox!»
        if (kinds[to - 1] !== TokenKind.Symbol) break;
      }
    }
  }

  /** «Moun-» at the end of a line and «jaro» at the beginning of the next. */
  #brokenLine(hyphen: number): void {
    const { kinds, starts, ends } = this.#tokens;
    const isHyphen = HYPHENS.has(this.#text.charCodeAt(starts[hyphen] as number));
    if (!isHyphen || hyphen === 0 || kinds[hyphen - 1] !== TokenKind.Word || kinds[hyphen + 1] !== TokenKind.Word)
      return;
    if (starts[hyphen] !== ends[hyphen - 1] || this.#isNamed(hyphen + 1)) return;
    const word = this.#written(hyphen - 1, hyphen) + this.#written(hyphen + 1, hyphen + 2);
    const named = this.#lexicon.lookUp(word.toLowerCase());
    if (named && NAMING.has(named.form)) this.#report(hyphen - 1, hyphen + 2, named);
  }

  /** Letters, digits and signs one by one, with spaces between them: the longest name in them. */
  #spelledOut(first: number, end: number): void {
    const { kinds } = this.#tokens;
    const isPart = (token: number) => kinds[token] !== TokenKind.Symbol || this.#isLetterlike(token);
    for (let from = first; from + FEWEST_LETTERS <= end; from++) {
      if (!isPart(from)) continue;
      for (let to = Math.min(end, from + 2 * MOST_LETTERS); to - from >= FEWEST_LETTERS; to--) {
        if (!isPart(to - 1)) continue;
        const letters = this.#lexicon.lookalikes.places(this.#written(from, to)).filter(({ open }) => !open);
        const named = this.#readingOf(letters);
        const isWhole = letters.length >= SHORTEST || (named !== undefined && named.form === 'abbreviation');
        if (named && isWhole && this.#report(from, to, named)) {
          from = to - 1;
          break;
        }
      }
    }
  }

  #written(first: number, end: number): string {
    return this.#text.slice(this.#tokens.starts[first], this.#tokens.ends[end - 1]);
  }

  #isLetterlike(token: number): boolean {
    return this.#lexicon.lookalikes.standsForLetter(this.#written(token, token + 1));
  }

  #isSignForLetter(token: number): boolean {
    return this.#tokens.kinds[token] === TokenKind.Symbol && this.#isLetterlike(token);
  }

  /** The name that a written word is read as. */
  #resolve(written: string): NamedMedicine | undefined {
    if (FIGURES.test(written)) return undefined;
    const { lookalikes, spelled } = this.#lexicon;
    const places = lookalikes.places(written);
    if (places.length < SHORTEST - 1) return undefined;
    const named = this.#readingOf(places) ?? this.#undotted(written);
    if (named && (NAMING.has(named.form) || isDotted(written))) return named;
    const open = places.filter(({ open }) => open).length;
    if (open === 0 || places.length - open < SEEN || places[0]?.open) return undefined;
    const filled = spelled.filledIn(places);
    return filled && this.#lexicon.resolve(filled.ref);
  }

  /** A word with a hyphen without its other signs: «C.B.D-olje». */
  #undotted(written: string): NamedMedicine | undefined {
    return written.includes('-')
      ? this.#lexicon.lookUp(written.replace(/[^\p{L}\p{N}-]/gu, '').toLowerCase())
      : undefined;
  }

  /** The name that some reading of the places is, as it is listed or by ear. */
  #readingOf(places: readonly Place[]): NamedMedicine | undefined {
    const { lookalikes, spelled } = this.#lexicon;
    const readings = lookalikes.readings(places);
    for (const reading of readings) {
      const named = this.#lexicon.lookUp(reading);
      if (named) return named;
    }
    for (const reading of readings) {
      const heard = reading.length > SHORTEST ? spelled.soundsLike(reading) : undefined;
      if (heard) return this.#lexicon.resolve(heard.ref);
    }
    return undefined;
  }

  /** Keeps what names a prescription medicine; says whether it did. */
  #report(firstToken: number, endToken: number, named: NamedMedicine | undefined): boolean {
    if (!named?.medicine.prescription.required || named.medicine.kind === 'supplement') return false;
    const start = this.#tokens.starts[firstToken] as number;
    const end = this.#tokens.ends[endToken - 1] as number;
    this.found ??= [];
    this.found.push({ ...named, start, end, firstToken, endToken });
    return true;
  }
}

/** «267–272» hides no word, though each figure may stand for a letter. */
const FIGURES = /^[\d.,:–—-]+$/;

/** «C.B.D-olje»: stops between single letters disguise an abbreviation too. */
function isDotted(written: string): boolean {
  return /^\p{L}[^\p{L}\p{N}\s-]\p{L}[^\p{L}\p{N}\s-]/u.test(written);
}

/** Whether a word of no lexicon holds a digit, a hyphen, a letter that the alphabet lacks or one three times in a row. */
function looksOdd(text: string, start: number, end: number): boolean {
  let before = 0;
  let again = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const letter = code | 0x20;
    if (letter < 0x61 || letter > 0x7a) {
      if (!NORWEGIAN.has(code)) return true;
    }
    again = letter === before ? again + 1 : 0;
    if (again === 2) return true;
    before = letter;
  }
  return false;
}

const codes = (characters: string): ReadonlySet<number> => new Set([...characters].map((one) => one.charCodeAt(0)));
const NORWEGIAN = codes('æøåÆØÅ');
const SEPARATORS = codes('/\\,;:()[]{}"«»“”„?=&<>…');
const HYPHENS = codes('-\u2010\u2011\u2013');
