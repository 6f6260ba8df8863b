import type { FileSystem } from '../../host/interfaces';
import type { Problem } from '../problem';
import type { Configuration } from '../settings';
import { APPROVAL_SHAPE, type StoredApproval, storedApproval } from './approval-record';
import { type Fields, type RecordRead, readRecord, type Shape } from './record';
import { APPROVALS_FOLDER, keepReview, reviewOf, WAIVERS_FOLDER } from './review-records';
import { identityOf } from './text-identity';
import { WAIVER_SHAPE, waiverRecord, waiversFor } from './waiver-record';

/** The records as they were read last, by path: a server reads them again whenever one has changed, and most have not. */
export type RecordMemory = Map<string, { readonly text: string; readonly read: RecordRead }>;

/** What reading records takes besides the files. */
export interface RecordChecks {
  readonly records?: RecordMemory;
  sha256(text: string): string;
  /** A path as shown to the user. */
  shown(path: string): string;
}

interface FoundRecord {
  /** The file from the configuration's folder, with `/`. */
  readonly id: string;
  readonly fields: Fields;
  readonly isTampered: boolean;
}

/** Reads the records of reviewers that lie beside configurations. */
export class ReviewFiles {
  readonly #files: FileSystem;
  readonly #checks: RecordChecks;
  readonly #problems: Problem[] = [];

  constructor(files: FileSystem, checks: RecordChecks) {
    this.#files = files;
    this.#checks = checks;
  }

  /** What is wrong with the records read so far. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Reads the waivers of a configuration, which `reviewOf` gives from then on. Never throws. */
  load(configuration: Configuration): void {
    if (reviewOf(configuration) !== undefined) return;
    const waivers = this.#read(configuration, WAIVERS_FOLDER, WAIVER_SHAPE).map(({ id, fields, isTampered }) => {
      const record = waiverRecord(fields);
      const place = this.#files.resolve(configuration.folder, record.file);
      return { record, id, isTampered, isGone: this.#files.kind(place) === 'missing' };
    });
    const { sha256 } = this.#checks;
    let approvals: readonly StoredApproval[] | undefined;
    keepReview(configuration, {
      waivers,
      waiversFor: (path) => waiversFor(waivers, configuration, path),
      approvals: () => {
        approvals ??= this.#read(configuration, APPROVALS_FOLDER, APPROVAL_SHAPE).map(({ fields, id, isTampered }) =>
          storedApproval(fields, id, isTampered, sha256),
        );
        return approvals;
      },
      identity: (draft, audience) => identityOf(draft, audience, sha256),
    });
  }

  /** The records in a folder and below it, by name. One that cannot be understood is a problem, and counts for nothing. */
  #read({ folder }: Configuration, below: string, shape: Shape): FoundRecord[] {
    const found: FoundRecord[] = [];
    for (const path of this.#paths(this.#files.resolve(folder, below))) {
      const id = this.#files.relative(folder, path) ?? path;
      const shown = this.#checks.shown(path);
      const read = this.#files.read(path);
      if (!read.ok) {
        const slots = { detail: read.detail };
        this.#problems.push({ rule: 'draft/unreadable', messageId: read.reason, slots, path: shown });
        continue;
      }
      const record = this.#record(path, read.text, shown, shape);
      if (record.ok) found.push({ id, fields: record.fields, isTampered: record.isTampered });
      else this.#problems.push(record.problem);
    }
    return found;
  }

  #record(path: string, text: string, shown: string, shape: Shape): RecordRead {
    const { records, sha256 } = this.#checks;
    const known = records?.get(path);
    if (known?.text === text) return known.read;
    const read = readRecord(text, shown, shape, sha256);
    records?.set(path, { text, read });
    return read;
  }

  #paths(folder: string): string[] {
    if (this.#files.kind(folder) !== 'folder') return [];
    try {
      return this.#files
        .list(folder)
        .flatMap(({ name, kind }) => {
          const path = this.#files.resolve(folder, name);
          if (kind === 'folder') return this.#paths(path);
          return /\.ya?ml$/i.test(name) ? [path] : [];
        })
        .sort();
    } catch {
      const path = this.#checks.shown(folder);
      this.#problems.push({ rule: 'draft/unreadable', messageId: 'denied-folder', slots: {}, path });
      return [];
    }
  }
}
