import { type BlockContent, STATEMENT_KINDS } from '../../../draft/block';
import type { Span } from '../../../draft/span';
import { KIND } from '../../../knowledge/kinds';
import { isLetter, isUpper } from '../../../language/characters';
import { latin } from '../../../language/latin';
import { type Sentences, sentenceAt } from '../../../language/sentences';
import { remembered } from '../../remembered';
import type { CitationFacts, ResolvedCitation } from '../citation';
import type { CitationLexicon } from '../citation-lexicon';
import { foldName } from '../citation-names';
import type { Mention, MentionText } from './mentions';
import { findPromisedVenues } from './promised-venues';

/** Words that point to a source without saying which. Offsets are UTF-16 into the block's text. */
export interface VagueAttribution extends Span {
  readonly block: number;
  /**
   * `no-year`: an uncited entry's author is named as the source, without a year. `back-reference`: «Lie-studien», where the
   * list has several, or «ibid.». `personal-communication`: nobody is named. `promised-venue`: a journal that no entry is from.
   */
  readonly kind: 'no-year' | 'back-reference' | 'personal-communication' | 'promised-venue';
  /** The entry meant; null where none is, or several are. */
  readonly reference: number | null;
  /** What is not in the list, for a promised venue. */
  readonly missing: string;
  /** Other places that say the same. */
  readonly further: readonly (Span & { readonly block: number })[];
}

/** What a block's attributions are found in. */
export interface AttributedText extends MentionText {
  readonly sentences: Sentences;
  readonly hits: { has(kind: string): boolean };
}

/** Attributions in the blocks `[from, to)` whose own words leave the reader to guess, in the order of the text. */
export function findVagueAttributions(
  blocks: readonly BlockContent[],
  facts: readonly AttributedText[],
  citations: CitationFacts,
  lexicon: CitationLexicon,
  from = 0,
  to = blocks.length,
): readonly VagueAttribution[] {
  const found: VagueAttribution[] = [];
  for (let block = from; block < to; block++) {
    if (!STATEMENT_KINDS.has(blocks[block]!.kind)) continue;
    const place = { block, facts: facts[block]!, cited: citations.inBlock(block), citations, lexicon };
    const here: VagueAttribution[] = [];
    if (citations.references.length > 0) here.push(...namedStudies(place), ...findPromisedVenues(place));
    if (place.facts.hits.has(KIND.sourcePhrase)) {
      here.push(...phrases(place, backReferencesIn(place.facts, lexicon), 'back-reference'));
      here.push(...phrases(place, communicationsIn(place.facts, lexicon), 'personal-communication'));
    }
    found.push(...here.sort((a, b) => a.start - b.start));
  }
  return found;
}

/** One block with what it cites. */
export interface AttributionPlace {
  readonly block: number;
  readonly facts: AttributedText;
  readonly cited: readonly ResolvedCitation[];
  readonly citations: CitationFacts;
  readonly lexicon: CitationLexicon;
}

/**
 * Entries that nobody cites, and whose author the text names as its source all the same: once for each.
 * @param uncitedMentions where the text names the authors of entries that nothing cites
 */
export function findWithoutYear(
  { references }: CitationFacts,
  uncitedMentions: ReadonlyMap<number, readonly Mention[]>,
): VagueAttribution[] {
  const found: VagueAttribution[] = [];
  for (const [reference, mentions] of uncitedMentions) {
    const { year, label } = references[reference]!;
    const [first, ...further] = mentions.filter(({ attributed }) => attributed);
    if (first === undefined || year === null || label !== '') continue;
    const { block, start, end } = first;
    found.push({ block, start, end, kind: 'no-year', reference, missing: '', further });
  }
  return found;
}

/** «Lie-studien», when the list and the text know several works by Lie and none was cited just before. */
function namedStudies({ block, facts, cited, citations, lexicon }: AttributionPlace): VagueAttribution[] {
  const found: VagueAttribution[] = [];
  for (const { name, start, end } of studiesIn(facts, lexicon)) {
    const isNear = cited.some(({ mark }) => mark.start < end + 1 && foldName(mark.authors[0] ?? '') === name);
    const isDated = cited.some(({ mark }) => mark.start <= start && start < mark.end);
    if (isNear || isDated || worksBy(name, citations) < 2) continue;
    found.push({ block, start, end, kind: 'back-reference', reference: null, missing: '', further: [] });
  }
  return found;
}

/** «Lie-studien», with the name folded. */
const studiesIn = remembered(({ text }: AttributedText, lexicon: CitationLexicon) => {
  const found: (Span & { readonly name: string })[] = [];
  for (let hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
    let end = hyphen + 1;
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    if (!lexicon.nameSuffixes.has(text.slice(hyphen + 1, end))) continue;
    let start = hyphen;
    while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
    if (start === hyphen || !isUpper(text.charCodeAt(start))) continue;
    found.push({ name: foldName(text.slice(start, hyphen)), start, end });
  }
  return found;
});

/** How many works by a first author the list has, or the text speaks of. */
function worksBy(name: string, { references, citations }: CitationFacts): number {
  const years = new Set<string>();
  for (const { authors, year, suffix } of references)
    if (foldName(authors[0] ?? '') === name) years.add(`${year ?? ''}${suffix}`);
  for (const { mark } of citations)
    if (foldName(mark.authors[0] ?? '') === name) years.add(`${mark.year ?? ''}${mark.suffix}`);
  return years.size;
}

const patterns = new WeakMap<ReadonlySet<string>, RegExp>();

/** One pattern for all phrases of a list, with or without stops: «op. cit.», «op cit». */
function patternOf(phrases: ReadonlySet<string>): RegExp {
  let pattern = patterns.get(phrases);
  if (pattern === undefined) {
    const any = [...phrases].map((phrase) => phrase.replaceAll(' ', '[\\s.]{1,3}')).join('|');
    pattern = new RegExp(latin`(?<![\p{L}\d])(?:${any})(?![\p{L}\d-])`, 'giu');
    patterns.set(phrases, pattern);
  }
  return pattern;
}

const backReferencesIn = remembered(({ text }: AttributedText, { backReferences }: CitationLexicon) =>
  spansOf(text, backReferences),
);
const communicationsIn = remembered(({ text }: AttributedText, { personalCommunications }: CitationLexicon) =>
  spansOf(text, personalCommunications),
);

function spansOf(text: string, wanted: ReadonlySet<string>): readonly Span[] {
  return Array.from(text.matchAll(patternOf(wanted)), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Set phrases: «ibid.» in a sentence that cites nothing, «personlig meddelelse» without a name beside it. */
function phrases(
  { block, facts: { text, sentences }, cited }: AttributionPlace,
  places: readonly Span[],
  kind: 'back-reference' | 'personal-communication',
): VagueAttribution[] {
  const found: VagueAttribution[] = [];
  for (const { start, end } of places) {
    const sentence = Math.max(0, sentenceAt(sentences, start));
    const from = sentences.starts[sentence] ?? 0;
    const to = sentences.ends[sentence] ?? text.length;
    const isCited = cited.some(({ mark }) => mark.start < to && mark.end > from);
    if (kind === 'back-reference' ? isCited : namesSomebody(text, from, start, end)) continue;
    found.push({ block, start, end, kind, reference: null, missing: '', further: [] });
  }
  return found;
}

const NAMED = new RegExp(latin`(?:[\p{Lu}]\. ?)+[\p{Lu}][\p{L}’'-]+|[\p{Lu}][\p{L}’'-]+ [\p{Lu}][\p{L}’'-]+`, 'u');

/** «P. Ås, personlig meddelelse», «(personlig meddelelse fra Per Ås)» */
function namesSomebody(text: string, from: number, start: number, end: number): boolean {
  const open = text.lastIndexOf('(', start);
  const close = text.indexOf(')', end);
  const isInBracket = open >= from && close >= 0 && close - open < 200;
  const nearby = isInBracket ? text.slice(open, close) : text.slice(Math.max(from, start - 60), end + 60);
  return NAMED.test(nearby);
}
