import { RULES } from '../catalogue';
import type { Block } from '../draft/block';
import type { BlockChange } from '../draft/block-change';
import { overlaps } from '../draft/span';
import { isSameValue } from '../facts/same-value';
import type { PlacedFinding } from './finding';
import type { Judged } from './judging';
import { byPosition } from './placing';
import { type Suppressed, type SuppressionPolicy, Suppressions, type SuppressionUse } from './suppressing';

/** What became of what the rules found: what replaces what, and what comments let stand. */
export interface Settled {
  readonly judged: Judged;
  /** The findings that were not made by judging their block, by block. */
  readonly others: ReadonlyMap<number, readonly PlacedFinding[]>;
  readonly suppressions: Suppressions;
  /** The findings of each block, by position. */
  readonly blocks: readonly Suppressed[];
  readonly uses: readonly SuppressionUse[];
  /** The blocks that were settled again; undefined when all were. */
  readonly renewed: ReadonlySet<number> | undefined;
}

/** What was settled before, and what has changed since. */
export interface SettledBefore {
  readonly settled: Settled;
  readonly old: readonly Block[];
  readonly change: BlockChange;
  /** Blocks that were judged again. */
  readonly renewed: ReadonlySet<number>;
}

export interface SettlingSettings {
  /** ISO date. */
  readonly today: string;
  readonly policy: SuppressionPolicy;
  /** Whether the draft's format has comments. */
  readonly hasComments: boolean;
}

/**
 * Settles what was found; with `before` only where something else was found, as long as the comments are the same.
 * @param failures findings about rules that failed
 */
export function settle(
  blocks: readonly Block[],
  judged: Judged,
  failures: readonly PlacedFinding[],
  settings: SettlingSettings,
  before?: SettledBefore,
): Settled {
  if (before !== undefined && isSettledLikewise(before, blocks, judged, failures))
    return settledAgain(before, blocks, judged);
  const suppressions = new Suppressions(settings.hasComments ? blocks : [], settings.today, settings.policy);
  const others = byBlock([...failures, ...othersOf(judged)]);
  const count = Math.max(blocks.length, failures.length > 0 ? 1 : 0);
  const settled = Array.from({ length: count }, (_, index) =>
    settledBlock(blocks[index], foundIn(index, judged), others.get(index), suppressions),
  );
  return { judged, others, suppressions, blocks: settled, uses: usesOf(suppressions, settled), renewed: undefined };
}

/** Whether no comment, and nothing that one may speak of, has come, gone or changed, and nothing unusual was found. */
function isSettledLikewise(
  { settled, old, change }: SettledBefore,
  blocks: readonly Block[],
  judged: Judged,
  failures: readonly PlacedFinding[],
): boolean {
  if (change.shift !== 0 || failures.length > 0 || judged.hasStrays || settled.judged.hasStrays) return false;
  for (let index = change.start; index < change.end; index++) {
    const kind = blocks[index]?.kind;
    if (kind === 'comment' || kind !== old[index]?.kind) return false;
  }
  return true;
}

function settledAgain({ settled: old, renewed }: SettledBefore, blocks: readonly Block[], judged: Judged): Settled {
  const { suppressions } = old;
  const touched = new Set(renewed);
  let isSameElsewhere = true;
  for (const [rule, { findings }] of judged.draft) {
    const known = old.judged.draft.get(rule)?.findings;
    if (findings === known) continue;
    isSameElsewhere = false;
    for (const { block } of [...findings, ...(known ?? [])]) touched.add(block);
  }
  const others = isSameElsewhere ? old.others : byBlock(othersOf(judged));
  const settled = [...old.blocks];
  let isSameUse = true;
  for (const index of touched) {
    const now = settledBlock(blocks[index], foundIn(index, judged), others.get(index), suppressions);
    isSameUse &&= isSameValue(now.marks, settled[index]?.marks);
    settled[index] = now;
  }
  const uses = isSameUse ? old.uses : usesOf(suppressions, settled);
  return { judged, others, suppressions, blocks: settled, uses, renewed: touched };
}

function usesOf(suppressions: Suppressions, settled: readonly Suppressed[]): readonly SuppressionUse[] {
  return suppressions.uses(settled.flatMap(({ marks }) => marks));
}

/** What was found in a block by judging it, unless all is sorted by block anyhow. */
function foundIn(index: number, { blocks, hasStrays }: Judged): readonly PlacedFinding[] {
  return hasStrays ? [] : (blocks[index]?.findings ?? []);
}

/** The findings that were not made by judging their block. */
function othersOf({ draft, blocks, hasStrays }: Judged): PlacedFinding[] {
  const judgements = [...(hasStrays ? blocks : []), ...draft.values()];
  return judgements.flatMap(({ findings }) => findings);
}

function byBlock(findings: readonly PlacedFinding[]): ReadonlyMap<number, readonly PlacedFinding[]> {
  const found = new Map<number, PlacedFinding[]>();
  for (const finding of findings) {
    const here = found.get(finding.block);
    if (here === undefined) found.set(finding.block, [finding]);
    else here.push(finding);
  }
  return found;
}

const NOTHING_SETTLED: Suppressed = { findings: [], marks: [] };

function settledBlock(
  block: Block | undefined,
  findings: readonly PlacedFinding[],
  others: readonly PlacedFinding[] | undefined,
  suppressions: Suppressions,
): Suppressed {
  const all = others === undefined ? findings : [...findings, ...others];
  if (all.length === 0) return NOTHING_SETTLED;
  const standing = withoutReplaced(all);
  const sorted = standing.length === 1 ? standing : [...standing].sort(byPosition);
  return block === undefined ? { findings: sorted, marks: [] } : suppressions.mark(block, sorted);
}

const REPLACING = new Map(RULES.flatMap(({ meta }) => (meta.replaces.length > 0 ? [[meta.id, meta.replaces]] : [])));

/** Drops findings of a block whose words another rule's finding, which replaces theirs, also marks. */
function withoutReplaced(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const winners = findings.filter(({ rule }) => REPLACING.has(rule));
  if (winners.length === 0) return findings;
  return findings.filter(
    (finding) =>
      !winners.some((winner) => overlaps(winner, finding) && REPLACING.get(winner.rule)?.includes(finding.rule)),
  );
}
