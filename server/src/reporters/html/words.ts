import type { Severity, Slots } from '../../../../rules/src/engine/finding';
import type { MessageLanguage } from '../../workspace/settings';
import { type ClaimMessages, ClaimWords } from '../claims-words';
import { escaped } from './markup';

const RULE = 'cli/review';

export interface ReportMessages extends ClaimMessages {
  title(rule: string): string;
}

/** The report's own words in one language. */
export class ReportWords {
  readonly language: MessageLanguage;
  readonly claims: ClaimWords;
  readonly #messages: ReportMessages;

  constructor(messages: ReportMessages, language: MessageLanguage) {
    this.language = language;
    this.claims = new ClaimWords(messages);
    this.#messages = messages;
  }

  say(id: string, slots: Slots = {}): string {
    return this.#messages.format(RULE, 'messages', id, slots);
  }

  /** The same as HTML. */
  html(id: string, slots: Slots = {}): string {
    return escaped(this.say(id, slots));
  }

  severity(severity: Severity): string {
    return this.#messages.format('cli/report', 'messages', severity, {});
  }

  unchecked(): string {
    return this.#messages.format('cli/report', 'messages', 'unchecked', {});
  }

  /** What a rule is about. */
  rule(id: string): string {
    return this.#messages.title(id);
  }

  /** A sentence of one of the rules about approval. */
  approval(rule: string, messageId: string, slots: Slots): string {
    return this.#messages.format(rule, 'messages', messageId, slots);
  }

  /** An ISO date or time as a reader of the language writes the day. */
  date(iso: string): string {
    const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
    return this.language === 'en' ? iso.slice(0, 10) : `${Number(day)}.${Number(month)}.${year}`;
  }
}
