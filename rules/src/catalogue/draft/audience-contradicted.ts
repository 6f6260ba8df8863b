import type { Fix } from '../../engine/finding';
import type { DraftRule } from '../../engine/rule';

/**
 * A draft that is declared to be for health personnel, but speaks to patients (legemiddelforskriften § 13-4 asks who can read
 * it). Reported once, at the first place.
 */
export const audienceContradicted: DraftRule = {
  meta: {
    id: 'draft/audience-contradicted',
    severity: { public: 'off', professional: 'warning' },
    basis: ['lmf-13-4'],
    scope: 'draft',
    uses: ['patientAddress', 'audience'],
    replaces: [],
    messages: ['addressed'],
    fixes: ['public'],
  },
  *check({ draft }) {
    const [first, ...others] = draft.patientAddress;
    if (first === undefined) return;
    yield {
      ...first,
      messageId: 'addressed',
      slots: {},
      related: others.map((other) => ({ ...other, messageId: 'again', slots: {} })),
      // what the command line says of the audience, the draft cannot change
      fixes: draft.audience.source === 'flag' ? [] : [DECLARE],
    };
  },
};

const DECLARE: Fix = {
  messageId: 'public',
  slots: {},
  safe: false,
  edits: [{ kind: 'declare-audience', audience: 'public' }],
};
