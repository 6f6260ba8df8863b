import type { BlockContent } from '../../../draft/block';
import { overlaps, type Span } from '../../../draft/span';
import type { Quotation } from '../../../language/quotations';
import { TokenKind, type Tokens, tokenAt } from '../../../language/tokens';
import { type Remembering, remembered } from '../../remembered';
import type { CitationFacts } from '../citation';
import { type CitationLexicon, isOrganisationName } from '../citation-lexicon';
import { foldName } from '../citation-names';

/** What a block's quotations are judged by. */
export interface QuotingText extends Remembering {
  readonly text: string;
  readonly tokens: Tokens;
  readonly quotations: readonly Quotation[];
  sentenceOf(span: Span): Span;
}

/** A quotation from a document, a body or the media that nothing says where to find. Offsets are UTF-16 into its block. */
export interface UnsourcedQuotation extends Span {
  readonly block: number;
}

/** Fewer words are a name, a slogan or a phrase that is held at arm's length. */
const FEWEST_WORDS = 6;
/** A citation may stand so far after the sentence it belongs to: «…» skrev rådet. (Rådet, 2020) */
const AFTER_SENTENCE = 40;
/** So far before a quotation, UTF-16 units, words are looked at. */
const REACH = 240;
/** Words before a quotation that may say where it is from. */
const WORDS_BEFORE = 24;
/** Words right before a quotation that may make it a title. */
const TITLE_REACH = 3;

/**
 * Quotations in the blocks `[from, to)` that need a source and have none: the words around them say that they are from a document, a body, a group
 * of experts or the media, and the sentence neither cites nor links. What patients and customers say of themselves needs
 * no source, and neither do titles.
 */
export function findUnsourcedQuotations(
  blocks: readonly BlockContent[],
  facts: readonly QuotingText[],
  citations: CitationFacts,
  lexicon: CitationLexicon,
  from = 0,
  to = blocks.length,
): readonly UnsourcedQuotation[] {
  const found: UnsourcedQuotation[] = [];
  for (let block = from; block < to; block++) {
    const { kind } = blocks[block]!;
    const place = facts[block]!;
    if ((kind !== 'paragraph' && kind !== 'listItem' && kind !== 'quote') || !hasMarks(place)) continue;
    for (const quotation of place.quotations) {
      if (quotation.kind !== 'speech' || !isQuotedFromSource(place, quotation, lexicon)) continue;
      // a quotation of several sentences ends in the last of them
      const last = place.sentenceOf({ start: quotation.end - 1, end: quotation.end });
      const reach = { start: place.sentenceOf(quotation).start, end: last.end + AFTER_SENTENCE };
      const isCited = citations.inBlock(block).some(({ mark }) => overlaps(mark, reach));
      const isOfLaw = PARAGRAPH.test(place.text.slice(reach.start, reach.end));
      if (!isCited && !isOfLaw && !isLinked(blocks, block))
        found.push({ block, start: quotation.start, end: quotation.end });
    }
  }
  return found;
}

/** «§ 3-2»: where in a law to find it. */
const PARAGRAPH = /§\s*\d/;

/** Whether a link stands in a block; the blocks of its targets follow it. */
function isLinked(blocks: readonly BlockContent[], block: number): boolean {
  for (let at = block + 1; at < blocks.length && blocks[at]!.host >= 0; at++)
    if (blocks[at]!.kind === 'linkTarget' && blocks[at]!.host === block) return true;
  return false;
}

const MARK = /[«“”„"]/;
const hasMarks = remembered(({ text }: QuotingText) => MARK.test(text));

function isQuotedFromSource(place: QuotingText, quotation: Quotation, lexicon: CitationLexicon): boolean {
  const { text, tokens } = place;
  const { start, end, inner, attribution } = quotation;
  const words = wordsWithin(text, tokens, inner);
  if (words.length < FEWEST_WORDS || words.some((word) => lexicon.firstPerson.has(word))) return false;
  const from = Math.max(place.sentenceOf(quotation).start, start - REACH);
  const before = wordsWithin(text, tokens, { start: from, end: start }).slice(-WORDS_BEFORE);
  const near = before.slice(-TITLE_REACH);
  const after = attribution !== undefined && attribution.start >= end ? wordsWithin(text, tokens, attribution) : [];
  const around = [...before, ...after];
  if (around.some((word) => lexicon.patientWords.has(word))) return false;
  const opening = text.slice(from, start);
  const isClause = /\b(?:at|that)\s+$/.test(opening);
  if (!isClause && near.some((word) => lexicon.titleWords.has(word))) return false;
  // «artikkelen «Søvn og ro hos eldre»»: the noun's own title
  if (!isClause && after.length === 0 && !/[:,]\s*$/.test(opening)) return false;
  if (around.some((word) => lexicon.quotedSources.has(word))) return true;
  const speaker = attribution === undefined ? '' : text.slice(attribution.start, attribution.end);
  return hasOrganisation(speaker, lexicon) || hasOrganisation(before.slice(-TITLE_REACH - 1).join(' '), lexicon);
}

/** A body that is known by name, or a word that only bodies' names have, capitalised or in an authority's ending. */
function hasOrganisation(words: string, lexicon: CitationLexicon): boolean {
  if (words === '') return false;
  for (const word of words.split(/\s+/)) {
    if (lexicon.organisations.has(foldName(word))) return true;
    if (AUTHORITY.test(word) && isOrganisationName(word, lexicon)) return true;
  }
  return false;
}

/** Authorities and colleges, not the clinic or hospital that writes of itself. */
const AUTHORITY =
  /(?:direktoratet|instituttet|departementet|tilsynet|verket|rådet|byrået|ombudet|nemnda|utvalget|utvalet)$/i;

function wordsWithin(text: string, { count, starts, ends, kinds }: Tokens, { start, end }: Span): string[] {
  const words: string[] = [];
  for (let at = tokenAt({ count, ends }, start); at < count && ends[at]! <= end; at++)
    if (kinds[at] !== TokenKind.Symbol) words.push(text.slice(starts[at], ends[at]).toLowerCase());
  return words;
}
