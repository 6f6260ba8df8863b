import type { Block } from '../draft/block';
import type { PlacedFinding, Suppression } from './finding';
import { coversRule, parseSuppression, type SuppressionComment, targetOf } from './suppressions';

/** A suppression comment and what became of it, rule by rule in the order it names them. */
export interface SuppressionUse {
  readonly comment: SuppressionComment;
  readonly expired: boolean;
  /** Whether each named rule let some finding stand. */
  readonly used: readonly boolean[];
  /** Whether each named rule met a finding that a comment may not let stand. */
  readonly refused: readonly boolean[];
}

export interface Suppressed {
  readonly findings: readonly PlacedFinding[];
  readonly uses: readonly SuppressionUse[];
}

/** Whom the configuration lets suppress; with `reviewers-only` no comment counts for an error. */
export type SuppressionPolicy = 'anyone' | 'reviewers-only';

/**
 * Marks the findings that comments let stand. A comment without a reason, or past its date, counts for nothing; one for the
 * whole draft never counts for errors of `medicines/`.
 * @param today ISO date
 * @param textOf the text of a block
 */
export function applyComments(
  blocks: readonly Block[],
  findings: readonly PlacedFinding[],
  today: string,
  policy: SuppressionPolicy,
): Suppressed {
  const active = blocks.flatMap((block) => (block.kind === 'comment' ? commentUse(block, blocks, today) : []));
  if (active.length === 0) return { findings, uses: [] };
  const marked = findings.map((finding) => mark(finding, active, blocks, policy));
  return { findings: marked, uses: active };
}

interface Use extends SuppressionUse {
  readonly target: number;
  readonly used: boolean[];
  readonly refused: boolean[];
}

function commentUse(block: Block, blocks: readonly Block[], today: string): Use[] {
  const comment = parseSuppression(block);
  if (comment === undefined) return [];
  return [
    {
      comment,
      target: targetOf(block, blocks),
      expired: comment.until !== null && comment.until < today,
      used: comment.rules.map(() => false),
      refused: comment.rules.map(() => false),
    },
  ];
}

function mark(
  finding: PlacedFinding,
  uses: readonly Use[],
  blocks: readonly Block[],
  policy: SuppressionPolicy,
): PlacedFinding {
  for (const use of uses) {
    const { comment } = use;
    if (use.expired || comment.reason === '') continue;
    if (!reaches(use, finding, blocks)) continue;
    const index = comment.rules.findIndex(({ id }) => coversRule(id, finding.rule));
    if (index < 0) continue;
    if (isRefused(finding, comment, policy)) {
      use.refused[index] = true;
      continue;
    }
    use.used[index] = true;
    return { ...finding, suppression: suppressionOf(comment) };
  }
  return finding;
}

/** A comment reaches its target block and what stands inside it (link targets, image texts). */
function reaches({ comment, target }: Use, finding: PlacedFinding, blocks: readonly Block[]): boolean {
  const block = blocks[finding.block] as Block;
  if (comment.scope === 'block' && (target < 0 || (finding.block !== target && block.host !== target))) return false;
  if (comment.words === '') return true;
  const at = block.text.toLowerCase().indexOf(comment.words.toLowerCase());
  return at >= 0 && finding.start < at + comment.words.length && at < finding.end;
}

function isRefused(finding: PlacedFinding, comment: SuppressionComment, policy: SuppressionPolicy): boolean {
  if (finding.severity !== 'error') return false;
  return policy === 'reviewers-only' || (comment.scope === 'draft' && finding.rule.startsWith('medicines/'));
}

function suppressionOf({ reason, by, until }: SuppressionComment): Suppression {
  return { kind: 'comment', reason, by, until };
}
