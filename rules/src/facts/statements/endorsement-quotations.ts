import { contains } from '../../draft/span';
import type { Quotation } from '../../language/quotations';
import { tokenAt, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim } from '../claim';
import { sentenceTokens } from './clause';
import { APART, endorsement, isOwn, personIn, roleOf } from './endorsement-claim';
import { speakerOf } from './voice';

// «…», sier professor Lunde

const QUOTED_PRAISE = ['recommended', 'value', 'superlative', 'rank', 'hopeful'] as const;

export function quotedClaim(facts: BlockFacts, quotation: Quotation): Claim | undefined {
  const { inner, attribution, kind } = quotation;
  if (kind !== 'speech') return undefined;
  if (attribution === undefined) return introducedClaim(facts, quotation);
  if (speakerOf(facts, quotation) !== 'expert')
    return attribution.end <= quotation.start ? introducedClaim(facts, quotation) : undefined;
  const praise = QUOTED_PRAISE.flatMap((one) => facts.hits.ofKind(one)).find((hit) => contains(inner, hit));
  if (praise === undefined || facts.isNegated(praise)) return undefined;
  const first = tokenAt(facts.tokens, inner.start);
  const sentence = sentenceTokens(facts, inner);
  const end = Math.min(inner.end, facts.tokens.ends[sentence.end - 1] as number);
  return endorsement(facts, { ...praise, firstToken: first }, 'quoted', { start: inner.start, end }, () =>
    facts.hits.ofKind('own-staff').some((hit) => contains(facts.sentenceOf(attribution), hit)) ? 'staff' : null,
  );
}

/** Who stands before a colon, right before it or as the subject of what leads to it: «Lederen, Per Vik, sa til avisen: «…»». */
function introducedBy(facts: BlockFacts, colon: number): Hit | undefined {
  const near = personIn(facts, Math.max(0, colon - APART), colon, true);
  if (near !== undefined) return near;
  const start = facts.tokens.starts[colon - 1] as number;
  const { first } = sentenceTokens(facts, { start, end: start });
  for (let token = colon - 1; token > first; token--)
    if ((facts.tokens.classes[token] as number) & WordClass.SpeechVerb) return personIn(facts, first, token);
  return undefined;
}

/** «Skuespiller Eva Rud: «Jeg går alltid dit.»»: who speaks stands before a colon. */
function introducedClaim(facts: BlockFacts, { start, inner }: Quotation): Claim | undefined {
  const open = tokenAt(facts.tokens, start);
  if (open < 2 || facts.text.charAt(facts.tokens.starts[open - 1] as number) !== ':') return undefined;
  const person = introducedBy(facts, open - 1);
  if (person === undefined || person.entry.kind === 'authority' || isOwn(facts, person)) return undefined;
  const isPraise = QUOTED_PRAISE.some((kind) => facts.hits.ofKind(kind).some((hit) => contains(inner, hit)));
  if (person.entry.kind !== 'celebrity' && !isPraise) return undefined;
  const sentence = sentenceTokens(facts, inner);
  const end = Math.min(inner.end, facts.tokens.ends[sentence.end - 1] as number);
  return endorsement(facts, person, roleOf(person), { start: inner.start, end }, () => null);
}
