import type { Block, BlockKind } from '../../../rules/src/draft/block';
import type { Draft } from '../../../rules/src/draft/draft';

/** The blocks as `kind: text` lines, headings with their level and list items with their mark. */
export function outline(draft: Draft): string[] {
  return draft.blocks.map(
    ({ kind, level, marker, text }) => `${kind}${level || ''}${marker ? ` ${marker}` : ''}: ${text}`,
  );
}

/** The texts of the blocks of a kind. */
export function textsOf(draft: Draft, kind: BlockKind): string[] {
  return draft.blocks.filter((block) => block.kind === kind).map(({ text }) => text);
}

/** The first block whose text contains `words`, and where they stand in it (UTF-16). */
export function find(draft: Draft, words: string): { block: Block; start: number; end: number } {
  const block = draft.blocks.find(({ kind, text }) => kind !== 'frontMatter' && text.includes(words));
  if (block === undefined) throw new Error(`no block has «${words}» in ${JSON.stringify(outline(draft))}`);
  const start = block.text.indexOf(words);
  return { block, start, end: start + words.length };
}

/** The source that `words` are located at. */
export function located(draft: Draft, words: string): string {
  const { block, start, end } = find(draft, words);
  const span = draft.locate(block.index, start, end);
  return draft.source.slice(span.start, span.end);
}
