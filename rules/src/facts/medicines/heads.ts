import type { NameLexicon } from './name-lexicon';

/** Second parts of compounds that make a medicine, or its use, of a name. */
const HEADS: ReadonlySet<string> = new Set(['dosage', 'dosage-head']);
/** Letters of the shortest name and of the shortest second part. */
const SHORTEST = 3;

/** Whether a word in lower case ends in a form of medicine or a treatment: «testosterongel», «nad-drypp». */
export function endsAsTreatment(word: string, lexicon: NameLexicon): boolean {
  for (let at = SHORTEST; at <= word.length - SHORTEST; at++) if (lexicon.isOfKind(word.slice(at), HEADS)) return true;
  return false;
}
