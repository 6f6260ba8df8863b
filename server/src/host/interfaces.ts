/**
 * What the rest of the server may ask of the machine. Only this folder imports `node:`; everything else is handed a `Host`,
 * so that it can be run against folders and terminals that exist only in a test.
 */
export interface Host {
  readonly files: FileSystem;
  readonly terminal: Terminal;
  readonly clock: Clock;
  readonly process: ProcessInfo;
}

/** Why a text could not be read. `slot` says more, such as a size. */
export interface ReadFailure {
  readonly ok: false;
  readonly reason: ReadFailureReason;
  /** Megabytes for `too-large`, the encoding's name for `encoding`, the system's code for `failed`; otherwise empty. */
  readonly detail: string;
}

export type ReadFailureReason = 'missing' | 'folder' | 'denied' | 'binary' | 'encoding' | 'too-large' | 'failed';

/** A text as it stands in the file: a byte order mark is kept as one code unit, line ends as they are. */
export type ReadResult = { readonly ok: true; readonly text: string } | ReadFailure;

export type FileKind = 'file' | 'folder' | 'missing';

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Files and paths. Every path handed in or out is absolute unless said otherwise. */
export interface FileSystem {
  read(path: string): ReadResult;
  kind(path: string): FileKind;
  /** The folder's files and folders, unsorted; links to folders are left out, so that a walk ends. Throws when it cannot be read. */
  list(folder: string): readonly FolderEntry[];
  /** Replaces the file in one step and keeps its mode; throws an `Error` with the system's `code` when it cannot. */
  write(path: string, text: string): void;
  /** Creates the file; false when something already stands there. */
  create(path: string, text: string): boolean;
  /** Files that match a glob written from `folder`, in no particular order; `.git` and `node_modules` are not entered. */
  glob(pattern: string, folder: string): readonly string[];
  resolve(folder: string, path: string): string;
  /** The folder a path stands in; the root is its own. */
  parent(path: string): string;
  /** `path` seen from `folder`, with `/` between names; undefined when it lies outside. */
  relative(folder: string, path: string): string | undefined;
  /** Joins a path as the user wrote it (absolute or not) and one below it. */
  join(path: string, below: string): string;
  /** The `file:` URL of a path. */
  url(path: string): string;
  /** The path of a `file:` URL; undefined for any other. */
  fromUrl(url: string): string | undefined;
}

export type Style = 'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green';

export interface Terminal {
  /** Whether standard output is a terminal that may be coloured (`NO_COLOR` and `FORCE_COLOR` are heeded). */
  readonly colour: boolean;
  /** Columns of the terminal; undefined when standard output is none. */
  readonly columns: number | undefined;
  /** Standard output: the report alone. */
  write(text: string): void;
  /** Standard error: one sentence a line. */
  writeError(text: string): void;
  style(style: Style, text: string): string;
  /** All of standard input, judged like a file. */
  readInput(): Promise<ReadResult>;
}

export interface Clock {
  /** Today's ISO date where the machine stands. */
  today(): string;
}

/** One thing on the command line, in order. */
export type ArgumentToken =
  | { readonly kind: 'positional'; readonly value: string }
  | { readonly kind: 'option'; readonly name: string; readonly raw: string; readonly value: string | undefined };

export interface ProcessInfo {
  /** The working folder, absolute. */
  readonly folder: string;
  /** What followed `noktern`. */
  readonly arguments: readonly string[];
  /** Splits arguments; `values` names the options that take one and `short` gives one-letter names. */
  tokenise(
    args: readonly string[],
    values: readonly string[],
    short: Readonly<Record<string, string>>,
  ): readonly ArgumentToken[];
  /** The program's version, from its package. */
  version(): string;
  /** Says that there is more than one text to come, so that optimising the program pays. */
  expectLongRun(): void;
}
