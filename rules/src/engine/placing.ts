import type { BlockChange } from '../draft/block-change';
import type { FixEdit, PlacedFinding, RuleFinding, Severity } from './finding';
import type { RuleMeta } from './rule';

/** What a rule reported, as a finding of that rule. */
export function placed(meta: RuleMeta, finding: RuleFinding, severity: Severity): PlacedFinding {
  const { block, start, end, messageId, slots } = finding;
  return {
    rule: meta.id,
    messageId,
    slots,
    severity,
    block,
    start,
    end,
    basis: finding.basis ?? meta.basis,
    related: finding.related ?? NO_RELATED,
    fixes: finding.fixes ?? NO_FIXES,
    suppression: null,
  };
}

const NO_RELATED: PlacedFinding['related'] = [];
const NO_FIXES: PlacedFinding['fixes'] = [];

/** The finding where its blocks stand now; undefined when one of them is gone or has changed. */
export function moved(finding: PlacedFinding, change: BlockChange): PlacedFinding | undefined {
  let isWhole = true;
  const place = <T extends { readonly block: number }>(each: T): T => {
    const block = change.after(each.block);
    if (block < 0) isWhole = false;
    return { ...each, block };
  };
  const edit = (each: FixEdit): FixEdit => {
    if (each.kind === 'declare-audience' || each.kind === 'add-list') return each;
    // it names many blocks, and is worked out anew
    if (each.kind === 'edit-list') isWhole = false;
    else return place(each);
    return each;
  };
  const now = {
    ...place(finding),
    related: finding.related.map(place),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(edit) })),
  };
  return isWhole ? now : undefined;
}

export function byPosition(a: PlacedFinding, b: PlacedFinding): number {
  return a.block - b.block || a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
