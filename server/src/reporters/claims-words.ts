import type { LocatedClaim, LocatedEvidence } from './claims';

/** What the words of the register need of the messages. */
export interface ClaimMessages {
  format(rule: string, part: 'messages', messageId: string, slots: Readonly<Record<string, string>>): string;
  has(rule: string, part: 'messages', messageId: string): boolean;
}

const RULE = 'cli/claims';

/** The register's own words in one language. */
export class ClaimWords {
  readonly #messages: ClaimMessages;

  constructor(messages: ClaimMessages) {
    this.#messages = messages;
  }

  say(id: string, slots: Readonly<Record<string, string>> = {}): string {
    return this.#messages.format(RULE, 'messages', id, slots);
  }

  state({ state }: Pick<LocatedClaim, 'state'>): string {
    return this.say(`state-${state}`);
  }

  /** «legemiddel: bruk», «påstand: virkning» */
  kind({ kind, sort }: Pick<LocatedClaim, 'kind' | 'sort'>): string {
    return kind === 'figure' ? this.say('kind-figure') : `${this.say(`kind-${kind}`)}: ${this.#named('sort', sort)}`;
  }

  /** What is behind a citation: its entry, or why there is none. */
  evidence({ words, step, entry, source, backs }: LocatedEvidence): string {
    const doubt = [
      step === 'exact' ? '' : this.say(`step-${step}`),
      source === null || backs ? '' : this.say('weak', { source: this.#named('source', source) }),
    ].filter((part) => part !== '');
    const said = entry === null ? words : this.say('evidence', { citation: words, entry });
    return doubt.length === 0 ? said : `${said} (${doubt.join('; ')})`;
  }

  /** A sort or source that has no name of its own is shown as it is. */
  #named(kind: string, id: string): string {
    return this.#messages.has(RULE, 'messages', `${kind}-${id}`) ? this.say(`${kind}-${id}`) : id;
  }
}
