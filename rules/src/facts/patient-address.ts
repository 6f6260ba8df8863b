import { STATEMENT_KINDS } from '../draft/block';
import { contains, type Span } from '../draft/span';
import type { Hit } from '../matching/lookup';
import type { BlockFacts } from './block-facts';
import { isQuestion, sentenceTokens } from './statements/clause';

/** Words that are said to patients. Offsets are UTF-16 into the block. */
export interface PatientAddress extends Span {
  readonly block: number;
}

/**
 * Each sentence of a draft that speaks to patients: an invitation to book, advice before and after treatment, «for deg som …».
 * What a colleague is told, and what is quoted to be said to patients, is none.
 * @param within the blocks that hold such words, or more
 */
export function findPatientAddress(
  facts: readonly BlockFacts[],
  within: Iterable<number> = facts.keys(),
): PatientAddress[] {
  const found: PatientAddress[] = [];
  for (const block of within) {
    const here = facts[block] as BlockFacts;
    if (!STATEMENT_KINDS.has(here.kind) || !here.hits.has('patient-address')) continue;
    const said = new Set<number>();
    for (const hit of here.hits.ofKind('patient-address')) {
      const { first } = sentenceTokens(here, hit);
      if (said.has(first) || !isToPatient(here, hit)) continue;
      said.add(first);
      found.push({ block, start: hit.start, end: hit.end });
    }
  }
  return found;
}

function isToPatient(facts: BlockFacts, hit: Hit): boolean {
  if (facts.quotations.some((quotation) => contains(quotation, hit))) return false;
  const { first, end } = sentenceTokens(facts, hit);
  // «Kan jeg trene?»: a patient's question
  if (hit.entry.ref === 'question' && !isQuestion(facts, { first, end })) return false;
  return hit.entry.ref === 'sure' || facts.hits.within('trade-word', first, end) === undefined;
}
