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

/** Whom the configuration lets suppress; with `reviewers-only` no comment counts for an error. */
export type SuppressionPolicy = 'anyone' | 'reviewers-only';

/** A comment with what it speaks of. */
interface Placed {
  readonly comment: SuppressionComment;
  /** Index of the block that it speaks of; -1 for none. */
  readonly target: number;
  readonly expired: boolean;
}

/** That a rule of a comment, both by their place in their lists, let a finding stand, or was refused. */
export interface Mark {
  readonly comment: number;
  readonly rule: number;
  readonly refused: boolean;
}

/** The findings of a block, with those marked that comments let stand. */
export interface Suppressed {
  readonly findings: readonly PlacedFinding[];
  readonly marks: readonly Mark[];
}

const NO_MARKS: readonly Mark[] = [];

/**
 * The comments of a draft that let findings stand. One without a reason, or past its date, counts for nothing; one for the whole
 * draft never counts for errors of `medicines/`.
 */
export class Suppressions {
  readonly #comments: readonly Placed[];
  readonly #policy: SuppressionPolicy;
  /** Places in `#comments` of those that count: for the whole draft, and by the block they speak of. */
  readonly #ofDraft: number[] = [];
  readonly #ofBlock = new Map<number, number[]>();

  /** @param today ISO date */
  constructor(blocks: readonly Block[], today: string, policy: SuppressionPolicy) {
    this.#policy = policy;
    this.#comments = blocks.flatMap((block) => (block.kind === 'comment' ? placedComment(block, blocks, today) : []));
    this.#comments.forEach(({ comment, target, expired }, index) => {
      if (expired || comment.reason === '') return;
      if (comment.scope === 'draft') this.#ofDraft.push(index);
      else if (target >= 0) this.#ofBlock.set(target, [...(this.#ofBlock.get(target) ?? []), index]);
    });
  }

  /** Marks the findings of a block. */
  mark(block: Block, findings: readonly PlacedFinding[]): Suppressed {
    const reaching = this.#reaching(block);
    if (reaching.length === 0) return { findings, marks: NO_MARKS };
    const marks: Mark[] = [];
    return { findings: findings.map((finding) => this.#mark(finding, block, reaching, marks)), marks };
  }

  /** What became of each comment. */
  uses(marks: Iterable<Mark>): readonly SuppressionUse[] {
    const uses = this.#comments.map(({ comment, expired }) => ({
      comment,
      expired,
      used: comment.rules.map(() => false),
      refused: comment.rules.map(() => false),
    }));
    for (const { comment, rule, refused } of marks) {
      const use = uses[comment];
      if (use) use[refused ? 'refused' : 'used'][rule] = true;
    }
    return uses;
  }

  /** A comment reaches its target block and what stands inside it (link targets, image texts). */
  #reaching({ index, host }: Block): readonly number[] {
    const own = this.#ofBlock.get(index) ?? [];
    const hosts = this.#ofBlock.get(host) ?? [];
    if (own.length + hosts.length === 0) return this.#ofDraft;
    return [...this.#ofDraft, ...own, ...hosts].sort((a, b) => a - b);
  }

  #mark(finding: PlacedFinding, block: Block, reaching: readonly number[], marks: Mark[]): PlacedFinding {
    for (const place of reaching) {
      const { comment } = this.#comments[place] as Placed;
      const rule = comment.rules.findIndex(({ id }) => coversRule(id, finding.rule));
      if (rule < 0 || !reachesWords(comment, finding, block)) continue;
      const refused = isRefused(finding, comment, this.#policy);
      marks.push({ comment: place, rule, refused });
      if (!refused) return { ...finding, suppression: suppressionOf(comment) };
    }
    return finding;
  }
}

function placedComment(block: Block, blocks: readonly Block[], today: string): Placed[] {
  const comment = parseSuppression(block);
  if (comment === undefined) return [];
  const expired = comment.until !== null && comment.until < today;
  return [{ comment, target: targetOf(block, blocks), expired }];
}

function reachesWords({ words }: SuppressionComment, finding: PlacedFinding, { text }: Block): boolean {
  if (words === '') return true;
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  return at >= 0 && finding.start < at + words.length && at < finding.end;
}

function isRefused(finding: PlacedFinding, comment: SuppressionComment, policy: SuppressionPolicy): boolean {
  if (finding.severity !== 'error') return false;
  return policy === 'reviewers-only' || (comment.scope === 'draft' && finding.rule.startsWith('medicines/'));
}

function suppressionOf({ reason, by, until }: SuppressionComment): Suppression {
  return { kind: 'comment', reason, by, until };
}
