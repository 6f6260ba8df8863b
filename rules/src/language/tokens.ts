/** What a token is. A word may hold inner hyphens and apostrophes; a number holds digits with inner separators. */
export const enum TokenKind {
  Word = 1,
  Number = 2,
  /** One character of punctuation or another symbol. */
  Symbol = 3,
}

/**
 * The tokens of one block, as parallel arrays: index `i` is the i-th token. White space is no token. They are plain arrays,
 * because most blocks are short, and a typed array costs more to make than a short text to read.
 * Offsets are UTF-16 into the block's text.
 */
export interface Tokens {
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly kinds: readonly number[];
  /** The id of the word in the vocabulary, 0 for a word that no lexicon knows. */
  readonly words: readonly number[];
  /** Bits of `WordClass` that the vocabulary gives the word. */
  readonly classes: readonly number[];
}

/**
 * Grammatical and closed word classes that scopes are computed from. They come from `lexicon/<language>/grammar.yaml`,
 * never from code; a word can be in several.
 */
export const enum WordClass {
  None = 0,
  /** Negates what follows in its clause: ikke, ikkje, aldri, ingen, inga, verken, uten, utan … */
  Negation = 1 << 0,
  /** Weakens a statement: kan, kanskje, trolig, ofte, antas … */
  Hedge = 1 << 1,
  /** Coordinates clauses or phrases: og, eller, samt … */
  Coordinator = 1 << 2,
  /** Turns against what was said and ends a scope: men, samtidig, likevel, derimot … */
  Adversative = 1 << 3,
  /** Opens a subordinate clause: at, som, fordi, hvis, når, dersom … */
  Subordinator = 1 << 4,
  /** Subject pronouns and other words that begin a main clause: jeg, eg, du, han, vi, de, dei, man … */
  SubjectPronoun = 1 << 5,
  /** Finite forms of the common verbs (være, ha, bli, få, gi …) and modals. */
  FiniteVerb = 1 << 6,
  Preposition = 1 << 7,
  /** First person: jeg, eg, meg, min, mitt, mine, vi, oss, vår … */
  FirstPerson = 1 << 8,
  /** Verbs of saying: sier, fortalte, forteller, uttalte, seier … */
  SpeechVerb = 1 << 9,
  /** Question words: hva, hvorfor, kva, kvifor … */
  QuestionWord = 1 << 10,
  /** Number words and quantifiers: to, ni, halvparten, alle, noen … */
  NumberWord = 1 << 11,
  Article = 1 << 12,
  /** After a negation they turn it off: bare, kun, berre, nødvendigvis. */
  OnlyParticle = 1 << 13,
  /** Negates the noun phrase it begins: ingen, inga, ingenting. */
  NegativeDeterminer = 1 << 14,
  /** uten, utan. */
  NegativePreposition = 1 << 15,
  /** First half of a negated pair: verken, korkje. */
  CorrelativeNegation = 1 << 16,
  /** å. */
  InfinitiveMarker = 1 << 17,
  /** Frequent words of one language that are not words of the others; the language of a draft is told by them. */
  Bokmal = 1 << 18,
  Nynorsk = 1 << 19,
  English = 1 << 20,
  /** Subordinators of clauses that stand beside the main clause and not inside it: fordi, hvis, når, selv om … */
  AdverbialSubordinator = 1 << 21,
  /** Verbs whose at-clause is taken as true also under negation: vet, glemmer … */
  FactiveVerb = 1 << 22,
  /** A negation of these is an assurance: ingen tvil, uten sidestykke. */
  CertaintyNoun = 1 << 23,
  /** «ikke overraskende at …»: adjectives whose clause is taken as a fact. */
  FactiveAdjective = 1 << 24,
  /** Adverbs that stand before the negation of a clause: heller, jo, slett, likevel … */
  SentenceAdverb = 1 << 25,
  /** Units of measure and what is counted: prosent, uker, kilo, pasienter … */
  Unit = 1 << 26,
  /** jeg, eg, meg, min …: somebody speaks of himself. A clinic says «vi». */
  FirstPersonSingular = 1 << 27,
  /** om, hvis, dersom … */
  Conditional = 1 << 28,
  /** langt, fra, frå: together they negate. */
  DistanceNegation = 1 << 29,
  /** Makes a fixed expression after a negation: ikke minst, ikke sant. */
  FixedAfterNegation = 1 << 30,
}

/** The token that covers or follows an offset (UTF-16); the count of tokens when none does. */
export function tokenAt({ count, ends }: Pick<Tokens, 'count' | 'ends'>, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
