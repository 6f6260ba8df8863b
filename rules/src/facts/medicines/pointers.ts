import { numberOf } from '../../knowledge/imported';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import { sentenceTokens } from '../statements/clause';
import type { IndirectName } from './indirect-names';
import type { MedicineMention } from './mentions';

/** What is spoken of where an everyday word stands for a medicine. */
const CONTEXT = ['promo', 'administration'] as const;
const FORMS: ReadonlySet<string> = new Set(['dosage', 'dosage-head', 'substance-word']);
const SHORTEST_FORM = 3;

/**
 * Everyday names of prescription medicines («slankesprøyten», «hårpillen») and set phrases about one of them. An everyday word
 * that is no form of medicine («toksin») counts where it is sold or given.
 */
export function findPointers(facts: BlockFacts): IndirectName[] {
  return facts.medicines.flatMap((mention): IndirectName[] => {
    const { medicine, form, start, end, isName } = mention;
    if (isName || !medicine.prescription.required || numberOf(medicine.id) !== undefined) return [];
    if (form === 'circumlocution') return [{ kind: 'described', about: medicine.substance, start, end }];
    if (form !== 'everyday' || medicine.kind === 'supplement' || !pointsTo(facts, mention)) return [];
    return [{ kind: 'everyday', about: medicine.substance, start, end }];
  });
}

function pointsTo(facts: BlockFacts, { firstToken, endToken, start, end }: MedicineMention): boolean {
  // «Kligmans formel», «vitamin A-syre»
  if (endToken - firstToken > 1) return true;
  if (isForm(facts, facts.text.slice(start, end))) return true;
  const isPart = (hit: Hit) => hit.firstToken < endToken && hit.endToken > firstToken;
  const sentence = sentenceTokens(facts, { start, end });
  return CONTEXT.some((kind) =>
    facts.hits
      .ofKind(kind)
      .some((hit) => isPart(hit) || (hit.firstToken >= sentence.first && hit.endToken <= sentence.end)),
  );
}

/** Whether a word, or a part of it before a hyphen, is a form of medicine or a treatment, or ends in one: «kvisekur». */
function isForm(facts: BlockFacts, word: string): boolean {
  return word.split('-').some((part) => {
    for (let at = 0; at <= part.length - SHORTEST_FORM; at++) if (facts.isOfKind(part.slice(at), FORMS)) return true;
    return false;
  });
}
