import type { Audience, DraftLanguage } from '../../rules/src/draft/draft';
import type { ClaimState } from '../../rules/src/engine/claims-register';
import type { AudienceSource } from './workspace/file-settings';
import type { Decision } from './workspace/review/approval-record';
import type { ApprovalState } from './workspace/review/approval-state';

/*
 * What the language server and an editor say to each other beyond the protocol. Types only: the client imports nothing else
 * of the server. Everything here is optional for an editor that knows nothing of Nøktern.
 */

/** `initializationOptions`: what the editor can do beyond the protocol. */
export interface InitializationOptions {
  /** The editor's own commands that code actions may name; without them the server offers plain edits instead. */
  readonly commands?: readonly ClientCommand[];
  /** Whether the editor wants `noktern/status`. */
  readonly status?: boolean;
  /** Whether the editor's hover shows the diagnostics of a place anyway, so that the server's need not repeat them. */
  readonly hoverShowsDiagnostics?: boolean;
  /** The settings, for an editor that does not answer `workspace/configuration`. */
  readonly settings?: Partial<EditorSettings>;
}

/**
 * `noktern.suppress` asks for a reason, then sends `noktern/suppress`; `noktern.waive` and `noktern.approve` ask who decides and
 * why, then send the requests of the same name. `noktern.showRule` shows a rule's page, `noktern.showReview` the review of a draft.
 */
export type ClientCommand =
  | 'noktern.suppress'
  | 'noktern.showRule'
  | 'noktern.waive'
  | 'noktern.approve'
  | 'noktern.showReview';

/** The settings of the editor (`workspace/configuration`, section `noktern`), for each draft. */
export interface EditorSettings {
  readonly enable: boolean;
  /** The language of messages; `configuration` leaves it to `noktern.yaml`. */
  readonly messageLanguage: 'configuration' | 'nb' | 'nn' | 'en';
  /** The least severity that is shown. */
  readonly minimumSeverity: 'error' | 'warning' | 'info';
}

/** What a diagnostic carries (`Diagnostic.data`), so that its finding is found again without linting. */
export interface DiagnosticData {
  /** The finding's fingerprint. */
  readonly finding: string;
}

/**
 * Argument of the commands `noktern.suppress` and `noktern.waive`: the finding that is to stand, as `noktern/suppress` and
 * `noktern/waive` name it.
 */
export interface SuppressTarget {
  readonly uri: string;
  /** The finding's fingerprint. */
  readonly finding: string;
  readonly rule: string;
  /** The words it marks. */
  readonly words: string;
}

/** Argument of the commands `noktern.approve` and `noktern.showReview`. */
export interface DraftTarget {
  readonly uri: string;
}

/** Argument of the command `noktern.showRule`. */
export interface RuleTarget {
  readonly rule: string;
  /** The `file:` URL of the page, in Markdown. */
  readonly url: string;
}

/** Notification from the server, whenever an open draft was judged: `noktern/status`. */
export type StatusMethod = 'noktern/status';

export interface DraftStatus {
  readonly uri: string;
  readonly version: number;
  readonly audience: Audience;
  readonly audienceSource: AudienceSource;
  readonly language: DraftLanguage;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  /** False where settings turn Nøktern off for this draft, and for the rules' pages; all counts are 0. */
  readonly enabled: boolean;
  /** What has been decided on the text; null where nobody asks for it and nobody has decided. */
  readonly approval: DraftApproval | null;
  /** Who may decide on the draft by its configuration. */
  readonly reviewers: readonly DraftReviewer[];
}

/** Whether a draft is approved. */
export interface DraftApproval {
  /** `conditions`: approved with conditions; `required`: nobody has decided, and somebody must. */
  readonly status: ApprovalState['status'] | 'conditions' | 'required';
  /** «godkjent 12.11.2026 av M. Lege» */
  readonly short: string;
  /** The same as a sentence, as the report says it. */
  readonly sentence: string;
}

export interface DraftReviewer {
  readonly name: string;
  /** Empty when none is given. */
  readonly role: string;
}

/** Request to the server: `noktern/suppress`. The answer is the edit that writes the comment, or why there is none. */
export type SuppressMethod = 'noktern/suppress';

export interface SuppressParams {
  readonly uri: string;
  readonly finding: string;
  readonly reason: string;
  readonly by?: string;
  /** ISO date; the suppression counts on that day and not after it. */
  readonly until?: string;
}

/** Request to the server: `noktern/declareAudience`. */
export type DeclareAudienceMethod = 'noktern/declareAudience';

export interface DeclareAudienceParams {
  readonly uri: string;
  readonly audience: Audience;
}

/** Edits of one open draft, or a sentence that says why there are none. */
export type EditAnswer =
  | { readonly edits: readonly ProtocolEdit[]; readonly version: number }
  | { readonly refusal: string };

/** Request to the server: `noktern/claims`. The answer is null where the draft is not judged. */
export type ClaimsMethod = 'noktern/claims';

/** What is asked about one open draft. */
export interface DraftParams {
  readonly uri: string;
}

/** The register of claims of a draft, in the order of its text. */
export interface ClaimsAnswer {
  readonly version: number;
  readonly claims: readonly DraftClaim[];
}

export interface DraftClaim {
  readonly state: ClaimState;
  readonly words: string;
  /** «påstand: virkning», «legemiddel: navn (ketamin)» */
  readonly kind: string;
  readonly sentence: string;
  readonly range: ProtocolRange;
  readonly evidence: readonly ClaimEvidence[];
  readonly findings: readonly ClaimFinding[];
}

/** A citation beside a claim. */
export interface ClaimEvidence {
  /** The citation with its entry, and what is doubtful about them. */
  readonly text: string;
  readonly backs: boolean;
  readonly range: ProtocolRange;
  /** Where its entry stands; null when the list has none. */
  readonly entry: ProtocolRange | null;
}

export interface ClaimFinding extends DraftFinding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** What lets it stand, as it was written; null when nothing does. */
  readonly stands: string | null;
}

/** A finding as the requests name it. */
export interface DraftFinding {
  /** The finding's fingerprint. */
  readonly finding: string;
  readonly rule: string;
  /** The words it marks. */
  readonly words: string;
  readonly range: ProtocolRange;
  /** Whether some reviewer may let it stand, and none has. */
  readonly waivable: boolean;
}

/** Request to the server: `noktern/waive`. It writes the waiver's file and judges drafts anew. */
export type WaiveMethod = 'noktern/waive';

export interface WaiveParams {
  readonly uri: string;
  /** The draft that the reviewer read; a later one is not decided on. */
  readonly version: number;
  readonly finding: string;
  readonly reviewer: string;
  readonly reason: string;
  /** ISO date; the waiver counts on that day and not after it. */
  readonly until?: string;
}

/** Request to the server: `noktern/approve`. It writes the decision's file and judges drafts anew. */
export type ApproveMethod = 'noktern/approve';

export interface ApproveParams {
  readonly uri: string;
  /** The draft that the reviewer read; a later one is not decided on. */
  readonly version: number;
  readonly reviewer: string;
  readonly decision: Decision;
  /** Needed for `conditions` and `rejected`. */
  readonly comment?: string;
}

/** What was written, as a sentence, or a sentence that says why nothing was. */
export type DecisionAnswer = { readonly message: string; readonly uri: string } | { readonly refusal: string };

/** Request to the server: `noktern/report`, the review of a draft as HTML. The answer is null where the draft is not judged. */
export type ReportMethod = 'noktern/report';

export interface ReportAnswer {
  readonly version: number;
  /** `nb`, `nn` or `en`. */
  readonly language: string;
  /** The fragment of the report, without scripts, styles and addresses. */
  readonly html: string;
  /** Its looks; colours are custom properties `--nk-…`. */
  readonly style: string;
  /** Where the findings stand; the fragment's ids are `f` (finding) and `m` (mark in the text) with the number. */
  readonly findings: readonly NumberedFinding[];
  /** Where the claims stand; the fragment's ids are `c` (claim) and `k` (mark in the text) with the number. */
  readonly claims: readonly NumberedPlace[];
  /** Whether somebody may decide on the draft. */
  readonly decidable: boolean;
}

export interface NumberedPlace {
  readonly number: number;
  readonly range: ProtocolRange;
}

export interface NumberedFinding extends NumberedPlace, DraftFinding {}

/** A `TextEdit` of the protocol. */
export interface ProtocolEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** 0-based; `character` counts UTF-16 code units. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Commands of the server (`workspace/executeCommand`). `lintWorkspace` lints every draft of the workspace that is not open,
 * with progress that can be cancelled, publishes what it finds and keeps it up to date; `forgetWorkspace` takes that back. `importMedicines` imports the official
 * register of medicines for the first folder of the workspace, with progress that can be cancelled, and judges drafts anew.
 */
export type ServerCommand =
  | 'noktern.server.lintWorkspace'
  | 'noktern.server.forgetWorkspace'
  | 'noktern.server.importMedicines';

/** Argument of `noktern.server.importMedicines`. */
export interface ImportTarget {
  /** The `file:` URL of FEST: its XML, or the zip file that holds it. */
  readonly uri: string;
}

/** What `noktern.server.importMedicines` answers: a sentence that says what became of it. */
export interface ImportAnswer {
  readonly imported: boolean;
  readonly message: string;
}

/** What `noktern.server.lintWorkspace` answers. */
export interface WorkspaceSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Files that could not be read. */
  readonly unreadable: number;
  readonly cancelled: boolean;
}
