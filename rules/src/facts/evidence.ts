import type { Span } from '../draft/span';
import type { BlockFacts } from './block-facts';
import type { CitationFacts, Reference } from './citations/citation';

/** What kind of source an entry of the reference list is, as far as its words tell. */
export type SourceKind =
  | 'study'
  | 'review'
  | 'guideline'
  | 'authority'
  | 'own-material'
  | 'newspaper'
  | 'press-release'
  | 'lecture'
  | 'unknown';

/** Kinds that back no claim of effect: what the clinic says itself, and what nobody has reviewed. */
const WEAK: ReadonlySet<SourceKind> = new Set<SourceKind>(['own-material', 'newspaper', 'press-release', 'lecture']);
/** Kinds that words in an entry give away, most telling first. */
const BY_WORDS: readonly SourceKind[] = [
  'press-release',
  'lecture',
  'own-material',
  'newspaper',
  'guideline',
  'review',
  'study',
];

/**
 * The kind of a source: the clinic's own by its name, then by words in the entry; an article in a journal without such
 * words is a study, a work by an authority the authority's.
 * @param facts of the entry's block
 */
export function sourceKind(reference: Reference, facts: BlockFacts): SourceKind {
  const isJournal = reference.container !== null && (reference.volume !== null || reference.doi !== null);
  if (!isJournal && isByClinic(reference, facts)) return 'own-material';
  const words = new Set(facts.hits.ofKind('source').map(({ entry }) => entry.ref));
  for (const kind of BY_WORDS) {
    // a journal's article may be about newspapers or videos
    if (isJournal && WEAK.has(kind)) continue;
    if (words.has(kind)) return kind;
  }
  if (isJournal) return 'study';
  return reference.organisation && facts.hits.has('authority') ? 'authority' : 'unknown';
}

/** Whether a clinic made the work: the house's own name anywhere, or a clinic among the words before the year. */
function isByClinic({ organisation, yearSpan }: Reference, facts: BlockFacts): boolean {
  if (facts.namesClinic) return true;
  const end = yearSpan?.start ?? 0;
  return organisation && facts.hits.ofKind('about-clinic').some((hit) => hit.end <= end);
}

/** The kinds of the sources that are cited in a span and resolve. */
export function sourcesWithin(
  citations: CitationFacts,
  facts: readonly BlockFacts[],
  block: number,
  { start, end }: Span,
): SourceKind[] {
  const kinds = new Set<SourceKind>();
  for (const { block: at, mark, match } of citations.citations) {
    if (at !== block || mark.start >= end || mark.end <= start) continue;
    if (match.step !== 'exact' && match.step !== 'spelling') continue;
    for (const index of match.references) {
      const reference = citations.references[index] as Reference;
      kinds.add(sourceKind(reference, facts[reference.block] as BlockFacts));
    }
  }
  return [...kinds];
}

/** Whether what is cited backs a claim: some source is more than weak, or the draft has no list to tell by. */
export function backs(sources: readonly SourceKind[]): boolean {
  return sources.length === 0 || sources.some((kind) => !WEAK.has(kind));
}
