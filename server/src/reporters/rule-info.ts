import type { Audience } from '../../../rules/src/draft/draft';
import type { Severity } from '../../../rules/src/engine/finding';
import type { Basis } from './report';

/** What a report or a list says of a rule itself. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  /** The rule's own severity, before settings. */
  readonly severity: Readonly<Record<Audience, Severity | 'off'>>;
  readonly basis: readonly Basis[];
  readonly scope: 'block' | 'draft';
  readonly replaces: readonly string[];
  /** Titles of the fixes it may offer, with their slots. */
  readonly fixes: readonly string[];
  /** The rule's page in Markdown; may be empty. */
  readonly page: string;
}
