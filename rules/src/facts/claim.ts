import type { Span } from '../draft/span';
import type { TableEntry } from '../matching/lexicon';

/** What is claimed. */
export type ClaimKind =
  /** A value word: miracle, unique, new hope. */
  | 'hype'
  /** A degree word on an effect: marked improvement. */
  | 'degree'
  /** A superlative or a rank: the best, Norway's leading. */
  | 'rank'
  /** How soon a benefit sets in. */
  | 'onset'
  /** A disease healed, or an effect that lasts: cures, for good. */
  | 'cure'
  /** A promised result: guaranteed, money back, works every time. */
  | 'guarantee'
  /** Safe, gentle, painless, without adverse effects. */
  | 'safety'
  /** Ranked against another treatment or provider: better than, where others fail. */
  | 'comparison'
  /** A figure that measures an effect: 70 % became well, nine in ten, twice the chance. */
  | 'figure'
  /** A statement that the treatment works. */
  | 'efficacy'
  /** A patient's story, a review or a heading that announces them. */
  | 'testimonial'
  /** A recommendation by somebody who knows or is known. */
  | 'endorsement'
  /** Haste, shame or fear that makes the reader book. */
  | 'pressure'
  /** A discount, a gift, credit or another offer of price. */
  | 'offer'
  /** A word that plays on an ordinary feature of the body. */
  | 'cosmetic-wording';

/** What the claim is about. */
export type About =
  | 'treatment'
  | 'medicine'
  | 'clinic'
  | 'staff'
  | 'effect'
  | 'comparator'
  | 'disease'
  | 'adverse-effect'
  | 'procedure'
  | 'study'
  | 'regulation'
  | 'statistic'
  | 'anatomy'
  | 'premises'
  | 'unknown';

/** Who makes the claim: the text itself, or somebody it quotes. */
export type Voice = 'text' | 'patient' | 'expert' | 'authority' | 'study' | 'quoted';

export type Strength = 'absolute' | 'plain' | 'hedged';

/** Why a candidate is no finding; each is put into words under `cli/explain`. */
export const EXEMPTIONS = [
  'negated',
  'fixed-expression',
  'about-something-else',
  'no-subject',
  'no-benefit',
  'adverse-effect',
  'procedure',
  'comparator',
  'advice',
  'critical',
  'frequency',
  /** The sentence asks what it says. */
  'question',
  /** It stands under a condition. */
  'conditional',
  /** An exception, a figure or a list goes with it. */
  'balanced',
  /** Nothing that it is compared with is another treatment or provider. */
  'no-comparator',
  'supported',
  /** A condition, a question or an aim: nothing is asserted. */
  'open',
  /** A price, a discount or a refund. */
  'price',
  /** The spread of an illness or a trait in a population. */
  'epidemiology',
  /** Somebody else's words, which another rule judges. */
  'quoted',
  /** Another claim of the sentence is reported by the same rule. */
  'reported-once',
  /** One of the clinic's own staff speaks or is presented. */
  'staff',
  /** A fee, a refund or a service of the public. */
  'public-scheme',
  'allowed',
] as const;

export type Exemption = (typeof EXEMPTIONS)[number];

/**
 * A statement that may need to be reported, with the parts it is judged by. Offsets are UTF-16 into the block's text and
 * cover the smallest words that carry the claim.
 */
export interface Claim extends Span {
  readonly kind: ClaimKind;
  /** The words of the lexicon entry alone, without the noun they qualify. */
  readonly words: Span;
  readonly about: About;
  readonly voice: Voice;
  readonly strength: Strength;
  readonly negated: boolean;
  /** Index of the sentence in the block. */
  readonly sentence: number;
  /** The lexicon entry that raised it. */
  readonly entry: TableEntry;
  /** Why the parts alone clear it; null when they do not. Support is asked of the draft, by the rule. */
  readonly exemption: Exemption | null;
}
