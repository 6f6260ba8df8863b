import type {
  ClaimEvidence,
  ClaimFinding,
  DraftClaim,
  ProtocolPosition,
  ProtocolRange,
} from '../../server/src/protocol';
import type { Translate } from './localise';

export type ClaimState = DraftClaim['state'];

/** The states in the order that a reviewer works through them. */
export const CLAIM_STATES: readonly ClaimState[] = ['open', 'unsupported', 'supported', 'waived'];

/** What the tree of claims is made of. */
export type ClaimNode = GroupNode | StatementNode | EvidenceNode | FindingNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly state: ClaimState;
  readonly children: readonly StatementNode[];
}

export interface StatementNode {
  readonly kind: 'statement';
  readonly id: string;
  readonly parent: GroupNode;
  readonly claim: DraftClaim;
  readonly children: readonly (EvidenceNode | FindingNode)[];
}

export interface EvidenceNode {
  readonly kind: 'evidence';
  readonly id: string;
  readonly parent: StatementNode;
  readonly evidence: ClaimEvidence;
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly id: string;
  readonly parent: StatementNode;
  readonly finding: ClaimFinding;
}

/**
 * The claims of a draft by their state. Groups without claims, and those that are filtered out, are left out; in a group the
 * claims stand as in the text.
 */
export function claimTree(claims: readonly DraftClaim[], shown: ReadonlySet<ClaimState>): readonly GroupNode[] {
  return CLAIM_STATES.flatMap((state) => {
    if (!shown.has(state)) return [];
    const children: StatementNode[] = [];
    const group: GroupNode = { kind: 'group', id: state, state, children };
    for (const [index, claim] of claims.entries())
      if (claim.state === state) children.push(statementNode(claim, `${index}`, group));
    return children.length === 0 ? [] : [group];
  });
}

function statementNode(claim: DraftClaim, id: string, parent: GroupNode): StatementNode {
  const children: (EvidenceNode | FindingNode)[] = [];
  const node: StatementNode = { kind: 'statement', id, parent, claim, children };
  for (const [index, finding] of claim.findings.entries())
    children.push({ kind: 'finding', id: `${id}.f${index}`, parent: node, finding });
  for (const [index, evidence] of claim.evidence.entries())
    children.push({ kind: 'evidence', id: `${id}.e${index}`, parent: node, evidence });
  return node;
}

/** The claim whose words the cursor stands in; the one with the fewest words when there are several. */
export function statementAt(groups: readonly GroupNode[], cursor: ProtocolPosition): StatementNode | undefined {
  return groups
    .flatMap(({ children }) => children)
    .filter(({ claim: { range } }) => !isBefore(cursor, range.start) && !isBefore(range.end, cursor))
    .sort((a, b) => (isInside(a.claim.range, b.claim.range) ? -1 : isInside(b.claim.range, a.claim.range) ? 1 : 0))[0];
}

function isInside(inner: ProtocolRange, outer: ProtocolRange): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: ProtocolPosition, b: ProtocolPosition): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

export function stateText(t: Translate, state: ClaimState): string {
  switch (state) {
    case 'open':
      return t('Open');
    case 'unsupported':
      return t('Without a source');
    case 'supported':
      return t('Supported');
    case 'waived':
      return t('Allowed');
  }
}
