import type { Audience, Draft, DraftLanguage } from '../../../rules/src/draft/draft';
import type { RegisterEntry } from '../../../rules/src/engine/claims-register';
import type { Finding } from '../../../rules/src/engine/finding';
import type { Law } from '../../../rules/src/engine/law';
import type { Traced } from '../../../rules/src/engine/linter';
import type { Rule } from '../../../rules/src/engine/rule';
import type { Waiver } from '../../../rules/src/engine/waivers';
import type { DraftFacts } from '../../../rules/src/facts/draft-facts';
import type { MedicineDirectory } from '../../../rules/src/knowledge/directory';
import type { ImportedRegister } from '../../../rules/src/knowledge/imported';
import type { Stem, StemData } from '../../../rules/src/knowledge/stems';
import type { Messages } from '../reporters/report';
import type { AudienceSource } from '../workspace/file-settings';
import type { Configuration, Level, MessageLanguage } from '../workspace/settings';

/** What one text is judged by. */
export interface TextSettings {
  readonly audience: Audience;
  readonly audienceSource: AudienceSource;
  /** ISO date. */
  readonly today: string;
  /** The level a rule is set to; undefined for the rule's own. */
  readonly level: (rule: string) => Level | undefined;
  /** Only these rules; all when it is empty. */
  readonly only: ReadonlySet<string>;
  readonly configuration: Configuration;
  /** What reviewers let stand, as it counts for this text. */
  readonly waivers: readonly Waiver[];
  /** Identity of the text; empty where no waiver needs it. */
  readonly text: string;
}

export interface ServiceMessages extends Messages {
  title(rule: string): string;
  /** What would clear the rule's findings; undefined where nothing does but to put them right. */
  clears(rule: string): string | undefined;
  has(rule: string, part: 'messages' | 'related' | 'fixes', messageId: string): boolean;
}

/** What linting a draft gives: its findings, the facts that an editor shows beside them, and what the next lint can be made from. */
export interface LintOutcome extends Traced {
  readonly language: DraftLanguage;
  /** Offsets are relative to blocks. */
  readonly findings: readonly Finding[];
  readonly analysis: Pick<DraftFacts, 'citations' | 'facts'>;
  /** What the draft states, with its evidence; offsets are relative to blocks. Made when it is asked for. */
  claims(): readonly RegisterEntry[];
}

/** Both registers, for people who ask. */
export interface MedicineKnowledge {
  readonly directory: MedicineDirectory;
  /** Records of the built-in register. */
  readonly count: number;
  /** ISO date on which the sources of the built-in register were read. */
  readonly checked: string;
  readonly imported: ImportedRegister | undefined;
  readonly stems: Pick<StemData, 'source' | 'checked' | 'verified'>;
  stem(id: string): Stem | undefined;
}

/** The linter with what it knows, as the commands use it. Loaded when a command first asks. */
export interface LintService {
  readonly rules: readonly Rule[];
  /** @param previous the result of the same draft before it was edited, which saves what the edit does not concern */
  lint(draft: Draft, settings: TextSettings, previous?: Traced): LintOutcome;
  /** What the linter saw, with offsets relative to blocks; see `inspection.ts`. */
  inspect(draft: Draft, settings: TextSettings): object;
  /** What is known of medicines under a configuration; conditions are named in the language of the reader. */
  medicines(configuration: Configuration, language: MessageLanguage): MedicineKnowledge;
  messages(language: MessageLanguage): ServiceMessages;
  law(id: string): Law | undefined;
  /** The rule's page in Markdown; undefined when it has none. */
  page(rule: string): string | undefined;
  /** The `file:` URL of the rule's page. */
  pageUrl(rule: string): string;
}
