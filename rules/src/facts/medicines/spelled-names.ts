import type { SpelledName } from '../../knowledge/spelled-name';
import type { Place } from '../../matching/lookalikes';
import { frameOf, NO_FRAME, soundsOf } from '../../matching/sounds';
import { lettersApart } from '../citations/near-names';

/** A name that a spelling stands for, and how much of the spelling it takes. */
export interface SpelledMatch {
  readonly ref: string;
  /** Letters of the spelling that are left: an ending, or the rest of a compound. */
  readonly rest: string;
}

const NONE: readonly Sounded[] = [];

/** A name and how it sounds; told when it is first asked, since few names are. */
class Sounded {
  readonly name: string;
  readonly ref: string;
  readonly isBrand: boolean;
  #sounds: string | undefined;

  constructor([name, ref]: SpelledName) {
    this.name = name;
    this.ref = ref;
    this.isBrand = ref.endsWith('brand');
  }

  get sounds(): string {
    this.#sounds ??= soundsOf(this.name);
    return this.#sounds;
  }
}

/** Names shorter than this are not known by what is left of them. */
const SHORTEST = 5;
/** From how many sounds on a name begins compounds, is known with one slip, and with two. */
const BEGINS_COMPOUNDS = 6;
const ONE_SLIP = 7;
const TWO_SLIPS = 11;
/** What may follow a name in its word. */
const ENDINGS: ReadonlySet<string> = new Set(['', 's', 'en', 'et', 'ens', 'ets', 'e', 'es', 'a', 'n', 'er']);
/** What may follow a name with a slip in it. */
const PLAIN_ENDINGS: readonly string[] = ['', 's', 'en', 'et', 'ens', 'ets'];
/** The rest of a compound has at least as many letters; a shorter one is an ending or chance. */
const SHORTEST_REST = 4;

/**
 * The names of the built-in register as they are spelled, for what the tables cannot answer: spellings with letters left out,
 * and spellings by ear or with a slip of the pen.
 */
export class SpelledNames {
  readonly #names: readonly Sounded[];
  readonly #byFrame = new Map<number, Sounded[]>();
  readonly #byInitial = new Map<string, Sounded[]>();

  /** @param alike names that are too like ordinary words to be known in another spelling */
  constructor(names: readonly SpelledName[], alike: readonly string[] = []) {
    this.#names = names.filter(([name]) => name.length >= SHORTEST).map((name) => new Sounded(name));
    for (const one of this.#names) {
      put(this.#byInitial, one.name.charAt(0), one);
      const frame = frameOf(one.name, 0, one.name.length);
      if (frame !== NO_FRAME && !alike.includes(one.name)) put(this.#byFrame, frame, one);
    }
  }

  /** Whether some name begins with the consonants of a word, `[start, end)` of `text`; most words have none. */
  mayMisspell(text: string, start: number, end: number): boolean {
    return end - start >= SHORTEST && this.#byFrame.has(frameOf(text, start, end));
  }

  /** The name that a word in lower case sounds like: «ozempik», «duloxetine». What is left of it may be a second part. */
  soundsLike(word: string): SpelledMatch | undefined {
    const sounds = soundsOf(word);
    for (const { sounds: name, ref } of this.#near(word)) {
      const rest = sounds.slice(name.length);
      if (sounds.startsWith(name) && mayFollow(rest, name)) return { ref, rest };
    }
    return undefined;
  }

  /**
   * The long name that a word in lower case is one or two slips away from; the first sound and the last are right.
   * @param isName whether the word is written as a proper noun is; brands are
   */
  misspelt(word: string, isName: boolean): SpelledMatch | undefined {
    const sounds = soundsOf(word);
    for (const { sounds: name, ref, isBrand } of this.#near(word)) {
      const most = name.length >= TWO_SLIPS ? 2 : name.length >= ONE_SLIP ? 1 : 0;
      if (most === 0 || (isBrand && !isName)) continue;
      for (const ending of PLAIN_ENDINGS) {
        if (!sounds.endsWith(ending)) continue;
        const stem = ending === '' ? sounds : sounds.slice(0, -ending.length);
        const isFramed = stem.at(-1) === name.at(-1) && stem[0] === name[0];
        if (isFramed && lettersApart(stem, name) <= most) return { ref, rest: ending };
      }
    }
    return undefined;
  }

  #near(word: string): readonly Sounded[] {
    return this.#byFrame.get(frameOf(word, 0, word.length)) ?? NONE;
  }

  /** The name that places are read as, each open one as any letter, or none; what is left over is a word's ending or more. */
  filledIn(places: readonly Place[]): SpelledMatch | undefined {
    const [first] = places;
    if (first === undefined) return undefined;
    const names = first.letters.length === 1 ? (this.#byInitial.get(first.letters) ?? NONE) : this.#names;
    for (const { name, ref } of names) {
      const end = fill(name, places, 0, 0);
      if (end === undefined) continue;
      const rest = places
        .slice(end)
        .map(({ letters }) => letters.charAt(0))
        .join('');
      if (mayFollow(rest, name)) return { ref, rest };
    }
    return undefined;
  }
}

function put<K>(lists: Map<K, Sounded[]>, key: K, one: Sounded): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Whether what follows a name in its word is no ending but the second part of a compound. */
export function isSecondPart(rest: string): boolean {
  return !ENDINGS.has(rest);
}

function mayFollow(rest: string, name: string): boolean {
  if (ENDINGS.has(rest) || rest.startsWith('-')) return true;
  return rest.length >= SHORTEST_REST && name.length >= BEGINS_COMPOUNDS;
}

/** How many places a name fills from `at` on; undefined when it does not fit. */
function fill(name: string, places: readonly Place[], letter: number, at: number): number | undefined {
  if (letter === name.length) return at;
  const place = places[at];
  if (place === undefined) return undefined;
  if (place.open) return fill(name, places, letter + 1, at + 1) ?? fill(name, places, letter, at + 1);
  return place.letters.includes(name.charAt(letter)) ? fill(name, places, letter + 1, at + 1) : undefined;
}
