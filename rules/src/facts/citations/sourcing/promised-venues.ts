import type { Span } from '../../../draft/span';
import { latin } from '../../../language/latin';
import { sentenceAt } from '../../../language/sentences';
import { remembered } from '../../remembered';
import type { CitationLexicon } from '../citation-lexicon';
import { acronymOf, foldName } from '../citation-names';
import type { AttributedText, AttributionPlace, VagueAttribution } from './vague-attributions';

/** «publisert i », «published in » with the words before it. */
const PUBLISHED = new RegExp(latin`(?<![\p{L}])([\p{L}]+)\s+(?:i|in)\s+`, 'giu');
const NAME_WORD = latin`[\p{Lu}][\p{L}\d’'&-]*`;
/** «The Lancet, NEJM, Nature og JAMA Psychiatry», as it stands after «publisert i». */
const VENUES = new RegExp(
  latin`(?:${NAME_WORD}(?: (?:${NAME_WORD}|of|for|and|the|i|norske))*)(?:(?:, | og | and |, og )${NAME_WORD}(?: (?:${NAME_WORD}|of|for|and|the|i|norske))*)*`,
  'uy',
);
/** «studier» stands so near before «publisert». */
const WORDS_BEFORE = 60;

/** Journals that the text says its studies are from, when no entry of the list is: «studier publisert i Nature og NEJM». */
export function findPromisedVenues({ block, facts, cited, citations, lexicon }: AttributionPlace): VagueAttribution[] {
  const { text, sentences } = facts;
  const found: VagueAttribution[] = [];
  for (const { start, end } of promisesIn(facts, lexicon)) {
    const sentence = Math.max(0, sentenceAt(sentences, start));
    const from = sentences.starts[sentence] ?? 0;
    const to = sentences.ends[sentence] ?? text.length;
    if (cited.some(({ mark }) => mark.start < to && mark.end > from)) continue;
    const venues = text.slice(start, end).split(/, og |, | og | and /);
    const missing = venues.filter(
      (name) =>
        !lexicon.notAuthors.has(name.toLowerCase()) &&
        !citations.references.some(({ container }) => isVenue(container, name)),
    );
    if (missing.length === 0) continue;
    found.push({
      block,
      start,
      end,
      kind: 'promised-venue',
      reference: null,
      missing: missing.join(', '),
      further: [],
    });
  }
  return found;
}

/** Where journals stand that studies are said to be published in. */
const promisesIn = remembered(({ text }: AttributedText, lexicon: CitationLexicon): readonly Span[] => {
  const found: Span[] = [];
  if (![...lexicon.publishedWords].some((word) => text.includes(word))) return found;
  for (const { index, 0: words, 1: verb } of text.matchAll(PUBLISHED)) {
    if (!lexicon.publishedWords.has(verb!.toLowerCase())) continue;
    if (!promises(text.slice(Math.max(0, index - WORDS_BEFORE), index), lexicon.publishedWorks)) continue;
    const start = index + words.length;
    VENUES.lastIndex = start;
    const match = VENUES.exec(text);
    if (match !== null) found.push({ start, end: start + match[0].length });
  }
  return found;
});

function promises(before: string, works: ReadonlySet<string>): boolean {
  return before
    .toLowerCase()
    .split(/[\s,.;:()]+/)
    .some((word) => works.has(word));
}

/** Whether a journal goes by this name: in full, abbreviated («Tidsskr Nor Legeforen»), or by its first letters. */
function isVenue(container: string | null, name: string): boolean {
  if (container === null) return false;
  const [listed, wanted] = [wordsOf(container), wordsOf(name)];
  if (listed.join(' ') === wanted.join(' ')) return true;
  if (acronymOf(container) === foldName(name) || acronymOf(name) === foldName(container)) return true;
  const [short, long] = listed.length <= wanted.length ? [listed, wanted] : [wanted, listed];
  return (
    short.length > 1 && short.every((word) => long.some((other) => other.startsWith(word) || word.startsWith(other)))
  );
}

const SMALL = new Set(['the', 'of', 'and', 'for', 'den', 'det', 'og', 'i']);

function wordsOf(name: string): string[] {
  return foldName(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL.has(word));
}
