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

/** What may follow a hyphen after a name or an abbreviation: «TRT-klinikken». */
const LAST_PARTS: ReadonlySet<string> = new Set(['about-treatment', 'about-clinic', 'dosage']);

/** Whether the last part of a word with a hyphen, in lower case, is a treatment. */
export function endsInTreatment(word: string, lexicon: NameLexicon): boolean {
  const hyphen = word.lastIndexOf('-');
  return hyphen > 0 && lexicon.isOfKind(word.slice(hyphen + 1), LAST_PARTS);
}
