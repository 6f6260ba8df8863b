import type { Audience, ListEdit } from '../draft/draft';
import type { Span } from '../draft/span';
import type { LawId, RuleId } from './ids';

export type Severity = 'error' | 'warning' | 'info';

/** Values for the named slots of a message; rule files hold no prose. */
export type Slots = Readonly<Record<string, string>>;

/** One replacement in a block's text. Offsets are UTF-16, relative to the block. */
export interface BlockEdit extends Span {
  readonly kind: 'replace';
  readonly block: number;
  readonly text: string;
}

/** A new paragraph beside a block, such as a consent note. */
export interface ParagraphEdit {
  readonly kind: 'insert-paragraph';
  readonly block: number;
  readonly where: 'before' | 'after';
  readonly text: string;
}

/** A comment that goes with its marks and, when it stands alone, its lines. */
export interface CommentRemoval {
  readonly kind: 'remove-comment';
  readonly block: number;
}

/** The draft says in its front matter whom it is for. */
export interface AudienceDeclaration {
  readonly kind: 'declare-audience';
  readonly audience: Audience;
}

/** Another order, other numbers or fewer entries in the reference list, with what changes in the text. */
export interface ReferenceListEdit extends ListEdit {
  readonly kind: 'edit-list';
}

/** A reference list at the end of a draft that has none. */
export interface ReferenceListAddition {
  readonly kind: 'add-list';
  readonly heading: string;
  readonly entries: readonly string[];
}

export type FixEdit =
  | BlockEdit
  | ParagraphEdit
  | CommentRemoval
  | AudienceDeclaration
  | ReferenceListEdit
  | ReferenceListAddition;

/**
 * A way to clear a finding. `messageId` names the title in `messages/`, under the rule. A safe fix never changes what the
 * text states, so it may be applied without asking (`--fix`, `source.fixAll.noktern`).
 */
export interface Fix {
  readonly messageId: string;
  readonly slots: Slots;
  readonly safe: boolean;
  readonly edits: readonly FixEdit[];
  /** Findings whose fixes have the same key can be mended together, by a fix with this title; its slot `count` tells how many. */
  readonly everywhere?: { readonly key: string; readonly messageId: string; readonly slots: Slots };
}

/** Another place that the finding is about. Offsets are UTF-16, relative to the block. */
export interface Related extends Span {
  readonly block: number;
  readonly messageId: string;
  readonly slots: Slots;
}

/** What a rule reports. Offsets are UTF-16, relative to the block's text. */
export interface RuleFinding extends Span {
  readonly block: number;
  readonly messageId: string;
  readonly slots: Slots;
  /** Lowers (or raises) the rule's severity for this finding, as for a hedged claim; settings still win. */
  readonly severity?: Severity;
  /** Overrides the rule's legal basis where the message cites another. */
  readonly basis?: readonly LawId[];
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

export type SuppressionKind = 'comment' | 'waiver' | 'baseline';

/** Why a finding does not count. `until` is an ISO date. */
export interface Suppression {
  readonly kind: SuppressionKind;
  readonly reason: string;
  readonly by: string | null;
  readonly until: string | null;
}

/** A finding as rules and suppressions make it, before it has its identity. */
export interface PlacedFinding extends Span {
  readonly rule: RuleId;
  readonly messageId: string;
  readonly slots: Slots;
  readonly severity: Severity;
  readonly block: number;
  readonly basis: readonly LawId[];
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly suppression: Suppression | null;
}

/** A finding as the engine returns it. */
export interface Finding extends PlacedFinding {
  /** See `fingerprint.ts`: stable across moves, edits elsewhere and new versions. Worked out when it is first asked for. */
  readonly fingerprint: string;
}
