/**
 * The kinds of entries a clinic's own pack may have: those whose meaning `rules/src/facts/` decides from the words alone. For
 * some kinds `ref` says which sort; an entry without one is of the first. Kinds of medicines, conditions and notes are
 * missing, because they need more than words.
 */
const REFS_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  value: ['hard', 'context'],
  degree: [],
  rank: [],
  superlative: ['quality', 'popularity', 'size', 'frequency'],
  onset: [],
  'onset-adjective': [],
  'onset-preposition': [],
  cure: ['heal', 'remove', 'root', 'end', 'gone', 'restore', 'reset'],
  permanence: ['phrase', 'enduring', 'never', 'adjective'],
  guarantee: ['verb', 'noun', 'promise', 'money-back', 'certain', 'always'],
  safety: ['harmless', 'free', 'painless', 'gentle', 'enough', 'fearless', 'natural', 'safe', 'sure', 'tolerated'],
  harm: ['adverse', 'thing', 'pain', 'habit', 'quality', 'event'],
  comparative: ['quality', 'count'],
  equality: [],
  superiority: ['verb', 'adjective'],
  'rival-noun': [],
  fixed: [],
  critical: [],
  benefit: [],
  advice: [],
  territory: [],
  offset: [],
  'about-treatment': [],
  'about-clinic': [],
  'about-us': [],
  'about-staff': [],
  'about-effect': [],
  'about-adverse': [],
  'about-disease': [],
  'about-procedure': [],
  'about-study': [],
  'about-statistic': [],
  'about-anatomy': [],
  'about-comparator': [],
  'about-regulation': [],
  'about-premises': [],
};

/** Whether a pack may have entries of a kind. */
export function isAccepted(kind: string): boolean {
  return Object.hasOwn(REFS_OF_KIND, kind);
}

/** Every kind a pack may have. */
export function kindNames(): readonly string[] {
  return Object.keys(REFS_OF_KIND);
}

/** What `ref` may say in entries of a kind; empty when the kind does not ask. */
export function refsOf(kind: string): readonly string[] {
  return REFS_OF_KIND[kind] ?? [];
}
