import type { Audience } from '../draft/draft';
import type { AudienceSource } from '../facts/draft-facts';
import type { Severity } from './finding';
import type { RuleId } from './ids';
import type { SuppressionPolicy } from './suppressing';
import type { Waiver } from './waivers';

/** How a draft is to be judged. Nothing here is read from a clock or a file by the rules. */
export interface LintSettings {
  readonly audience: Audience;
  readonly audienceSource: AudienceSource;
  /** ISO date of today, for suppressions that expire. */
  readonly today: string;
  /** The severity that the configuration gives a rule for this draft; `undefined` for the rule's own. */
  readonly severity?: (rule: RuleId) => Severity | 'off' | undefined;
  readonly suppressions?: SuppressionPolicy;
  /** What reviewers let stand. */
  readonly waivers?: readonly Waiver[];
  /** Identity of the draft's text, for waivers that hold only for the text they were given with. */
  readonly text?: string;
  /** Runs only these rules. */
  readonly only?: ReadonlySet<string>;
}
