import type { Fix } from '../../engine/finding';
import type { BlockPlace } from '../../engine/rule';
import { replacing } from '../claims/fix-text';

/**
 * Takes a sentence out of a paragraph in which another is left: what advertises cannot be mended in words. Nothing where
 * quotation marks or a bracket would be torn apart.
 * @param sentence index of the sentence in the block
 */
export function removeSentence(sentence: number, place: BlockPlace): Fix[] {
  const { text, sentences, quotations } = place.facts;
  if (sentences.count < 2 || place.block.kind !== 'paragraph') return [];
  const isLast = sentence === sentences.count - 1;
  const start = isLast ? (sentences.ends[sentence - 1] as number) : (sentences.starts[sentence] as number);
  const end = isLast ? (sentences.ends[sentence] as number) : (sentences.starts[sentence + 1] as number);
  const isTorn = quotations.some((one) => one.start < end && start < one.end && (one.start < start || one.end > end));
  const words = text.slice(start, end).trim();
  return isTorn || !isWhole(words) ? [] : [replacing(place, 'remove', start, end, '', words)];
}

/** Whether a sentence ends as one and holds no half of a bracket. */
function isWhole(words: string): boolean {
  return /[.!?»”"]$/.test(words) && words.split('(').length === words.split(')').length;
}
