/** `lexicon/lookalikes.yaml`: by character the Latin letters that it may stand for. */
export interface LookalikeSource {
  /** Names that are too like ordinary words to be recognised in another spelling. */
  readonly words: readonly string[];
  readonly letters: Readonly<Record<string, string>>;
  readonly signs: Readonly<Record<string, string>>;
}

/** Spellings of one word are at most so many: what could be read in more ways is read in the likeliest. */
const MOST_READINGS = 64;
const MOST_SIGNS = 500;
const MARKS = /\p{M}/gu;
const LETTER = /\p{L}/u;
const HYPHENS = new Set(['-', '\u2010', '\u2011', '\u2013', '\u2014']);

/** One place of a word as it is written: the letters it may be read as; `open` when it may be any letter, or none. */
export interface Place {
  readonly letters: string;
  readonly open: boolean;
}

/** Reads disguised words: brings what is written to the letters that a reader sees in it. */
export class Lookalikes {
  readonly #letters: ReadonlyMap<string, string>;
  readonly #signs: ReadonlyMap<string, string>;
  /** Signs that were asked about; a text has few, and asks about them often. */
  readonly #known = new Map<string, boolean>();

  constructor({ letters, signs }: Pick<LookalikeSource, 'letters' | 'signs'>) {
    this.#letters = new Map(Object.entries(letters));
    this.#signs = new Map(Object.entries(signs));
  }

  /**
   * The places of a word, in order, in lower case. Letters three or more times in a row count once; a sign that stands for no
   * letter is an open place, a hyphen, a space and a sign beside another one none at all.
   */
  places(written: string): Place[] {
    const places: Place[] = [];
    for (const char of written.normalize('NFKC').toLowerCase().normalize('NFC')) {
      const place = this.#place(char);
      if (place === undefined) continue;
      places.push(place);
    }
    return withoutRepeats(places);
  }

  #place(char: string): Place | undefined {
    if (/[a-zæøå]/.test(char)) return { letters: char, open: false };
    const letters = this.#letters.get(char) ?? this.#signs.get(char);
    if (letters !== undefined) return { letters, open: false };
    const bare = char.normalize('NFD').replace(MARKS, '');
    if (bare !== char && bare !== '') return this.#place(bare);
    if (LETTER.test(char)) return { letters: char, open: false };
    return /\s|\p{Cf}|\p{M}/u.test(char) || HYPHENS.has(char) ? undefined : OPEN;
  }

  /** Whether a sign is read as a letter. */
  standsForLetter(sign: string): boolean {
    let known = this.#known.get(sign);
    if (known === undefined) {
      const [place] = this.places(sign);
      known = place !== undefined && !place.open;
      if (this.#known.size < MOST_SIGNS) this.#known.set(sign, known);
    }
    return known;
  }

  /** The words that places may be read as when open ones stand for nothing; with `æøå` first as themselves. */
  readings(places: readonly Place[]): string[] {
    let readings = [''];
    for (const { letters, open } of places) {
      if (open) continue;
      const room = readings.length * letters.length <= MOST_READINGS;
      const choices = room ? letters : letters.charAt(0);
      readings = [...choices].flatMap((letter) => readings.map((reading) => reading + letter));
    }
    return readings;
  }
}

const OPEN: Place = { letters: '', open: true };

/** Three or more of the same letter in a row stand for one. */
function withoutRepeats(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (let at = 0; at < places.length; ) {
    const place = places[at] as Place;
    let end = at + 1;
    while (!place.open && places[end]?.letters === place.letters) end++;
    kept.push(...(end - at > 2 ? [place] : places.slice(at, end)));
    at = end;
  }
  return kept;
}
