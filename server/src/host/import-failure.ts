/** Why a file cannot be imported. The sentence is `cli/import` in `messages/cli.*.yaml`. */
export type ImportFailureReason =
  | 'missing'
  | 'folder'
  | 'denied'
  | 'failed'
  | 'empty'
  | 'encoding'
  | 'too-large'
  | 'zip-broken'
  | 'zip-encrypted'
  | 'zip-no-xml'
  | 'zip-many-xml'
  | 'zip-path'
  | 'zip-bomb'
  | 'no-xml'
  | 'not-fest'
  | 'broken'
  | 'truncated'
  | 'doctype'
  | 'too-deep'
  | 'no-medicines'
  | 'not-written'
  | 'cancelled';

/** A file that cannot be imported; nothing was changed. */
export class ImportFailure extends Error {
  readonly reason: ImportFailureReason;
  /** The system's code, a size in megabytes or a line; otherwise empty. */
  readonly detail: string;

  constructor(reason: ImportFailureReason, detail = '') {
    super(reason);
    this.name = 'ImportFailure';
    this.reason = reason;
    this.detail = detail;
  }
}
