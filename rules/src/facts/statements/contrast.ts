import { isClauseStart } from '../../language/clauses';
import { WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim } from '../claim';
import { type Place, placeOf } from './claim-place';
import { clauseOf, hasBreak } from './clause';
import { comparatorAfter, ranked, rivalEnd } from './comparator';
import { topicAmong } from './subject';

/** «I motsetning til linser gir laser ingen infeksjoner»: another treatment, and a benefit or a safety claim of ours. */
export function contrast(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const comparator = comparatorAfter(facts, hit.endToken, place.endToken);
  const span = { start: hit.start, end: comparator ? rivalEnd(facts, comparator, place) : hit.end };
  const isInstead = facts.hitAt('instead', hit.firstToken) !== undefined;
  return ranked(facts, place, comparator?.entry.kind, span, () => {
    if (isInstead)
      return facts.hits.touches('symptom-only', hit.endToken, Math.min(place.endToken, hit.endToken + 5))
        ? null
        : 'no-comparator';
    if (comparator === undefined) return 'no-comparator';
    const after = Math.max(hit.endToken, comparator.endToken);
    return promises(facts, mainStart(facts, place), hit.firstToken) ||
      promises(facts, after, mainEnd(facts, place, after))
      ? null
      : 'no-benefit';
  });
}

/** «Mens vanlige tabletter bruker uker, gir vår kur lindring på timer»: the other treatment, and then a benefit of ours. */
export function whileOthers(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const clause = clauseOf(facts, place);
  const comparator = comparatorAfter(facts, hit.endToken, Math.min(clause.end, hit.endToken + WHILE_REACH));
  if (comparator === undefined || hit.firstToken > place.firstToken + 1) return undefined;
  const span = { start: hit.start, end: rivalEnd(facts, comparator, place) };
  return ranked(facts, place, comparator.entry.kind, span, () => {
    const promised = WHILE_PROMISES.some((kind) => facts.hits.within(kind, clause.end, place.endToken));
    return promised || promises(facts, clause.end, place.endToken) ? null : 'no-benefit';
  });
}

/** Words between «mens» and the other treatment. */
const WHILE_REACH = 4;
const WHILE_PROMISES: readonly string[] = ['benefit', 'onset', 'about-effect'];

/** The token at which the clause that a contrast opens ends: before «men», a dash, or another main clause. */
function mainEnd(facts: BlockFacts, { firstToken, endToken }: Place, from: number): number {
  const { text, tokens } = facts;
  for (let token = from; token < endToken; token++) {
    const classes = tokens.classes[token] as number;
    if (classes & WordClass.Adversative || hasBreak(facts, token, token + 1)) return token;
    if (classes & WordClass.Coordinator && isClauseStart(text, tokens, token, firstToken, endToken)) return token;
  }
  return endToken;
}

/** The token at which the clause that a contrast closes begins: after the last dash or «men». */
function mainStart(facts: BlockFacts, { hit, firstToken }: Place): number {
  let token = hit.firstToken;
  while (token > firstToken && !hasBreak(facts, token - 1, token)) {
    if ((facts.tokens.classes[token - 1] as number) & WordClass.Adversative) break;
    token--;
  }
  return token;
}

/** Whether the tokens hold a benefit, a word of safety or a denied harm; mechanism, dose and route do not promise. */
function promises(facts: BlockFacts, first: number, end: number): boolean {
  return (
    PROMISES.some((kind) =>
      facts.hits
        .ofKind(kind)
        .some(({ firstToken, endToken, entry }) => firstToken >= first && endToken <= end && entry.ref !== 'count'),
    ) ||
    DENIED.some((kind) =>
      facts.hits.ofKind(kind).some((hit) => hit.firstToken >= first && hit.endToken <= end && facts.isNegated(hit)),
    )
  );
}

const DENIED: readonly string[] = ['harm', 'about-adverse'];

const PROMISES: readonly string[] = ['safety', 'equality', 'onset-adjective', 'comparative', 'permanence', 'value'];

/** «hjelper der andre har gitt opp»: a benefit, and the clause in which others fail. */
export function failure(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const { tokens } = facts;
  let opener = -1;
  for (let token = hit.firstToken - 1; token >= Math.max(place.firstToken, hit.firstToken - 9); token--) {
    if ((tokens.classes[token] as number) & WordClass.Adversative) return undefined;
    if (facts.hitAt('opener', token)) {
      opener = facts.hitAt('opener', token)!.firstToken;
      break;
    }
  }
  if (opener < 0) return undefined;
  const benefit = nearestBenefit(facts, place, opener);
  const start =
    benefit && opener - benefit.endToken <= 3 && opener >= benefit.endToken
      ? benefit.start
      : (tokens.starts[opener] as number);
  return ranked(facts, place, undefined, { start, end: facts.wordEnd(hit) }, () => {
    // «i tilfeller der standardbehandling har feilet»: who it is about
    if (facts.hitAt('case', opener - 1)) return 'about-something-else';
    if (benefit === undefined) return 'no-benefit';
    if (facts.isNegated(benefit)) return 'negated';
    return facts.hits.within('advice', place.firstToken, opener) ? 'advice' : null;
  });
}

/** A benefit or hope in the sentence, outside the clause that begins at `opener`. */
function nearestBenefit(facts: BlockFacts, { firstToken, endToken, hit }: Place, opener: number): Hit | undefined {
  for (const kind of ['benefit', 'hope'] as const) {
    const before = facts.hits.within(kind, firstToken, opener);
    if (before) return before;
    const after = opener === firstToken ? facts.hits.within(kind, hit.endToken, endToken) : undefined;
    if (after) return after;
  }
  return undefined;
}

/** «vanlige metoder strekker ikke til», «demper bare symptomene»: the other treatment is belittled. */
export function disparagement(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const isBelittled =
    topicAmong(facts, place.firstToken, hit.firstToken, (about) => about === 'comparator') !== undefined ||
    facts.hits.within('rival-noun', place.firstToken, hit.firstToken) !== undefined;
  if (!isBelittled && hit.entry.ref !== 'symptom') return undefined;
  return ranked(facts, place, undefined, { start: hit.start, end: hit.end }, () =>
    isConditionalClause(facts, place) ? 'conditional' : null,
  );
}

function isConditionalClause(facts: BlockFacts, place: Place): boolean {
  const { first } = clauseOf(facts, place);
  const classes = facts.tokens.classes[first] as number;
  return (classes & (WordClass.Conditional | WordClass.AdverbialSubordinator)) !== 0;
}

/** «et trygt alternativ til medisiner»: praised as what another treatment is replaced by. */
export function alternative(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const comparator = comparatorAfter(facts, hit.endToken, place.endToken);
  if (comparator === undefined) return undefined;
  return ranked(facts, place, comparator.entry.kind, { start: hit.start, end: facts.wordEnd(comparator) }, () =>
    place.negated ? 'negated' : null,
  );
}

/** «slipper kniven»: said of our treatment, not of the rules before an operation. */
export function spared(facts: BlockFacts, hit: Hit): Claim {
  const place = placeOf(facts, hit);
  return ranked(facts, place, undefined, hit, () => {
    const { first, end } = clauseOf(facts, place);
    if (facts.hits.within('advice', first, end)) return 'advice';
    return place.negated ? 'negated' : null;
  });
}

/** «noe andre bare kan drømme om»: a phrase that says that nobody else can; its denial is the claim. */
export function rivalPhrase(facts: BlockFacts, hit: Hit): Claim {
  return ranked(facts, { ...placeOf(facts, hit), negated: false }, undefined, hit, () => null);
}
