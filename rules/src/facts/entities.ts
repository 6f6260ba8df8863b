import type { Span } from '../draft/span';
import type { Condition } from '../knowledge/medicine';
import type { Register } from '../knowledge/register';
import type { Hit } from '../matching/lookup';
import { longest } from './longest';

export { isPrescriptionName, type MedicineMention } from './medicines/mentions';

/** A condition, use or procedure named in a block. */
export interface ConditionMention extends Span {
  readonly condition: Condition;
  readonly firstToken: number;
  readonly endToken: number;
}

const NO_CONDITIONS: readonly ConditionMention[] = [];

/** The conditions named by the hits; «behandlingsresistent depresjon» is one, not also «depresjon». */
export function conditionMentions(hits: readonly Hit[], register: Register): readonly ConditionMention[] {
  if (hits.length === 0) return NO_CONDITIONS;
  return longest(hits).flatMap(({ entry, start, end, firstToken, endToken }) => {
    const condition = register.condition(entry.ref);
    return condition ? [{ condition, start, end, firstToken, endToken }] : [];
  });
}
