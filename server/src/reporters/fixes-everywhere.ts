import type { Draft, SourceEdit } from '../../../rules/src/draft/draft';
import type { Finding, Fix, FixEdit } from '../../../rules/src/engine/finding';
import { declareAudience } from '../documents/declare-audience';
import { commentRemoval } from './comment-removal';

/** So many places can be mended from each of them; of more, from the first, so that a report does not grow by their square. */
const MOST_OFFERS = 30;

/** The fixes of a draft's findings as edits of its source, and those that mend many findings at once. */
export class FixesEverywhere {
  readonly #draft: Draft;
  readonly #findings: readonly Finding[];
  readonly #edits = new Map<Fix, readonly SourceEdit[] | undefined>();
  /** Fixes that are still worth making where the format cannot express some of their edits. */
  readonly #joint = new WeakSet<Fix>();
  #byKey: Map<string, Fix[]> | undefined;

  constructor(draft: Draft, findings: readonly Finding[]) {
    this.#draft = draft;
    this.#findings = findings;
  }

  /** The fixes of a finding, and after each that others share, the one that mends them all. */
  offered({ fixes }: Finding): readonly Fix[] {
    return fixes.some(({ everywhere }) => everywhere) ? fixes.flatMap((fix) => [fix, ...this.#together(fix)]) : fixes;
  }

  #together(fix: Fix): Fix[] {
    const { everywhere } = fix;
    const all = everywhere && this.#sharing(everywhere.key);
    if (all === undefined || all.length < 2 || (all.length > MOST_OFFERS && all[0] !== fix)) return [];
    const { messageId, slots } = everywhere as NonNullable<Fix['everywhere']>;
    const edits = all.flatMap((one) => one.edits);
    const together = { messageId, slots: { ...slots, count: String(all.length) }, safe: fix.safe, edits };
    this.#joint.add(together);
    return [together];
  }

  #sharing(key: string): readonly Fix[] | undefined {
    if (this.#byKey === undefined) {
      this.#byKey = new Map();
      for (const { fixes, suppression } of this.#findings)
        for (const fix of suppression === null ? fixes : [])
          if (fix.everywhere)
            this.#byKey.set(fix.everywhere.key, [...(this.#byKey.get(fix.everywhere.key) ?? []), fix]);
    }
    return this.#byKey.get(key);
  }

  /** The edits of a fix in order; undefined when the format cannot express one of them. */
  edits(fix: Fix): readonly SourceEdit[] | undefined {
    if (this.#edits.has(fix)) return this.#edits.get(fix);
    const edits = fix.edits.map((edit) => this.#located(edit));
    const all =
      edits.includes(undefined) && !this.#joint.has(fix)
        ? undefined
        : edits.flatMap((some) => some ?? []).sort((a, b) => a.start - b.start || a.end - b.end);
    this.#edits.set(fix, all);
    return all;
  }

  /** Each edit is worked out once, though many fixes hold it. */
  readonly #located = remembered((edit: FixEdit) => sourceEdits(this.#draft, edit));
}

function remembered<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key) as V;
  };
}

function sourceEdits(draft: Draft, edit: FixEdit): readonly SourceEdit[] | undefined {
  switch (edit.kind) {
    case 'replace':
      return draft.edit(edit.block, edit.start, edit.end, edit.text);
    case 'insert-paragraph':
      return draft.insertParagraph(edit.block, edit.where, edit.text);
    case 'declare-audience': {
      const declaration = declareAudience(draft, edit.audience);
      return declaration === undefined ? undefined : [declaration];
    }
    case 'edit-list':
      return draft.editList(edit);
    case 'add-list':
      return draft.addList(edit.heading, edit.entries);
    case 'remove-comment': {
      const removal = commentRemoval(draft, edit.block);
      return removal === undefined ? undefined : [removal];
    }
  }
}
