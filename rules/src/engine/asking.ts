import type { BlockContent } from '../draft/block';
import type { BlockChange } from '../draft/block-change';
import type { SourcingFacts } from '../facts/citations/sourcing/sourcing';
import type { DraftAnalysis } from '../facts/draft-analysis';
import type { DraftFacts, SupportFacts } from '../facts/draft-facts';
import { isSameValue } from '../facts/same-value';

/** Who looks at more blocks than this depends on all of them, so that what it asked stays small. */
const MOST_BLOCKS = 2000;

/** What a rule asked of the draft while it judged, and what it was told. While that holds, it would judge the same. */
export class Asked {
  /** Facts that are one value, by name. */
  facts: Map<keyof DraftFacts, unknown> | undefined;
  /** Parts of what is known of the sources, by name. */
  sourcing: Map<keyof SourcingFacts, unknown> | undefined;
  /** Indices of the blocks that were looked at. */
  blocks: Set<number> | undefined;
  support: SupportAnswer[] | undefined;
  /** Whether it looked at every block, so that any change may concern it. */
  everything = false;
  /** Whether it asked how many blocks there are. */
  length = false;

  lookedAt(index: number): void {
    if (this.everything) return;
    this.blocks ??= new Set();
    this.blocks.add(index);
    if (this.blocks.size > MOST_BLOCKS) this.everything = true;
  }

  told(name: keyof DraftFacts, answer: unknown): void {
    this.facts ??= new Map();
    this.facts.set(name, answer);
  }

  toldOfSourcing(name: keyof SourcingFacts, answer: unknown): void {
    this.sourcing ??= new Map();
    this.sourcing.set(name, answer);
  }

  toldOfSupport(answer: SupportAnswer): void {
    this.support ??= [];
    this.support.push(answer);
  }

  /**
   * Whether a draft that has changed gives the same answers.
   * @param judged the block that the rule judged, as it stands now; undefined for a rule that judges the draft
   */
  holds(draft: DraftAnalysis, change: BlockChange, judged: BlockContent | undefined): boolean {
    if (this.everything ? !change.isNone : this.length && change.shift !== 0) return false;
    return (
      (this.blocks === undefined || areWhereTheyWere(this.blocks, change, judged)) &&
      (this.support === undefined || this.support.every((each) => isSupportKept(each, draft, change))) &&
      (this.facts === undefined || [...this.facts].every(([name, answer]) => draft[name] === answer)) &&
      (this.sourcing === undefined || [...this.sourcing].every(([name, answer]) => draft.sourcing[name] === answer))
    );
  }

  /** The same, of where the blocks stand now; what `holds` has none that is gone. */
  moved(change: BlockChange): Asked {
    if (change.shift === 0) return this;
    const now = new Asked();
    now.everything = this.everything;
    now.length = this.length;
    now.facts = this.facts;
    now.sourcing = this.sourcing;
    now.blocks = this.blocks && new Set([...this.blocks].map((index) => change.after(index)));
    now.support = this.support?.map((each) => ({ ...each, block: change.after(each.block) }));
    return now;
  }
}

/** What the judgements of many blocks asked, taken together: while that holds, each of them does. */
export class AskedTogether {
  readonly #asked = new Asked();
  #hasSupport = false;

  /** @param judged the block that the rule judged */
  add({ facts, sourcing, blocks, support, everything, length }: Asked, judged: number): void {
    const all = this.#asked;
    for (const [name, answer] of sourcing ?? []) all.toldOfSourcing(name, answer);
    for (const [name, answer] of facts ?? []) all.told(name, answer);
    for (const index of blocks ?? []) all.lookedAt(index);
    for (const { block } of support ?? []) if (block !== judged) all.lookedAt(block);
    this.#hasSupport ||= support !== undefined;
    all.everything ||= everything;
    all.length ||= length;
  }

  /** Whether a draft that has changed gives all of them the same answers; it may, though this says no. */
  holds(draft: DraftAnalysis, change: BlockChange): boolean {
    const isSupportKept = draft.hasKeptCitations || !this.#hasSupport;
    return change.shift === 0 && isSupportKept && this.#asked.holds(draft, change, undefined);
  }
}

/** What was asked of the support of a sentence. */
interface SupportAnswer {
  readonly question: keyof SupportFacts;
  readonly block: number;
  readonly sentence: number;
  readonly answer: unknown;
}

function isSupportKept(asked: SupportAnswer, draft: DraftAnalysis, change: BlockChange): boolean {
  const { question, block, sentence, answer } = asked;
  const now = change.after(block);
  return now >= 0 && (draft.hasKeptCitations || isSameValue(draft.support[question](now, sentence), answer));
}

function areWhereTheyWere(blocks: ReadonlySet<number>, change: BlockChange, judged: BlockContent | undefined): boolean {
  if (change.shift !== 0) return [...blocks].every((index) => isWhereItWas(index, change, judged));
  for (let index = change.start; index < change.end; index++)
    if (blocks.has(index) && change.after(index) < 0) return false;
  return true;
}

/** After blocks have come or gone: whether one that was looked at is as it was, and who looks for it the same way finds it. */
function isWhereItWas(index: number, change: BlockChange, judged: BlockContent | undefined): boolean {
  const now = change.after(index);
  if (now < 0 || judged === undefined) return now === index;
  const moved = now !== index;
  // Found by counting from the block that was judged, or as one that it names.
  const isBeside = moved === judged.index >= change.end;
  return isBeside || (!moved && (judged.host === now || judged.section.includes(now)));
}

/** Gives rules the draft, and notes what they ask of it. */
export class Questions {
  /** The draft that is to be given to rules. */
  readonly draft: DraftFacts;
  readonly #draft: DraftFacts;
  #asked: Asked | undefined;
  /** Looking at the blocks one by one is not noted: all of them are taken for looked at. */
  #wholesale = false;

  constructor(draft: DraftFacts) {
    this.#draft = draft;
    const blocks = this.#noting(draft.blocks);
    const facts = this.#noting(draft.facts);
    const ask =
      <T>(question: keyof SupportFacts, of: (block: number, sentence: number) => T) =>
      (block: number, sentence: number): T => {
        const answer = of(block, sentence);
        this.#note().toldOfSupport({ question, block, sentence, answer });
        return answer;
      };
    const support: SupportFacts = {
      isSupported: ask('isSupported', draft.support.isSupported),
      isCited: ask('isCited', draft.support.isCited),
      hasFigure: ask('hasFigure', draft.support.hasFigure),
      sources: ask('sources', draft.support.sources),
    };
    const sourcing = () =>
      new Proxy(draft.sourcing, {
        get: (target, name: keyof SourcingFacts) => {
          const answer = target[name];
          this.#note().toldOfSourcing(name, answer);
          return answer;
        },
      });
    this.draft = new Proxy(draft, {
      get: (_, name: keyof DraftFacts) => {
        if (name === 'support') return support;
        if (name === 'sourcing') return sourcing();
        if (name !== 'blocks' && name !== 'facts') return this.#told(name);
        if (!this.#wholesale) return name === 'blocks' ? blocks : facts;
        this.#note().everything = true;
        return draft[name];
      },
    });
  }

  /**
   * Begins to note what is asked.
   * @param known what was asked when the same was judged before
   */
  begin(known?: Asked): void {
    this.#asked = undefined;
    this.#wholesale = known?.everything === true;
  }

  /** What was asked since; undefined for nothing. */
  end(): Asked | undefined {
    return this.#asked;
  }

  #note(): Asked {
    this.#asked ??= new Asked();
    return this.#asked;
  }

  #told(name: keyof DraftFacts): unknown {
    const answer = this.#draft[name];
    this.#note().told(name, answer);
    return answer;
  }

  #noting<T>(list: readonly T[]): readonly T[] {
    return new Proxy(list, {
      get: (_, name, receiver: unknown) => {
        const asked = this.#note();
        if (name === 'length') asked.length = true;
        else if (typeof name === 'string' && isIndex(name)) asked.lookedAt(Number(name));
        return Reflect.get(list, name, receiver) as unknown;
      },
    });
  }
}

function isIndex(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 48 && first <= 57;
}
