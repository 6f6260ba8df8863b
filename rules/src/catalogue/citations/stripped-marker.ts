import type { DraftRule } from '../../engine/rule';
import { replacing } from './places';

/** A sign that a citation was taken out of the text or never filled in. */
export const strippedMarker: DraftRule = {
  meta: {
    id: 'citations/stripped-marker',
    severity: { public: 'warning', professional: 'warning' },
    basis: ['dmp-etterprovbar'],
    scope: 'draft',
    uses: ['sourcing'],
    replaces: [],
    messages: ['space', 'empty', 'leaked'],
    fixes: ['close', 'delete'],
  },
  *check({ draft }) {
    for (const { block, start, end, kind, removal } of draft.sourcing.strippedMarkers) {
      const marker = draft.blocks[block]!.text.slice(start, end);
      yield {
        block,
        start,
        end,
        messageId: kind,
        slots: { marker },
        fixes: [
          {
            messageId: kind === 'space' ? 'close' : 'delete',
            slots: { marker },
            safe: false,
            edits: [replacing(block, removal, '')],
          },
        ],
      };
    }
  },
};
