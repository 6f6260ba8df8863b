import { STATEMENT_KINDS } from '../draft/block';
import type { Span } from '../draft/span';
import { TokenKind, tokenAt } from '../language/tokens';
import type { Hit } from '../matching/lookup';
import type { BlockFacts } from './block-facts';
import { mentionsOf, type Name } from './clinic-names';
import { sentenceTokens } from './statements/clause';

/** The draft's own clinic praised, or the reader invited to it. Offsets are UTF-16 into the block. */
export interface ClinicPromotion extends Span {
  readonly block: number;
  readonly sort: 'invitation' | 'praise' | 'source';
}

/** A name and what is said of it stand at most so far apart to be marked together, in tokens. */
const TOGETHER = 7;

/**
 * Each sentence of the blocks `[from, to)` that names the clinic with praise or an invitation, or invites the reader to «us»; it
 * counts in a draft that speaks of a prescription medicine.
 * @param names what the clinic is called, where that is known
 */
export function findClinicPromotion(
  facts: readonly BlockFacts[],
  names: readonly Name[],
  from: number,
  to: number,
): ClinicPromotion[] {
  const found: ClinicPromotion[] = [];
  for (let block = from; block < to; block++) {
    const here = facts[block] as BlockFacts;
    if (here.kind === 'referenceEntry') found.push(...ownSource(block, here, names));
    if (!STATEMENT_KINDS.has(here.kind) || !mayPromote(here)) continue;
    const sentences = new Set<number>();
    for (const { first, end } of names.flatMap((name) => mentionsOf(here, name))) {
      const span = { start: here.tokens.starts[first] as number, end: here.tokens.ends[end - 1] as number };
      const sentence = sentenceTokens(here, span);
      if (sentences.has(sentence.first)) continue;
      const said = pushWithin(here, sentence.first, sentence.end, first);
      if (said === undefined || isAddress(here, sentence.first, sentence.end)) continue;
      sentences.add(sentence.first);
      const gap = said.hit.firstToken >= end ? said.hit.firstToken - end : first - said.hit.endToken;
      const isNear = gap <= TOGETHER;
      found.push({
        block,
        sort: said.sort,
        start: isNear ? Math.min(span.start, said.hit.start) : span.start,
        end: isNear ? Math.max(span.end, said.hit.end) : span.end,
      });
    }
    for (const { start, end } of invitationsToUs(here, sentences))
      found.push({ block, sort: 'invitation', start, end });
  }
  return found;
}

/** «Bestill time hos oss», «Vi har ledige timer»: the clinic needs no name to invite. One a sentence, where none is found yet. */
function invitationsToUs(facts: BlockFacts, found: Set<number>): Hit[] {
  return facts.hits.ofKind('own-invitation').filter((hit) => {
    const { first, end } = sentenceTokens(facts, hit);
    const invites =
      !found.has(first) &&
      facts.hits.within('about-us', first, end) !== undefined &&
      !['clinic-duty', 'about-adverse'].some((kind) => facts.hits.within(kind, first, end)) &&
      !facts.isNegated(hit);
    if (invites) found.add(first);
    return invites;
  });
}

const NONE: ClinicPromotion[] = [];

/** The clinic's own page among the sources: its name opens the entry. */
function ownSource(block: number, facts: BlockFacts, names: readonly Name[]): ClinicPromotion[] {
  const name = names.flatMap((one) => mentionsOf(facts, one)).find(({ first }) => first === 0);
  if (name === undefined) return NONE;
  return [{ block, sort: 'source', start: 0, end: facts.tokens.ends[name.end - 1] as number }];
}

/** Every way a text can point to a prescription medicine, its sources left out. */
export function speaksOfPrescription({ kind, medicines }: BlockFacts): boolean {
  return (
    kind !== 'referenceEntry' &&
    medicines.some(({ medicine }) => medicine.prescription.required && medicine.kind === 'medicine')
  );
}

const TREATMENTS = ['medicine', 'about-treatment'] as const;

/** Whether the sentence denies something. */
function isDenying({ negations, tokens }: BlockFacts, first: number, end: number): boolean {
  const start = tokens.starts[first] as number;
  const last = tokens.ends[end - 1] as number;
  return negations.some(({ cue, affirmative }) => !affirmative && cue.start >= start && cue.end <= last);
}

function mayPromote(facts: BlockFacts): boolean {
  return (
    facts.hits.has('clinic-push') ||
    facts.hits.has('reader') ||
    TREATMENTS.some((kind) => facts.hits.has(kind)) ||
    facts.claims.length > 0
  );
}

/** What promotes nearest to the name: words of the lexicon that nothing denies, or a claim of praise that stands. */
function pushWithin(
  facts: BlockFacts,
  first: number,
  end: number,
  name: number,
):
  | { readonly hit: Pick<Hit, 'firstToken' | 'endToken' | 'start' | 'end'>; readonly sort: ClinicPromotion['sort'] }
  | undefined {
  if (facts.hits.within('clinic-duty', first, end)) return undefined;
  const hits = facts.hits
    .ofKind('clinic-push')
    .filter((hit) => hit.firstToken >= first && hit.endToken <= end && !facts.isNegated(hit) && !isDenied(facts, hit));
  const [nearest] = hits.sort((a, b) => Math.abs(a.firstToken - name) - Math.abs(b.firstToken - name));
  if (nearest) return { hit: nearest, sort: nearest.entry.ref === 'invitation' ? 'invitation' : 'praise' };
  const treatment = isDenying(facts, first, end)
    ? undefined
    : TREATMENTS.map((kind) => facts.hits.within(kind, first, end)).find((hit) => hit !== undefined);
  if (treatment) return { hit: treatment, sort: 'praise' };
  // who speaks to the reader of a clinic beside a medicine invites
  const reader = facts.hits.within('reader', first, end);
  if (reader && !facts.hits.within('about-adverse', first, end)) return { hit: reader, sort: 'invitation' };
  const start = facts.tokens.starts[first] as number;
  const last = facts.tokens.ends[end - 1] as number;
  const claim = facts.claims.find(
    ({ exemption, ...span }) => exemption === null && span.start >= start && span.end <= last,
  );
  if (claim === undefined) return undefined;
  const tokens = { firstToken: tokenAt(facts.tokens, claim.start), endToken: tokenAt(facts.tokens, claim.end - 1) + 1 };
  return { hit: { ...tokens, start: claim.start, end: claim.end }, sort: 'praise' };
}

/** «tilbyr ikke»: the verb before its negation. */
function isDenied({ negations, tokens }: BlockFacts, { endToken, end }: Hit): boolean {
  const next = tokens.starts[endToken] ?? end;
  return negations.some(({ cue, affirmative }) => !affirmative && cue.start === next);
}

/** The contact block itself: a street with its number. */
function isAddress({ hits, tokens }: BlockFacts, first: number, end: number): boolean {
  return hits
    .ofKind('street')
    .some((hit) => hit.firstToken >= first && hit.endToken < end && tokens.kinds[hit.endToken] === TokenKind.Number);
}
