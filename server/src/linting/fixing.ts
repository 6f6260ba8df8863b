import type { SourceEdit } from '../../../rules/src/draft/draft';
import { applyEdits } from '../../../rules/src/draft/edit';
import type { LocatedFinding } from '../reporters/report';

/** A fix can make another one possible; a text that still changes after this many rounds is left as it is. */
const MAX_ROUNDS = 10;

/**
 * Applies safe fixes until nothing changes.
 * @param findings lints a source; offsets of its edits are UTF-16 into that source
 * @returns the fixed source
 */
export function fixText(source: string, findings: (source: string) => readonly LocatedFinding[]): string {
  let current = source;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = applyEdits(current, chooseEdits(findings(current)));
    if (next === current) break;
    current = next;
  }
  return current;
}

/** The edits of each finding's first safe fix; a fix that touches an earlier one waits for the next round, whole. */
export function chooseEdits(findings: readonly LocatedFinding[]): readonly SourceEdit[] {
  const chosen: SourceEdit[] = [];
  for (const finding of findings) {
    if (finding.suppression !== null || !finding.fixTitles.some((title) => title.safe)) continue;
    const fix = finding.fixes().find((one) => one.safe && one.edits.length > 0);
    if (fix?.edits.some((edit) => chosen.some((other) => touches(edit, other)))) continue;
    chosen.push(...(fix?.edits ?? []));
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Edits that meet count as touching, since the order of two insertions at one place would be a guess. */
function touches(a: SourceEdit, b: SourceEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
