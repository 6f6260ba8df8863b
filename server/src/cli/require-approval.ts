import { approvalFindings, approvalOf } from '../linting/approval-findings';
import type { LocatedFile, LocatedFinding } from '../reporters/report';
import { mustBeApproved } from '../workspace/review/reviewers';
import type { Context } from './context';
import type { LintOptions } from './lint-options';
import { pathBelow, type ReadText, type ReportedText } from './texts';

/** Asks of each text that must be approved whether it is, and tells why not as a finding. */
export class ApprovalCheck {
  readonly #context: Context;
  readonly #options: LintOptions;
  /** Whether some configuration says of any texts that they must be approved. */
  #isAsked = false;

  constructor(context: Context, options: LintOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** Whether texts were read, and none of their configurations requires anything: then nothing was checked. */
  isIdle(texts: number): boolean {
    return texts > 0 && !this.#isAsked;
  }

  /** The file with what is wrong with its approval. */
  checked(text: ReadText, { file, linted }: ReportedText): LocatedFile {
    const { configuration } = text;
    if (configuration.approval.required.length > 0) this.#isAsked = true;
    const path = pathBelow(this.#context, this.#options, text);
    if (path === undefined || !mustBeApproved(configuration, path)) return file;
    const { host, service } = this.#context;
    const state = approvalOf(linted, path, configuration, (said) => host.sha256(said));
    const { only } = this.#options;
    const { language } = configuration;
    const found = approvalFindings(
      linted,
      state,
      { now: host.process.version() },
      (rule) => (only.size > 0 && !only.has(rule) ? 'off' : (linted.level(rule) ?? 'error')),
      { language, messages: service.messages(language), law: (id) => service.law(id) },
    );
    return found.length === 0 ? file : { ...file, findings: [...file.findings, ...found].sort(byPlace) };
  }
}

function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  return a.start - b.start || a.end - b.end;
}
