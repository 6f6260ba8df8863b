import type { ImportedInfo, ImportedRegister } from '../../../rules/src/knowledge/imported';
import type { ImportFailureReason } from './import-failure';

/**
 * What the rest of the server may ask of the machine. Only this folder imports `node:`; everything else is handed a `Host`,
 * so that it can be run against folders and terminals that exist only in a test.
 */
export interface Host {
  readonly files: FileSystem;
  readonly terminal: Terminal;
  readonly clock: Clock;
  readonly process: ProcessInfo;
  readonly registers: Registers;
  /** The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
  sha256(text: string): string;
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
  /** Makes the folder, with those above it; one that is there already stays as it is. */
  makeFolder(path: string): void;
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

/** A file that an official register is read from: its XML, or the archive that holds it. */
export interface RegisterSource {
  /** Characters in all, as far as can be told beforehand; for a progress. */
  readonly size: number;
  /**
   * The XML, piece by piece.
   * @throws ImportFailure when it cannot be read, unpacks to more than a register can be, or is no UTF-8
   */
  readonly pieces: AsyncIterable<string>;
}

/** What is to be imported. Paths are absolute. */
export interface ImportOrder {
  readonly path: string;
  /** Name of the file without its folder. */
  readonly file: string;
  /** Where the imported register is kept. */
  readonly target: string;
  /** ISO date of today. */
  readonly today: string;
}

/** What an import tells while it runs, and at its end. */
export type ImportReport =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'done'; readonly info: ImportedInfo }
  | { readonly kind: 'failed'; readonly reason: ImportFailureReason; readonly detail: string };

/** Registers of medicines on this machine. */
export interface Registers {
  /**
   * Imports an official register. What stood at the target stands until the new register is whole.
   * @param progress told how much of the file is read, from 0 to 1
   * @param onCancel is given what calls the import off
   * @throws ImportFailure when the file cannot be imported
   */
  import(
    order: ImportOrder,
    progress: (part: number) => void,
    onCancel?: (cancel: () => void) => void,
  ): Promise<ImportedInfo>;
  /** The register that a file keeps. */
  read(path: string, extent: RegisterExtent): RegisterRead;
}

/**
 * How much of a register is read at once. `names` is enough to look names up; what is known of one is read when it is asked for,
 * and the file must stand till then. `whole` is checked throughout.
 */
export type RegisterExtent = 'names' | 'whole';

export type RegisterRead =
  | { readonly ok: true; readonly register: ImportedRegister }
  | { readonly ok: false; readonly reason: RegisterFault; readonly detail: string };

/** `foreign`: no register at all; `version`: of another version; `damaged`: not as it was written. */
export type RegisterFault =
  | 'missing'
  | 'folder'
  | 'denied'
  | 'failed'
  | 'too-large'
  | 'foreign'
  | 'version'
  | 'damaged';

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
  /** Whether standard error is a terminal, on which a line may be written over. */
  readonly showsProgress: boolean;
  /** All of standard input, judged like a file. */
  readInput(): Promise<ReadResult>;
}

export interface Clock {
  /** Today's ISO date where the machine stands. */
  today(): string;
  /** The time now: UTC, `YYYY-MM-DDThh:mm:ss.sssZ`. */
  now(): string;
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
