import type { Block } from '../../../draft/block';
import { sourceStart } from '../../../draft/blocks';
import { locateIn, segmentStarts } from '../../../draft/locate';
import type { CitationFacts } from '../citation';

/** Between the end of a citation and the target of the link it stands in: «)](» and a mark or two. */
const CLOSING_MARKS = 6;

/** The citations that lead to their source themselves: a link, or an address right after. Indices into `citations`. */
export function findLinked(blocks: readonly Block[], { citations }: CitationFacts): ReadonlySet<number> {
  const targets = new Map<number, number[]>();
  for (const block of blocks) {
    if (block.kind !== 'linkTarget') continue;
    const known = targets.get(block.host);
    if (known === undefined) targets.set(block.host, [sourceStart(block)]);
    else known.push(sourceStart(block));
  }
  const linked = new Set<number>();
  citations.forEach(({ block, mark }, i) => {
    const { text } = blocks[block]!;
    if (/^[),;:\s]*<?(?:https?:|www\.)/.test(text.slice(mark.end, mark.end + 16))) linked.add(i);
    const places = targets.get(block);
    if (places === undefined) return;
    const { end } = locateIn(blocks[block]!, segmentStarts(blocks[block]!), mark.start, mark.end);
    if (places.some((place) => place >= end && place - end <= CLOSING_MARKS)) linked.add(i);
  });
  return linked;
}
