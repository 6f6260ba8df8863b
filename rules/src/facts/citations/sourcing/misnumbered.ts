import type { BlockContent } from '../../../draft/block';
import type { Sentences } from '../../../language/sentences';
import { sentenceAt } from '../../../language/sentences';
import type { CitationFacts } from '../citation';
import type { CitationLexicon } from '../citation-lexicon';
import { foldName } from '../citation-names';
import { findMentions, type MentionText } from './mentions';

/** A number whose entry is by others than the sentence says: «Lie og medarbeidere fant … [4]», where 4 is by Moe. */
export interface Misnumbered {
  /** Index into the draft's citations. */
  readonly citation: number;
  /** The name as the text has it, and the only entry by that author. */
  readonly name: string;
  readonly named: number;
}

/** A number so far from the name belongs to something else. */
const REACH = 120;

/**
 * Numbers that do not go with the name before them. Only a name that is given as the source, in the same clause, counts,
 * and only when the list has exactly one entry by it and none of the sentence's numbers is one of its works.
 */
export function findMisnumbered(
  blocks: readonly BlockContent[],
  facts: readonly (MentionText & { readonly sentences: Sentences })[],
  { citations, references, style }: CitationFacts,
  lexicon: CitationLexicon,
): readonly Misnumbered[] {
  if (style !== 'numeric') return [];
  const all = references.flatMap(({ label, authors }, i) => (label === '' && authors.length > 0 ? [i] : []));
  const byBlock = new Map<number, number[]>();
  citations.forEach(({ block }, i) => {
    const known = byBlock.get(block);
    if (known === undefined) byBlock.set(block, [i]);
    else known.push(i);
  });
  const found: Misnumbered[] = [];
  for (const mention of findMentions(blocks, facts, references, all, lexicon)) {
    if (!mention.attributed) continue;
    const { text, sentences } = facts[mention.block]!;
    const end = sentences.ends[Math.max(0, sentenceAt(sentences, mention.start))] ?? text.length;
    const inSentence = (byBlock.get(mention.block) ?? []).filter(
      (i) => citations[i]!.mark.start >= mention.end && citations[i]!.mark.start < end,
    );
    const first = inSentence[0];
    const mark = first === undefined ? undefined : citations[first]!.mark;
    if (first === undefined || mark === undefined || mark.start - mention.end > REACH) continue;
    if (/[,;:–—]/.test(text.slice(mention.end, mark.start - 1))) continue;
    const name = text.slice(mention.start, mention.end);
    const folded = foldName(name);
    const isBy = (i: number) => references[i]!.authors.some((author) => foldName(author) === folded);
    const cited = inSentence.flatMap((i) => {
      const { match } = citations[i]!;
      return match.step === 'exact' ? match.references : [];
    });
    const byName = all.filter((i) => foldName(references[i]!.authors[0]!) === folded);
    const named = byName[0];
    if (cited.length === 0 || cited.some(isBy) || byName.length !== 1 || named === undefined) continue;
    if (references[named]!.number !== null) found.push({ citation: first, name, named });
  }
  return found;
}
