/**
 * The phrase patterns of lexicons: words, alternatives, optional words, inflection, open compound ends and bounded gaps.
 * There are no regular expressions, so a pack cannot hang the editor.
 *
 *     bli/v kvitt <4> for (godt|alltid)      mirakel/n~      ~klinikk/m      (helt|heilt)? trygg/adj
 */

import type { Paradigm } from '../language/inflection';

/** How a pattern's word is inflected: as `language/inflection.ts` says, or only the superlatives or comparatives of an adjective. */
export type PatternParadigm = Paradigm | 'sup' | 'comp';
const PARADIGMS: ReadonlySet<string> = new Set(['m', 'f', 'n', 'adj', 'adj-', 'adv', 'v', 'x', 'sup', 'comp']);

export interface PatternWord {
  readonly kind: 'word';
  readonly lemma: string;
  readonly paradigm: PatternParadigm;
  /** `~x`: also the end of a compound. */
  readonly openStart: boolean;
  /** `x~`: also the beginning of a compound. */
  readonly openEnd: boolean;
}

export interface PatternGap {
  readonly kind: 'gap';
  /** At most this many words in between, within the sentence. */
  readonly max: number;
}

export type PatternElement = PatternWord | PatternGap;

export class PatternError extends Error {}

/** How many word sequences one pattern may stand for, and how long each may be. */
const MAX_SEQUENCES = 2048;
const MAX_ELEMENTS = 12;
const MAX_GAP = 8;
/** Shorter beginnings and ends would match inside ordinary words. */
const MIN_OPEN = 4;

/**
 * Every sequence of words and gaps a pattern stands for.
 * @throws PatternError with a sentence that says what is wrong and where
 */
export function expandPattern(pattern: string): PatternElement[][] {
  const parser = new PatternParser(pattern);
  const sequences = parser.parse();
  for (const sequence of sequences) checkSequence(sequence, pattern);
  return sequences;
}

function checkSequence(sequence: readonly PatternElement[], pattern: string): void {
  if (sequence.length === 0)
    throw new PatternError(`«${pattern}» can match nothing: at least one word must not be optional.`);
  if (sequence.length > MAX_ELEMENTS) throw new PatternError(`«${pattern}» has more than ${MAX_ELEMENTS} words.`);
  if (sequence[0]?.kind === 'gap' || sequence.at(-1)?.kind === 'gap')
    throw new PatternError(`«${pattern}» begins or ends with a gap.`);
}

class PatternParser {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  parse(): PatternElement[][] {
    const sequences = this.#sequence();
    if (this.#at < this.#pattern.length) throw this.#error(`Unexpected «${this.#pattern[this.#at]}»`);
    return sequences;
  }

  /** Items until `|`, `)` or the end. */
  #sequence(): PatternElement[][] {
    let sequences: PatternElement[][] = [[]];
    for (;;) {
      this.#skipSpace();
      const char = this.#pattern[this.#at];
      if (char === undefined || char === '|' || char === ')') return sequences;
      const choices = char === '(' ? this.#group() : char === '<' ? [[this.#gap()]] : [[this.#word()]];
      if (this.#pattern[this.#at] === '?') {
        this.#at++;
        choices.push([]);
      }
      const next: PatternElement[][] = [];
      for (const head of sequences) for (const tail of choices) next.push([...head, ...tail]);
      if (next.length > MAX_SEQUENCES) throw this.#error(`More than ${MAX_SEQUENCES} word sequences`);
      sequences = next;
    }
  }

  #group(): PatternElement[][] {
    this.#at++;
    const choices: PatternElement[][] = [];
    for (;;) {
      choices.push(...this.#sequence());
      const char = this.#pattern[this.#at];
      if (char === undefined) throw this.#error('A bracket is not closed');
      this.#at++;
      if (char === ')') return choices;
    }
  }

  #gap(): PatternGap {
    const match = /^<(\d+)>/.exec(this.#pattern.slice(this.#at));
    if (!match) throw this.#error('A gap is written <3>');
    const max = Number(match[1]);
    if (max < 1 || max > MAX_GAP) throw this.#error(`A gap is between 1 and ${MAX_GAP} words`);
    this.#at += match[0].length;
    return { kind: 'gap', max };
  }

  #word(): PatternWord {
    const match = /^(~?)([^\s()|<>~/?]+)(?:\/([a-z]+-?))?(~?)/u.exec(this.#pattern.slice(this.#at));
    if (!match) throw this.#error(`Unexpected «${this.#pattern[this.#at]}»`);
    const [whole, start, lemma = '', paradigm = 'x', end] = match;
    if (!PARADIGMS.has(paradigm)) throw this.#error(`«/${paradigm}» is no paradigm (m, f, n, adj, adj-, adv, v)`);
    const openStart = start === '~';
    const openEnd = end === '~';
    if (openStart && openEnd) throw this.#error('A word is open at one end only');
    if (openEnd && lemma.length < MIN_OPEN) throw this.#error(`«${lemma}~» is too short to be open`);
    if (openStart && lemma.length < MIN_OPEN) throw this.#error(`«~${lemma}» is too short to be open`);
    this.#at += whole.length;
    return {
      kind: 'word',
      lemma: lemma.normalize('NFC').toLowerCase(),
      paradigm: paradigm as PatternParadigm,
      openStart,
      openEnd,
    };
  }

  #skipSpace(): void {
    while (this.#pattern[this.#at] === ' ') this.#at++;
  }

  #error(what: string): PatternError {
    return new PatternError(`${what} at column ${this.#at + 1} of «${this.#pattern}».`);
  }
}
