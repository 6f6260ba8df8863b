import { join } from 'node:path';

/** The project's folder; this file runs from `dist/out/test/editor`. */
export const ROOT = join(__dirname, '../../../..');

/** What the editor tests install and write; git ignores it. */
export const CACHE = join(ROOT, '.vscode-test');

/** Where a run's log lies, for reading after a failure. */
export const LOG = join(CACHE, 'last-run.log');

/** Where the pictures of the window go. */
export const PICTURES = process.env['NOKTERN_EDITOR_PICTURES'] ?? join(CACHE, 'pictures');
