import type { Slots } from './finding';

/** The texts of one rule (or of the command line) in one language. */
export interface RuleMessages {
  readonly title?: string;
  /** What would clear a finding of the rule. */
  readonly clears?: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly related?: Readonly<Record<string, string>>;
  readonly fixes?: Readonly<Record<string, string>>;
  /** Words that slots may hold by name: a slot `#status,#risk` shows these two, with a comma between. */
  readonly terms?: Readonly<Record<string, string>>;
}

/** All messages of one language, by rule id. */
export type MessageCatalogue = Readonly<Record<string, RuleMessages>>;

export type MessageSort = 'messages' | 'related' | 'fixes';

const SLOT = /\{([a-zA-Z]+)\}/g;
const TERM = /#([a-z-]+)/g;
const TERMS = /^#[a-z-]+(?:,#[a-z-]+)*$/;

/** The texts of one language with their slots filled. A text that is missing shows its key, so that nothing is lost. */
export class Messages {
  readonly #catalogue: MessageCatalogue;
  readonly #loadMore: () => MessageCatalogue;
  #more: MessageCatalogue | undefined;

  /** @param more gives what is seldom asked for, when it is */
  constructor(catalogue: MessageCatalogue, more: () => MessageCatalogue = () => ({})) {
    this.#catalogue = catalogue;
    this.#loadMore = more;
  }

  #of(rule: string): RuleMessages | undefined {
    const known = this.#catalogue[rule];
    if (known !== undefined) return known;
    this.#more ??= this.#loadMore();
    return this.#more[rule];
  }

  /** @throws never: a key or slot that is unknown stands as written */
  format(rule: string, sort: MessageSort, id: string, slots: Slots): string {
    const text = this.#of(rule)?.[sort]?.[id];
    if (text === undefined) return `${rule} ${id}`;
    return text.replace(SLOT, (whole, name: string) => this.#value(rule, slots[name]) ?? whole);
  }

  #value(rule: string, value: string | undefined): string | undefined {
    if (value === undefined || !TERMS.test(value)) return value;
    const terms = this.#of(rule)?.terms;
    return value.replace(TERM, (_, name: string) => terms?.[name] ?? name).replaceAll(',', ', ');
  }

  /** A text with its slots unfilled. */
  text(rule: string, sort: MessageSort, id: string): string {
    return this.#of(rule)?.[sort]?.[id] ?? `${rule} ${id}`;
  }

  /** What the rule is about, in a few words. */
  title(rule: string): string {
    return this.#of(rule)?.title ?? rule;
  }

  /** What would clear a finding of the rule; undefined where the message says it all. */
  clears(rule: string): string | undefined {
    return this.#of(rule)?.clears;
  }

  has(rule: string, sort: MessageSort, id: string): boolean {
    return this.#of(rule)?.[sort]?.[id] !== undefined;
  }
}
