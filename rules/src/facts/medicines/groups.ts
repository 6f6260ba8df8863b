import { KIND, REF_SEPARATOR } from '../../knowledge/kinds';
import type { BlockFacts } from '../block-facts';
import { sentenceTokens } from '../statements/clause';
import type { IndirectName } from './indirect-names';

/** Groups of this ATC level and above may be named to the public. */
const FREE_LEVEL = 2;
/** The `ref` of a group's name in a medicine's record. */
const GROUP_NAME = new RegExp(`${REF_SEPARATOR}group(\\d)$`);

/**
 * Groups of medicines narrower than ATC level 2: «SSRI», «GLP-1-analoger». Where the body's own is spoken of («kroppens eget
 * GLP-1») no medicine is.
 */
export function findGroups(facts: BlockFacts): IndirectName[] {
  const found: IndirectName[] = [];
  for (const { entry, start, end, firstToken, endToken } of [
    ...facts.hits.ofKind(KIND.medicineGroup),
    ...facts.hits.ofKind(KIND.medicine),
  ]) {
    const level = entry.kind === KIND.medicineGroup ? entry.ref : GROUP_NAME.exec(entry.ref)?.[1];
    if (level === undefined || Number(level) <= FREE_LEVEL) continue;
    const { first, end: last } = sentenceTokens(facts, { start, end });
    if (facts.hits.within('own-body', first, last)) continue;
    // «CGRP-sprøyten»: the form makes one medicine of the group
    const isForm = facts.hits
      .ofKind('dosage')
      .some((hit) => hit.entry.ref === 'needle' && hit.firstToken <= firstToken && hit.endToken >= endToken);
    found.push({ kind: isForm ? 'described' : 'group', about: facts.text.slice(start, end), start, end });
  }
  return found;
}
