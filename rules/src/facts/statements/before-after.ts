import type { BlockKind } from '../../draft/block';
import type { Span } from '../../draft/span';
import { isUpper } from '../../language/characters';
import type { TokenRange } from '../../language/clauses';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Exemption } from '../claim';
import { isQuestion, sentenceTokens } from './clause';

/** Pictures from before and after a treatment that a block shows or tells of. Offsets are UTF-16 into the block's text. */
export interface BeforeAfter extends Span {
  /** Both, the result alone, or the name of a picture's file or page. */
  readonly form: 'pair' | 'after' | 'file';
  readonly exemption: Exemption | null;
}

/** Whether a block may tell of such pictures, so that the others need not be looked at. */
export function mayShowBeforeAfter({ hits, kind }: BlockFacts): boolean {
  if (hits.has('before-after')) return true;
  if (kind === 'linkTarget') return hits.has('before-after-file') || hits.has('before');
  return kind === 'imageText' ? hits.has('before') || hits.has('after') : hits.has('before') && hits.has('after');
}

/**
 * Finds pictures from before and after: the words for them («etterbilder»), «før og etter» where something is shown, captions
 * of pictures, and names of files. «Før og etter» alone says only when («spis ikke før og etter timen»).
 */
export function findBeforeAfter(facts: BlockFacts): BeforeAfter[] {
  if (facts.kind === 'linkTarget') return fileNames(facts);
  const found: BeforeAfter[] = [];
  const add = (one: BeforeAfter | undefined) => {
    if (one && !found.some(({ start, end }) => start < one.end && one.start < end)) found.push(one);
  };
  for (const hit of facts.hits.ofKind('before-after')) add(named(facts, hit));
  for (const hit of facts.hits.ofKind('before')) add(phrase(facts, hit));
  if (facts.kind === 'imageText') add(caption(facts));
  return found;
}

// Words for the pictures

function named(facts: BlockFacts, hit: Hit): BeforeAfter {
  const end = facts.wordEnd(hit);
  if (hit.entry.ref !== 'after') return { start: hit.start, end, form: 'pair', exemption: denied(facts, hit) };
  const before = beforeOf(facts, hit);
  return before === undefined
    ? { start: hit.start, end, form: 'after', exemption: denied(facts, hit) }
    : { start: before.start, end, form: 'pair', exemption: denied(facts, before) ?? denied(facts, hit) };
}

/** «før- og» before «etterbilder». */
function beforeOf(facts: BlockFacts, hit: Hit): Hit | undefined {
  return facts.hits
    .ofKind('before')
    .find(({ endToken }) => endToken <= hit.firstToken && hit.firstToken - endToken <= JOINT);
}

/** Tokens between «før» and «etter» in «før- og etter», «før/etter», «before & after». */
const JOINT = 2;

/** Why words for such pictures show none: denied, forbidden, asked for, or taken for the record. */
function denied(facts: BlockFacts, hit: Hit): Exemption | null {
  const sentence = sentenceTokens(facts, hit);
  if (facts.isNegated(hit)) return 'negated';
  if (facts.isAllowed(hit.start, hit.end)) return 'allowed';
  for (const kind of ['not-allowed', 'ban', 'critical'])
    if (facts.hits.within(kind, sentence.first, sentence.end)) return 'critical';
  return isAsked(facts, sentence) ? 'question' : null;
}

/** «Har dere etterbilder?» asks, «Vil du se etterbildene?» invites. */
function isAsked(facts: BlockFacts, sentence: TokenRange): boolean {
  if (!isQuestion(facts, sentence) || facts.hits.within('look', sentence.first, sentence.end)) return false;
  return ((facts.tokens.classes[sentence.first] as number) & (WordClass.FiniteVerb | WordClass.QuestionWord)) !== 0;
}

// «før og etter»

function phrase(facts: BlockFacts, before: Hit): BeforeAfter | undefined {
  const sentence = sentenceTokens(facts, before);
  const after = facts.hits.ofKind('after').find(({ firstToken }) => firstToken >= before.endToken);
  if (after === undefined) return undefined;
  const gap = after.firstToken - before.endToken;
  const span = { start: before.start, end: facts.wordEnd(after) };
  if (after.endToken > sentence.end) return sides(facts, before, after, sentence);
  const reason = () => denied(facts, before) ?? recorded(facts, sentence);
  if (gap <= JOINT && isShown(facts, before, after, sentence)) return { ...span, form: 'pair', exemption: reason() };
  // «bildet er tatt før behandlingen og fire uker etter»
  if (gap <= FAR && isPicture(facts, sentence)) return { ...span, form: 'pair', exemption: reason() };
  return undefined;
}

const FAR = 9;

/** A sign between them, a place of their own, a picture, or an invitation to look at them. */
function isShown(facts: BlockFacts, before: Hit, after: Hit, sentence: TokenRange): boolean {
  if (SHOWING.has(facts.kind) || isSign(facts, before.endToken, after.firstToken)) return true;
  if (isLabel(facts, before, after) || isPicture(facts, withPrevious(facts, before, sentence))) return true;
  const looks = facts.hits
    .ofKind('look')
    .filter((hit) => hit.firstToken >= sentence.first && hit.endToken <= sentence.end);
  if (looks.length === 0) return false;
  const isResult = facts.hits.ofKind('picture').some(({ entry, firstToken, endToken }) => {
    return entry.ref === 'result' && firstToken >= sentence.first && endToken <= sentence.end;
  });
  return isResult || looks.some(({ endToken }) => isLookedAt(facts, endToken, before.firstToken));
}

/** «Se før og etter», «Her er Kine før og etter», «Se leppene før og etter»: nothing, or who or what is shown, stands between. */
function isLookedAt({ hits, text, tokens }: BlockFacts, from: number, before: number): boolean {
  const shown = hits.ofKind('cosmetic').find(({ firstToken }) => firstToken === from);
  // «leppene hennes før og etter»
  if (from === before || (shown !== undefined && before - shown.endToken <= 1)) return true;
  return before - from === 1 && isUpper(text.charCodeAt(tokens.starts[from] as number));
}

const SHOWING: ReadonlySet<BlockKind> = new Set<BlockKind>(['imageText']);

/** «før/etter», «before & after», «før → etter»: no word between them. */
function isSign({ text, tokens }: BlockFacts, first: number, end: number): boolean {
  for (let token = first; token < end; token++) if (tokens.kinds[token] === TokenKind.Word) return false;
  return end > first && text.charCodeAt(tokens.starts[first] as number) !== COMMA;
}

const COMMA = 0x2c;

/** «Før og etter», «Før og etter: Marius»: all there is, or what a colon follows. */
function isLabel({ text, tokens }: BlockFacts, before: Hit, after: Hit): boolean {
  const next = after.endToken;
  const isFirst = before.firstToken === 0 || tokens.kinds[before.firstToken - 1] === TokenKind.Symbol;
  if (next >= tokens.count) return isFirst;
  return before.firstToken === 0 && ':.!|–-'.includes(text.charAt(tokens.starts[next] as number));
}

/** Whether the sentence speaks of pictures, a gallery or a transformation. */
function isPicture(facts: BlockFacts, { first, end }: TokenRange): boolean {
  return facts.hits.ofKind('picture').some((hit) => {
    if (hit.entry.ref !== 'picture' || hit.firstToken < first || hit.endToken > end) return false;
    // «filmen om hva som skjer»: what a film is about is not what it shows
    return ((facts.tokens.classes[hit.endToken] ?? 0) & WordClass.Conditional) === 0;
  });
}

/** The sentence, with the one before it when the words begin theirs: «Nydelig forvandling! Før og etter …». */
function withPrevious(facts: BlockFacts, before: Hit, sentence: TokenRange): TokenRange {
  if (before.firstToken !== sentence.first || sentence.first === 0) return sentence;
  return { first: sentenceTokens(facts, { start: before.start - 2, end: before.start }).first, end: sentence.end };
}

/** Pictures for diagnosis or the record, and what is measured before and after. */
function recorded(facts: BlockFacts, { first, end }: TokenRange): Exemption | null {
  if (facts.hits.within('clinical-picture', first, end)) return 'procedure';
  // «venterommet vårt før og etter at maleren var der»
  const isOfRooms =
    facts.hits
      .ofKind('about-premises')
      .some((room) => room.firstToken >= first && room.endToken <= end && !facts.hitAt('picture', room.firstToken)) &&
    !['about-treatment', 'about-anatomy', 'cosmetic'].some((kind) => facts.hits.within(kind, first, end));
  return isOfRooms ? 'about-something-else' : null;
}

/** «Før: dype rynker. Etter: glatt panne», «Til venstre: før. Til høyre: etter»: the sides of a picture. */
function sides(facts: BlockFacts, before: Hit, after: Hit, sentence: TokenRange): BeforeAfter | undefined {
  if (isColon(facts, before.endToken) && isColon(facts, after.endToken) && before.firstToken === sentence.first)
    return { start: before.start, end: facts.wordEnd(before), form: 'pair', exemption: null };
  const left = facts.hits.within('left-side', sentence.first, before.firstToken);
  const right = facts.hits.within('right-side', sentence.end, after.firstToken);
  if (left === undefined || right === undefined || after.firstToken - right.endToken > JOINT) return undefined;
  return { start: left.start, end: facts.wordEnd(before), form: 'pair', exemption: null };
}

function isColon({ text, tokens }: BlockFacts, token: number): boolean {
  return token < tokens.count && text.charAt(tokens.starts[token] as number) === ':';
}

// Captions and files

/** «Huden før behandling», «Etter seks uker»: an image text that says when it was taken. */
function caption(facts: BlockFacts): BeforeAfter | undefined {
  const before = facts.hits.ofKind('before')[0];
  if (before && isTreatmentAfter(facts, before.endToken))
    return { start: before.start, end: facts.wordEnd(before), form: 'pair', exemption: denied(facts, before) };
  const after = facts.hits.ofKind('after')[0];
  if (after === undefined || after.firstToken > 2) return undefined;
  const isDated =
    after.firstToken === 0 || facts.hits.ofKind('picture').some(({ endToken }) => endToken <= after.firstToken);
  const isNamed = facts.tokens.kinds[after.firstToken - 1] === TokenKind.Word;
  if (!isDated && !isNamed) return undefined;
  if (!isTreatmentAfter(facts, after.endToken)) return undefined;
  return { start: after.start, end: facts.wordEnd(after), form: 'after', exemption: denied(facts, after) };
}

/** A treatment, a medicine or a time follows: «etter laser», «etter Dysport», «etter seks uker». */
function isTreatmentAfter(facts: BlockFacts, token: number): boolean {
  const end = token + 3;
  if (TREATED.some((kind) => facts.hits.within(kind, token, end))) return true;
  return ((facts.tokens.classes[token + 1] ?? 0) & WordClass.Unit) !== 0;
}

const TREATED = ['about-treatment', 'medicine', 'cosmetic', 'health'] as const;

/** Names of files and pages: «for-etter.jpg», «foer_etter», «/before-after/», «kari-before.jpg». */
function fileNames(facts: BlockFacts): BeforeAfter[] {
  const found: BeforeAfter[] = [];
  for (const kind of ['before-after-file', 'before-after'])
    for (const hit of facts.hits.ofKind(kind)) {
      if (hit.entry.ref === 'side' && !isPictureFile(facts)) continue;
      const span = { start: hit.start, end: facts.wordEnd(hit) };
      if (!found.some(({ start, end }) => start < span.end && span.start < end))
        found.push({ ...span, form: 'file', exemption: null });
    }
  if (found.length > 0) return found;
  const before = facts.hits.ofKind('before')[0];
  const after = before && facts.hits.ofKind('after').find(({ firstToken }) => firstToken > before.firstToken);
  if (before && after && after.firstToken - before.endToken <= FILE_JOINT)
    return [{ start: before.start, end: facts.wordEnd(after), form: 'file', exemption: null }];
  return before && isPictureFile(facts) && isEnglish(facts, before)
    ? [{ start: before.start, end: facts.wordEnd(before), form: 'file', exemption: null }]
    : [];
}

/** Tokens between «for» and «etter» in «foer_og_etter». */
const FILE_JOINT = 3;
/** «før» in a file name may be any time before something; «before» is a picture's. */
const isEnglish = ({ text }: BlockFacts, { start }: Hit) => text.startsWith('before', start);

function isPictureFile({ text }: BlockFacts): boolean {
  const name = text.toLowerCase();
  return PICTURE_FILES.some((ending) => name.includes(ending));
}

const PICTURE_FILES = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.mp4'];
