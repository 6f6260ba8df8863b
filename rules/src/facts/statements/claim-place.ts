import { contains, type Span } from '../../draft/span';
import { sentenceAt } from '../../language/sentences';
import { WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim, ClaimKind, Exemption, Voice } from '../claim';

/** Where a candidate stands: its sentence as tokens, and the scopes it lies in. */
export interface Place {
  readonly hit: Hit;
  readonly sentence: number;
  /** Tokens of the sentence, `[firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly negated: boolean;
  readonly hedged: boolean;
}

export function placeOf(facts: BlockFacts, hit: Hit): Place {
  const sentence = Math.max(0, sentenceAt(facts.sentences, hit.start));
  return {
    hit,
    sentence,
    firstToken: facts.sentences.firstTokens[sentence] as number,
    endToken: facts.sentences.endTokens[sentence] as number,
    negated: isDenied(facts, hit),
    hedged: facts.isHedged(hit),
  };
}

/** Whether the hit is negated by a cue of its own; «uten briller dagen etter» negates the glasses, which are the benefit. */
function isDenied(facts: BlockFacts, hit: Hit): boolean {
  if (!facts.isNegated(hit)) return false;
  const denying = facts.negations.filter(({ core }) => core.some((span) => contains(span, hit)));
  return denying.some(({ cue }) => !facts.hits.ofKind('benefit').some((benefit) => benefit.start === cue.start));
}

/** A claim at a place; `exemption` is asked last, when the parts are known. */
export function claimFrom(
  facts: BlockFacts,
  place: Place,
  kind: ClaimKind,
  about: About,
  { start, end }: Span,
  exemption: () => Exemption | null,
): Claim {
  return {
    kind,
    words: { start: place.hit.start, end: place.hit.end },
    about,
    start,
    end,
    voice: voiceOf(facts, { start, end }),
    strength: place.hedged ? 'hedged' : 'plain',
    negated: place.negated,
    sentence: place.sentence,
    entry: place.hit.entry,
    exemption: facts.isAllowed(start, end) ? 'allowed' : exemption(),
  };
}

/** A quotation in the first person is a patient's; scare quotes are the text's own words. */
function voiceOf(facts: BlockFacts, span: Span): Voice {
  const quotation = facts.quotations.find((one) => one.kind === 'speech' && contains(one, span));
  if (quotation === undefined) return 'text';
  const { starts, classes, count } = facts.tokens;
  for (let token = 0; token < count; token++) {
    const start = starts[token] as number;
    if (start < quotation.start) continue;
    if (start >= quotation.end) break;
    if ((classes[token] as number) & WordClass.FirstPerson) return 'patient';
  }
  return 'quoted';
}

/** Exemptions that no topic overrides. */
export function generalExemption(facts: BlockFacts, place: Place): Exemption | null {
  if (facts.hits.covers('fixed', place.hit.firstToken, place.hit.endToken)) return 'fixed-expression';
  if (place.negated) return 'negated';
  if (facts.hits.within('critical', place.firstToken, place.endToken)) return 'critical';
  return null;
}
