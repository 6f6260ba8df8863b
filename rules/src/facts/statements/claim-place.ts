import { contains, type Span } from '../../draft/span';
import { sentenceAt } from '../../language/sentences';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim, ClaimKind, Exemption, Voice } from '../claim';
import { voiceOf } from './voice';

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
  const voice = voiceOf(facts, { start, end });
  return {
    kind,
    words: { start: place.hit.start, end: place.hit.end },
    about,
    start,
    end,
    voice,
    strength: place.hedged ? 'hedged' : 'plain',
    negated: place.negated,
    sentence: place.sentence,
    entry: place.hit.entry,
    exemption: facts.isAllowed(start, end) ? 'allowed' : (exemption() ?? quotedExemption(facts, voice, { start, end })),
  };
}

/**
 * Quotation marks clear no praise, but the conditions that an authority sets («alle pasienter skal …») and what somebody
 * says of an adverse effect are no advertising.
 */
function quotedExemption(facts: BlockFacts, voice: Voice, span: Span): Exemption | null {
  if (voice === 'text') return null;
  const quotation = facts.quotations.find((one) => one.kind === 'speech' && contains(one, span));
  const holds = (kind: string) =>
    quotation !== undefined && facts.hits.ofKind(kind).some((hit) => contains(quotation, hit));
  if (voice === 'authority' && holds('advice')) return 'quoted';
  return holds('about-adverse') && !holds('benefit') ? 'adverse-effect' : null;
}

/** «forventninger om god effekt», «fokus på umiddelbar effekt»: what is looked for or asked about is not claimed. */
export function isUnasserted(facts: BlockFacts, { hit, firstToken }: Place): boolean {
  const found = facts.hits.within('unasserted', Math.max(firstToken, hit.firstToken - NEAR), hit.firstToken);
  return found !== undefined;
}

/** Words between «forventninger om» and what is expected. */
const NEAR = 7;

/** Exemptions that no topic overrides. */
export function generalExemption(facts: BlockFacts, place: Place): Exemption | null {
  if (facts.hits.covers('fixed', place.hit.firstToken, place.hit.endToken)) return 'fixed-expression';
  if (place.negated) return 'negated';
  if (facts.hits.within('critical', place.firstToken, place.endToken)) return 'critical';
  return null;
}
