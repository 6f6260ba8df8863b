import type { DraftRule } from '../../engine/rule';
import { replacing } from './places';

/** A DOI that leads nowhere as it is written, in the list, the text or a link. */
export const malformedDoi: DraftRule = {
  meta: {
    id: 'citations/malformed-doi',
    severity: { public: 'error', professional: 'error' },
    basis: ['dmp-etterprovbar'],
    scope: 'draft',
    uses: ['sourcing'],
    replaces: [],
    messages: ['malformed', 'trailing'],
    fixes: ['normalise'],
  },
  *check({ draft }) {
    for (const { block, start, end, written, kind, address } of draft.sourcing.doiProblems) {
      const slots = { doi: written };
      yield {
        block,
        start,
        end,
        messageId: kind,
        // the stop does not belong to the address, but most readers get there all the same
        ...(kind === 'trailing' ? { severity: 'info' as const } : {}),
        slots,
        fixes:
          address === null
            ? []
            : [
                {
                  messageId: 'normalise',
                  slots: { address },
                  safe: false,
                  edits: [replacing(block, { start, end }, address)],
                },
              ],
      };
    }
  },
};
