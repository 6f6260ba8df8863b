import { contains, type Span } from '../../draft/span';
import { KIND } from '../../knowledge/kinds';
import type { TokenRange } from '../../language/clauses';
import { tokenAt, WordClass } from '../../language/tokens';
import type { TableEntry } from '../../matching/lexicon';
import type { Hit } from '../../matching/lookup';
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
  return (holds(facts, span, HARM) || isTakenIll(facts, span)) && !holds(facts, span, BETTER);
}

/** «fikk hodepine», «vart uvel»: an illness that somebody got. */
function isTakenIll(facts: BlockFacts, span: Span): boolean {
  return facts.hits.ofKind('got').some((got) => {
    if (!contains(span, got)) return false;
    const end = got.endToken + ILL;
    return ILLNESS.some((kind) => facts.hits.within(kind, got.endToken, end) !== undefined);
  });
}

const ILLNESS = [KIND.condition, 'about-disease'] as const;
/** Words between «fikk» and the end of the illness. */
const ILL = 4;

/** «Jeg er utdannet fysioterapeut», «som tannlege har jeg …»: who speaks is staff. */
export function isOwnTitle(facts: BlockFacts, span: Span): boolean {
  return facts.hits.ofKind('expert').some((hit) => {
    if (!contains(span, hit)) return false;
    for (let token = hit.firstToken - 1; token >= Math.max(0, hit.firstToken - 3); token--) {
      if (isLink(facts, token)) return true;
      // «var redd for tannlegen»
      if ((facts.tokens.classes[token] as number) & WordClass.Preposition) return false;
    }
    return false;
  });
}

/** «er», «som»; not the one of «takket være». */
function isLink(facts: BlockFacts, token: number): boolean {
  if (facts.hitAt('as', token)) return true;
  return facts.hitAt('copula', token) !== undefined && facts.hitAt('recommended', token) === undefined;
}

/** 14–99: private persons whose stories are told are of age, or nearly. */
export function isAgeFigure(figure: string): boolean {
  return /^[1-9]\d$/.test(figure) && Number(figure) >= YOUNGEST;
}

const YOUNGEST = 14;

const HARM = ['about-adverse'] as const;
const BETTER = ['benefit', 'restored', 'recommended'] as const;

/** Whether the words of a span tell what became of the one who speaks, or praise those who treated. */
export function tellsOfTreatment(facts: BlockFacts, span: Span): boolean {
  return holds(facts, span, TELLING);
}

/** The same, of something that is not denied: «jeg fikk ikke løftet armen» tells of nothing good. */
export function tellsOfGood(facts: BlockFacts, span: Span): boolean {
  const isDenied = (hit: Hit) => {
    const next = facts.tokens.starts[hit.endToken] ?? hit.end;
    return (
      facts.isNegated(hit) ||
      facts.negations.some(({ cue, affirmative }) => !affirmative && cue.start >= hit.start && cue.start <= next)
    );
  };
  return TELLING.some((kind) => facts.hits.ofKind(kind).some((hit) => contains(span, hit) && !isDenied(hit)));
}

const TELLING = [
  'restored',
  'recommended',
  'self-story',
  'able',
  'benefit',
  'outcome',
  'about-effect',
  'value',
] as const;

/** Whether the words are a customer's thanks or tell of a life that came back, whatever else the text is about. */
export function isPlainlyStory(facts: BlockFacts, span: Span): boolean {
  return holds(facts, span, PLAIN);
}

const PLAIN = ['restored', 'recommended'] as const;

function holds({ hits }: BlockFacts, span: Span, kinds: readonly string[]): boolean {
  return kinds.some((kind) => hits.ofKind(kind).some((hit) => contains(span, hit)));
}
