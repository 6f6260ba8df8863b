import type { LawId } from './ids';

/** One paragraph of law, code or guidance, as `lexicon/law.yaml` holds it. */
export interface Law {
  readonly id: LawId;
  /** As a message names it: «helsepersonelloven § 13». */
  readonly title: string;
  readonly url: string;
  /** What it says, in our words or the statute's own sentence, by language of the messages. */
  readonly wording: Readonly<Record<'nb' | 'nn' | 'en', string>>;
  /** The ISO date on which the source was read. */
  readonly checked: string;
  /** False for a paragraph whose number or wording was not read at its source; shown as «ikke kontrollert». */
  readonly verified: boolean;
}
