import { STATEMENT_KINDS } from '../../draft/block';
import type { Fix } from '../../engine/finding';
import type { DraftRule } from '../../engine/rule';
import type { BlockFacts } from '../../facts/block-facts';

/**
 * A text that says it is meant for health personnel but declares no audience. The sentence clears nothing on an open page
 * (legemiddelforskriften § 13-4 asks who can read it), so the audience has to be declared.
 */
export const audienceUndeclared: DraftRule = {
  meta: {
    id: 'draft/audience-undeclared',
    severity: { public: 'info', professional: 'off' },
    basis: ['lmf-13-4'],
    scope: 'draft',
    uses: ['audience', 'facts', 'blocks'],
    replaces: [],
    messages: ['stated'],
    fixes: ['professional', 'public'],
  },
  *check({ draft }) {
    if (draft.audience.source !== 'default') return;
    for (let block = 0; block < draft.facts.length; block++) {
      const facts = draft.facts[block] as BlockFacts;
      const hit = facts.hits.ofKind('for-professionals')[0];
      if (hit === undefined || !(STATEMENT_KINDS.has(facts.kind) || facts.kind === 'boilerplate')) continue;
      yield { block, start: hit.start, end: hit.end, messageId: 'stated', slots: {}, fixes: FIXES };
      return;
    }
  },
};

/** Whom the draft is for is its writer's to say, so neither is safe. */
const FIXES: readonly Fix[] = (['professional', 'public'] as const).map((audience) => ({
  messageId: audience,
  slots: {},
  safe: false,
  edits: [{ kind: 'declare-audience', audience }],
}));
