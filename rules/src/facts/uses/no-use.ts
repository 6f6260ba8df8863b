import { contains, type Span } from '../../draft/span';
import type { TokenRange } from '../../language/clauses';
import { WordClass } from '../../language/tokens';
import type { BlockFacts } from '../block-facts';
import type { ConditionMention } from '../entities';
import { isParted } from '../statements/clause';
import { isLabel } from './frames';

/* Why a sentence that names a medicine and a condition couples no use of the one to the other. */

/** Reasons that stand whatever else the sentence says. */
const ALWAYS: ReadonlySet<string> = new Set(['caution', 'harm', 'animal']);
/** Reasons that hold only where something more is said. */
const PARTLY: ReadonlySet<string> = new Set(['danger', 'tell', 'known']);
/** What a benefit is told with. */
const BENEFITS = ['benefit', 'outcome', 'about-effect'] as const;
/** What a denial must be about to deny the use. */
const USES = ['use-verb', ...BENEFITS, 'proof', 'shown'] as const;
/** What is denied to praise: «er ikke vanedannende». */
const HARMS = ['about-adverse', 'harm', 'safety'] as const;

/** Whether the sentence warns, tells of harm or of animals, of what others do or of what is looked into, or denies the use. */
export function isNoUse(
  facts: BlockFacts,
  condition: ConditionMention,
  medicine: Span | undefined,
  sentence: TokenRange,
): boolean {
  for (const hit of facts.hits.ofKind('no-use')) {
    if (hit.firstToken >= sentence.end) break;
    if (hit.firstToken < sentence.first || isParted(facts, hit.firstToken, condition.firstToken)) continue;
    if (ALWAYS.has(hit.entry.ref)) return true;
    if (hit.entry.ref === 'danger' && !facts.isNegated(hit)) return true;
    if (hit.entry.ref === 'tell' && isConditionedAfter(facts, hit.endToken, sentence)) return true;
    if (PARTLY.has(hit.entry.ref)) continue;
    // a heading that says that something is looked into couples the two all the same
    if (hit.entry.ref === 'research' && isLabel(facts)) continue;
    if (facts.hits.within('about-us', sentence.first, sentence.end)) continue;
    if (hit.entry.ref === 'others' || !tellsBenefit(facts, sentence)) return true;
  }
  if (facts.hits.within('historic', sentence.first, sentence.end)) return true;
  return isTakenBack(facts, condition, medicine, sentence) || isDenied(facts, condition, medicine);
}

/** «… mot angst, men vi tilbyr det ikke», «… mot angst. Det tilbyr vi ikke»: the house denies what the words before it name. */
function isTakenBack(facts: BlockFacts, condition: Span, medicine: Span | undefined, { end }: TokenRange): boolean {
  const said = Math.max(condition.end, medicine?.end ?? 0);
  const next = facts.hitAt('pronoun', end)
    ? facts.sentenceOf({ start: facts.tokens.starts[end] as number, end: said }).end
    : 0;
  const last = Math.max(next, facts.tokens.ends[end - 1] as number);
  return facts.hits.ofKind('denial').some((hit) => hit.start >= said && hit.end <= last);
}

/** «spør legen før», «fortell det hvis». */
function isConditionedAfter({ tokens, hits }: BlockFacts, from: number, { end }: TokenRange): boolean {
  if (hits.within('time-clause', from, end)) return true;
  for (let token = from; token < end; token++)
    if ((tokens.classes[token] as number) & WordClass.Conditional) return true;
  return false;
}

/** Whether a benefit is told, and not asked for: «undersøker om … hjelper» asks. */
function tellsBenefit(facts: BlockFacts, sentence: TokenRange): boolean {
  for (const kind of BENEFITS) {
    for (const hit of facts.hits.ofKind(kind)) {
      if (hit.firstToken >= sentence.end) break;
      if (hit.firstToken < sentence.first) continue;
      const open = facts.hits
        .ofKind('open')
        .some(({ firstToken }) => firstToken >= sentence.first && firstToken < hit.firstToken);
      if (!open) return true;
    }
  }
  return false;
}

/** Whether a negation that reaches the two denies the use, its effect or its proof; a denied harm praises the use. */
function isDenied(facts: BlockFacts, condition: Span, medicine: Span | undefined): boolean {
  if (facts.isNegated(condition) || (medicine && facts.isNegated(medicine))) return true;
  return facts.negations.some(({ core, scopes, affirmative }) => {
    if (affirmative) return false;
    const reaches = (span: Span | undefined) => span !== undefined && scopes.some((scope) => contains(scope, span));
    if (!reaches(condition) && !reaches(medicine)) return false;
    const denies = (kinds: readonly string[]) =>
      kinds.some((kind) => facts.hits.ofKind(kind).some((hit) => core.some((span) => contains(span, hit))));
    return denies(USES) && !denies(HARMS);
  });
}
