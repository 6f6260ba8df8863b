import { distance } from 'fastest-levenshtein';
import { Recent } from '../../draft/recent';

/** Names shorter than this are too alike by chance to be misspellings of each other. */
const SHORTEST = 5;
/** From this length two letters may differ. */
const LONG = 8;
/** Of longer names, mostly those of organisations, only the beginning is looked at, and one slip in it is enough. */
const LONGEST = 24;
const VERY_LONG = 14;
/** So many names with the same letters left are no help to anybody. */
const FULLEST = 64;

/**
 * Folded names by what is left of them without one or two of their letters. Two names that differ by as many letters,
 * left out, put in or exchanged, share such a rest, so that the names near one are found without a look at all the
 * others.
 */
export class NearNames {
  readonly #byRest = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      for (const rest of restsOf(name)) {
        const known = this.#byRest.get(rest);
        if (known === undefined) this.#byRest.set(rest, [name]);
        else if (known.length < FULLEST) known.push(name);
      }
    }
  }

  /** The names that may differ from `name` by at most `mostApart(name)` letters, and some more; itself left out. */
  near(name: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (const rest of restsOf(name)) for (const other of this.#byRest.get(rest) ?? []) found.add(other);
    found.delete(name);
    return found;
  }
}

/** How many letters two spellings of a folded name may differ by; 0 for names too short to tell. */
export function mostApart(folded: string): 0 | 1 | 2 {
  if (folded.length < SHORTEST - 1) return 0;
  return folded.length >= LONG ? 2 : 1;
}

/** Whether names of these lengths can be told apart from chance. */
export function isLongEnough(folded: string, other: string): boolean {
  return Math.max(folded.length, other.length) >= SHORTEST;
}

/** By how many slips two names differ: letters left out, put in or exchanged for others, or two neighbours exchanged. */
export function lettersApart(a: string, b: string): number {
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  const isExchanged =
    a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
  return isExchanged && a !== b ? 1 : distance(a, b);
}

/** A draft has the same names at every edit. In UTF-16 units of names; each has a few hundred rests at most. */
const REMEMBERED = 6_000;
const rests = new Recent<ReadonlySet<string>>(REMEMBERED);

function restsOf(name: string): ReadonlySet<string> {
  let found = rests.get(name);
  if (found === undefined) {
    found = findRests(name);
    rests.set(name, found);
  }
  return found;
}

/** The name without up to as many letters as may differ; a name of almost eight letters may be one of eight. */
function findRests(name: string): ReadonlySet<string> {
  const whole = name.slice(0, LONGEST);
  const rests = new Set([whole]);
  const most = name.length > VERY_LONG ? 1 : name.length >= LONG - 2 ? 2 : mostApart(name);
  let last: Iterable<string> = [whole];
  for (let left = 0; left < most; left++) {
    const next = new Set<string>();
    for (const rest of last) for (let i = 0; i < rest.length; i++) next.add(rest.slice(0, i) + rest.slice(i + 1));
    for (const rest of next) rests.add(rest);
    last = next;
  }
  return rests;
}
