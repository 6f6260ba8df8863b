import { contains, type Span } from '../../draft/span';
import type { TokenRange } from '../../language/clauses';
import { tokenAt, WordClass } from '../../language/tokens';
import type { TableEntry } from '../../matching/lexicon';
import type { BlockFacts } from '../block-facts';
import type { About, Claim, Exemption } from '../claim';
import { claimFrom, placeOf } from './claim-place';

/* What the finders of testimonials share. */

/** What a testimonial stands on that no lexicon entry raised. */
export const QUOTATION: TableEntry = { id: 'quotation', kind: 'story', ref: 'quotation', replacement: {}, basis: [] };
export const PERSON: TableEntry = { id: 'person', kind: 'story', ref: 'person', replacement: {}, basis: [] };
export const ANNOUNCED: TableEntry = { id: 'diary', kind: 'story', ref: 'announced', replacement: {}, basis: [] };
export const REVIEW: TableEntry = { id: 'stars', kind: 'review', ref: 'review', replacement: {}, basis: [] };

/** A testimonial at a span; a critical word before it in its sentence clears it. */
export function testimonialAt(
  facts: BlockFacts,
  entry: TableEntry,
  span: Span,
  exemption: () => Exemption | null,
  about: About = 'effect',
): Claim {
  const firstToken = tokenAt(facts.tokens, span.start);
  const endToken = tokenAt(facts.tokens, span.end - 1) + 1;
  const place = placeOf(facts, { entry, firstToken, endToken, ...span });
  return claimFrom(facts, { ...place, negated: false }, 'testimonial', about, span, () =>
    facts.hits.within('critical', place.firstToken, firstToken) ? 'critical' : exemption(),
  );
}

export function spanOf({ tokens }: BlockFacts, { first, end }: TokenRange): Span {
  return { start: tokens.starts[first] as number, end: tokens.ends[end - 1] as number };
}

/** Whether somebody speaks of himself among the tokens. */
export function isFirstPerson({ tokens }: BlockFacts, { first, end }: TokenRange): boolean {
  for (let token = first; token < end; token++)
    if ((tokens.classes[token] as number) & WordClass.FirstPersonSingular) return true;
  return false;
}

/** Whether a story tells of an adverse effect and of nothing better. */
export function isHarmAlone(facts: BlockFacts, span: Span): boolean {
  return holds(facts, span, HARM) && !holds(facts, span, BETTER);
}

const HARM = ['about-adverse'] as const;
const BETTER = ['benefit', 'restored', 'recommended'] as const;

/** Whether the words of a span tell what became of the one who speaks, or praise those who treated. */
export function tellsOfTreatment(facts: BlockFacts, span: Span): boolean {
  return holds(facts, span, TELLING);
}

const TELLING = ['restored', 'recommended', 'self-story', 'benefit', 'outcome', 'about-effect', 'value'] as const;

/** Whether the words are a customer's thanks or tell of a life that came back, whatever else the text is about. */
export function isPlainlyStory(facts: BlockFacts, span: Span): boolean {
  return holds(facts, span, PLAIN);
}

const PLAIN = ['restored', 'recommended'] as const;

function holds({ hits }: BlockFacts, span: Span, kinds: readonly string[]): boolean {
  return kinds.some((kind) => hits.ofKind(kind).some((hit) => contains(span, hit)));
}
