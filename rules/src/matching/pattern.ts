/**
 * The phrase patterns of lexicons: words, alternatives, optional words, inflection, open compound ends and bounded gaps.
 * There are no regular expressions, so a pack cannot hang the editor.
 *
 *     bli/v kvitt <4> for (godt|alltid)      mirakel/n~      ~klinikk/m      (helt|heilt)? trygg/adj
 */

import type { Paradigm } from '../language/inflection';
import { LONGEST_GAP } from './masks';

/** How a pattern's word is inflected: as `language/inflection.ts` says, or only the superlatives or comparatives of an adjective. */
export type PatternParadigm = Paradigm | 'sup' | 'comp';
const PARADIGMS: ReadonlySet<string> = new Set(['m', 'f', 'n', 'name', 'adj', 'adj-', 'adv', 'v', 'x', 'sup', 'comp']);

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

/** What can be wrong with a pattern. The words are in `messages/cli.*.yaml`, after `pattern-`. */
export type PatternFault =
  | 'too-long'
  | 'unexpected'
  | 'unclosed'
  | 'gap-form'
  | 'gap-size'
  | 'gap-at-edge'
  | 'unknown-paradigm'
  | 'open-twice'
  | 'open-too-short'
  | 'empty'
  | 'too-many-words'
  | 'too-many-sequences';

/** A pattern that cannot be read. The message is for those who build the built-in lexicon; users are told by `messageId` and `slots`. */
export class PatternError extends Error {
  readonly messageId: PatternFault;
  readonly slots: Readonly<Record<string, string>>;
  /** Where in the pattern, 1-based in UTF-16 units; 1 when it is about the whole of it. */
  readonly column: number;

  constructor(messageId: PatternFault, slots: Readonly<Record<string, string>>, message: string, column = 1) {
    super(message);
    this.messageId = messageId;
    this.slots = slots;
    this.column = column;
  }
}

/** Longer patterns are refused before they are read, so that no pattern takes long. In UTF-16 units. */
const MAX_LENGTH = 2000;
/** How many word sequences one pattern may stand for, and how long each may be. */
const MAX_SEQUENCES = 2048;
const MAX_ELEMENTS = 12;
/** Shorter beginnings and ends would match inside ordinary words. */
const MIN_OPEN = 4;

/**
 * Every sequence of words and gaps a pattern stands for.
 * @throws PatternError with a sentence that says what is wrong and where
 */
export function expandPattern(pattern: string): PatternElement[][] {
  if (pattern.length > MAX_LENGTH)
    throw new PatternError('too-long', { max: String(MAX_LENGTH) }, `A pattern has at most ${MAX_LENGTH} characters.`);
  const sequences = new PatternParser(pattern).parse();
  for (const sequence of sequences) checkSequence(sequence, pattern);
  return sequences;
}

function checkSequence(sequence: readonly PatternElement[], pattern: string): void {
  if (sequence.length === 0)
    throw new PatternError('empty', {}, `«${pattern}» can match nothing: at least one word must not be optional.`);
  if (sequence[0]?.kind === 'gap' || sequence.at(-1)?.kind === 'gap')
    throw new PatternError('gap-at-edge', {}, `«${pattern}» begins or ends with a gap.`);
}

class PatternParser {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  parse(): PatternElement[][] {
    const sequences = this.#sequence();
    if (this.#at < this.#pattern.length) throw this.#unexpected();
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
      sequences = this.#joined(sequences, choices);
    }
  }

  /** Every head with every tail. The limits are asked before anything is made. */
  #joined(heads: readonly PatternElement[][], tails: readonly PatternElement[][]): PatternElement[][] {
    this.#limit(heads.length * tails.length);
    const joined: PatternElement[][] = [];
    for (const head of heads) {
      for (const tail of tails) {
        if (head.length + tail.length > MAX_ELEMENTS)
          throw new PatternError(
            'too-many-words',
            { max: String(MAX_ELEMENTS) },
            `«${this.#pattern}» has more than ${MAX_ELEMENTS} words.`,
          );
        joined.push([...head, ...tail]);
      }
    }
    return joined;
  }

  #limit(sequences: number): void {
    if (sequences <= MAX_SEQUENCES) return;
    const slots = { max: String(MAX_SEQUENCES) };
    throw this.#error('too-many-sequences', slots, `More than ${MAX_SEQUENCES} word sequences`);
  }

  #group(): PatternElement[][] {
    this.#at++;
    const choices: PatternElement[][] = [];
    for (;;) {
      choices.push(...this.#sequence());
      this.#limit(choices.length);
      const char = this.#pattern[this.#at];
      if (char === undefined) throw this.#error('unclosed', {}, 'A bracket is not closed');
      this.#at++;
      if (char === ')') return choices;
    }
  }

  #gap(): PatternGap {
    const match = /^<(\d+)>/.exec(this.#pattern.slice(this.#at));
    if (!match) throw this.#error('gap-form', {}, 'A gap is written <3>');
    const max = Number(match[1]);
    if (max < 1 || max > LONGEST_GAP)
      throw this.#error('gap-size', { max: String(LONGEST_GAP) }, `A gap is between 1 and ${LONGEST_GAP} words`);
    this.#at += match[0].length;
    return { kind: 'gap', max };
  }

  #word(): PatternWord {
    const match = /^(~?)([^\s()|<>~/?]+)(?:\/([a-z]+-?))?(~?)/u.exec(this.#pattern.slice(this.#at));
    if (!match) throw this.#unexpected();
    const [whole, start, lemma = '', paradigm = 'x', end] = match;
    if (!PARADIGMS.has(paradigm)) {
      const what = `«/${paradigm}» is no paradigm (m, f, n, name, adj, adj-, adv, v)`;
      throw this.#error('unknown-paradigm', { paradigm: `/${paradigm}` }, what);
    }
    const openStart = start === '~';
    const openEnd = end === '~';
    if (openStart && openEnd) throw this.#error('open-twice', {}, 'A word is open at one end only');
    if ((openStart || openEnd) && lemma.length < MIN_OPEN) {
      const word = openEnd ? `${lemma}~` : `~${lemma}`;
      throw this.#error('open-too-short', { word, min: String(MIN_OPEN) }, `«${word}» is too short to be open`);
    }
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

  #unexpected(): PatternError {
    const character = this.#pattern[this.#at] ?? '';
    return this.#error('unexpected', { character }, `Unexpected «${character}»`);
  }

  #error(messageId: PatternFault, slots: Readonly<Record<string, string>>, what: string): PatternError {
    const column = this.#at + 1;
    return new PatternError(messageId, slots, `${what} at column ${column} of «${this.#pattern}».`, column);
  }
}
