import type { Audience, DraftLanguage, SourceEdit } from '../../../rules/src/draft/draft';
import type { Span } from '../../../rules/src/draft/span';
import type { Severity, Slots, Suppression } from '../../../rules/src/engine/finding';
import type { AudienceSource } from '../workspace/file-settings';

/** Prose by rule and message id in one language, as `rules/messages/` holds it. */
export interface Messages {
  format(rule: string, part: 'messages' | 'related' | 'fixes', messageId: string, slots: Slots): string;
}

/** A law as a report names it. */
export interface Basis {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** What it says, in our words; may be empty. */
  readonly wording: string;
  readonly verified: boolean;
}

/** Where a span lies in the file's text: 0-based UTF-16 offsets, 1-based lines and columns (UTF-16), the end exclusive. */
export interface Location extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface LocatedRelated extends Location {
  readonly message: string;
}

export interface FixTitle {
  readonly title: string;
  readonly safe: boolean;
}

/** A fix as edits of the file's text. */
export interface LocatedFix extends FixTitle {
  readonly edits: readonly SourceEdit[];
}

/** A finding as its reader meets it: in the file's own offsets and in words. */
export interface LocatedFinding extends Location {
  /** Index of the draft's block it stands in; -1 for what is wrong with the header itself. */
  readonly block: number;
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fingerprint: string;
  readonly basis: readonly Basis[];
  readonly related: readonly LocatedRelated[];
  readonly suppression: Suppression | null;
  /** What the fixes would do, without working out the edits. */
  readonly fixTitles: readonly FixTitle[];
  /** The fixes that can be expressed in the file's format; worked out on the first call. */
  fixes(): readonly LocatedFix[];
}

export interface LocatedFile {
  /** As the user wrote it; the name given for standard input. */
  readonly path: string;
  /** The path below the working folder with `/`, or a `file:` URL for one that lies elsewhere. */
  readonly uri: string;
  readonly audience: Audience;
  readonly audienceSource: AudienceSource;
  readonly language: DraftLanguage;
  /** Whether offsets count in the file itself or in the text drawn out of it (`inspect --text`). */
  readonly offsets: 'file' | 'extracted';
  /** The text that offsets count in. */
  readonly source: string;
  /** In the order of the text. */
  readonly findings: readonly LocatedFinding[];
}

/** A problem in words; see `workspace/problem.ts`. */
export interface LocatedProblem {
  readonly rule: string;
  readonly message: string;
  readonly path: string | undefined;
  readonly uri: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** Counts of what is listed; suppressed findings count only as that. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
}

/** What is known when every text has been linted. */
export interface Ending {
  readonly summary: Summary;
  readonly problems: readonly LocatedProblem[];
  /** How many findings exist that no file listed (`--min-severity`). */
  readonly unlisted: number;
}

/**
 * Turns a run into text, file by file, so that no draft is kept longer than its own report takes. Each call gives the text
 * to be printed next.
 */
export interface Reporter {
  file(file: LocatedFile): string;
  end(ending: Ending): string;
}

/** Counts findings as files come. */
export class Tally {
  #files = 0;
  #suppressed = 0;
  readonly #counts = { error: 0, warning: 0, info: 0 };

  add({ findings }: Pick<LocatedFile, 'findings'>): void {
    this.#files++;
    for (const { suppression, severity } of findings) {
      if (suppression === null) this.#counts[severity]++;
      else this.#suppressed++;
    }
  }

  get summary(): Summary {
    const { error, warning, info } = this.#counts;
    return { files: this.#files, errors: error, warnings: warning, infos: info, suppressed: this.#suppressed };
  }

  /** Findings that count. */
  get total(): number {
    const { error, warning, info } = this.#counts;
    return error + warning + info;
  }
}
