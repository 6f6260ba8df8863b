import type { BlockContent } from '../../../draft/block';
import type { Span } from '../../../draft/span';
import type { CitationFacts } from '../citation';
import { othersOf } from '../citation-writing';

/** Two ways of writing «and others» in one draft. Offsets are UTF-16 into the block's text. */
export interface MixedOthers {
  /** The rarer way, first place first, and the other, as the draft writes it most often. */
  readonly places: readonly (Span & { readonly block: number })[];
  readonly written: string;
  readonly usual: string;
}

/** «et al.» and «mfl.» are abbreviations that a draft should choose between; «og medarbeidere» is a part of a sentence. */
const LATIN = /^et\.? al\.?$/i;
const NORWEGIAN = /^(?:m\. ?fl|mfl)\.?$/i;

/** Where a draft says «et al.» here and «mfl.» there; undefined when it keeps to one of them. */
export function findMixedOthers(
  blocks: readonly BlockContent[],
  { citations }: CitationFacts,
): MixedOthers | undefined {
  const ways: Record<'latin' | 'norwegian', { places: (Span & { block: number })[]; written: string[] }> = {
    latin: { places: [], written: [] },
    norwegian: { places: [], written: [] },
  };
  const seen = new Set<string>();
  for (const { block, mark } of citations) {
    if (!mark.etAl || mark.namesSpan === null) continue;
    const names = blocks[block]!.text.slice(mark.namesSpan.start, mark.namesSpan.end);
    const others = othersOf(mark, names);
    const way = LATIN.test(others) ? ways.latin : NORWEGIAN.test(others) ? ways.norwegian : undefined;
    const place = { block, start: mark.namesSpan.end - others.length, end: mark.namesSpan.end };
    const key = `${block} ${place.start}`;
    // the two years of «(Lie et al., 2014, 2016)» share their names
    if (way === undefined || seen.has(key) || !names.endsWith(others)) continue;
    seen.add(key);
    way.places.push(place);
    way.written.push(others);
  }
  const [rare, usual] = [ways.latin, ways.norwegian].sort((a, b) => a.places.length - b.places.length);
  if (rare!.places.length === 0) return undefined;
  return { places: rare!.places, written: rare!.written[0]!, usual: usual!.written[0]! };
}
