import { outsideRule } from '../draft-rule';

/** A configuration, or a draft's own header, that cannot be understood. */
export const configuration = outsideRule('draft/configuration', [
  'broken-front-matter',
  'unknown-audience',
  'unknown-language',
]);

/** A file that cannot be read as text. */
export const unreadable = outsideRule('draft/unreadable', ['missing', 'binary', 'denied', 'too-large', 'encoding']);

/** A rule that failed on this draft; the others went on. */
export const internalError = outsideRule('draft/internal-error', ['rule']);
