import type { Audience, DraftLanguage } from '../../rules/src/draft/draft';
import type { AudienceSource } from './workspace/file-settings';

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

/** `noktern.suppress` asks for a reason, then sends `noktern/suppress`. `noktern.showRule` shows a rule's page. */
export type ClientCommand = 'noktern.suppress' | 'noktern.showRule';

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

/** Argument of the command `noktern.suppress`: the finding that is to stand, as `noktern/suppress` names it. */
export interface SuppressTarget {
  readonly uri: string;
  /** The finding's fingerprint. */
  readonly finding: string;
  readonly rule: string;
  /** The words it marks. */
  readonly words: string;
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
