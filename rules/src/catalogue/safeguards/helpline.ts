import type { Fix } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import type { DraftFacts } from '../../facts/draft-facts';
import type { RiskPlace } from '../../facts/helplines';

/**
 * A text for the public that speaks of suicide and names no helpline anywhere, once; and every place that tells how it is done
 * (Redaktørforeningen's advice, point 7; Vær varsom-plakaten 4.9: the press's rules, taken as good practice).
 */
export const helpline: DraftRule = {
  meta: {
    id: 'safeguards/helpline',
    severity: { public: 'error', professional: 'off' },
    basis: ['nored-7', 'vvp-4-9'],
    scope: 'draft',
    uses: ['helplines', 'blocks'],
    replaces: [],
    messages: ['missing', 'method'],
    fixes: ['insert'],
  },
  *check(context) {
    const { mentions, methods, hasHelpline } = context.draft.helplines;
    for (const { block, start, end } of methods) yield { block, start, end, messageId: 'method', slots: {} };
    const [first, ...others] = mentions;
    if (first === undefined || hasHelpline) return;
    yield {
      ...first,
      messageId: 'missing',
      slots: {},
      related: others.map((other) => ({ ...other, messageId: 'again', slots: {} })),
      fixes: [insertion(first, context)],
    };
  },
};

/** The paragraph after the text that speaks of it; a list or a table is not broken up. */
function insertion({ block }: RiskPlace, { draft, helplineParagraph }: RuleContext): Fix {
  const edit = { kind: 'insert-paragraph', ...place(block, draft.blocks), text: helplineParagraph } as const;
  return { messageId: 'insert', slots: {}, safe: false, edits: [edit] };
}

/** Kinds of blocks that stand in a row which a paragraph would break up. */
const ROWS: ReadonlySet<string> = new Set(['listItem', 'tableCell']);

function place(block: number, blocks: DraftFacts['blocks']): { block: number; where: 'before' | 'after' } {
  let last = block;
  while (ROWS.has(blocks[last]?.kind ?? '') && ROWS.has(blocks[last + 1]?.kind ?? '')) last++;
  // what front matter says of the text stands before its first block
  while (blocks[last]?.kind === 'title' || blocks[last]?.kind === 'metaText') last++;
  if (last < blocks.length && (blocks[block]?.kind === 'title' || blocks[block]?.kind === 'metaText'))
    return { block: last, where: 'before' };
  return { block: last, where: 'after' };
}
