import type { DraftRule, RuleMeta } from '../engine/rule';

type DraftMeta = RuleMeta & { readonly scope: 'draft' };

/** What a rule about the draft as a whole says of itself: it rests on no law, and is the same for every audience. */
export function draftMeta(
  id: DraftMeta['id'],
  severity: DraftMeta['severity']['public'],
  messages: readonly string[],
  fixes: readonly string[] = [],
): DraftMeta {
  return {
    id,
    severity: { public: severity, professional: severity },
    basis: [],
    scope: 'draft',
    uses: [],
    replaces: [],
    messages,
    fixes,
  };
}

/** A rule that reports nothing by itself: its errors come from the reader, the engine or the records of the house. */
export function outsideRule(id: DraftMeta['id'], messages: readonly string[]): DraftRule {
  return { meta: draftMeta(id, 'error', messages), check: () => [] };
}
