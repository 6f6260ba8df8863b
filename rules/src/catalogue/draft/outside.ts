import type { DraftRule, RuleMeta } from '../../engine/rule';

/** A rule that reports nothing by itself: its findings come from the reader or the engine. */
function outside(id: RuleMeta['id'], messages: readonly string[]): DraftRule {
  return {
    meta: {
      id,
      severity: { public: 'error', professional: 'error' },
      basis: [],
      scope: 'draft',
      uses: [],
      replaces: [],
      messages,
      fixes: [],
    },
    check: () => [],
  };
}

/** A configuration, or a draft's own header, that cannot be understood. */
export const configuration = outside('draft/configuration', [
  'broken-front-matter',
  'unknown-audience',
  'unknown-language',
]);

/** A file that cannot be read as text. */
export const unreadable = outside('draft/unreadable', ['missing', 'binary', 'denied', 'too-large', 'encoding']);

/** A rule that failed on this draft; the others went on. */
export const internalError = outside('draft/internal-error', ['rule']);
