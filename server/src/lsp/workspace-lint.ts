import type { CancellationToken, Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOf } from '../documents/index';
import type { FileSystem } from '../host/interfaces';
import type { LintService } from '../linting/service';
import type { WorkspaceSummary } from '../protocol';
import { selectTexts } from '../workspace/discovery';
import { diagnosticsOf } from './diagnostics';
import type { SettingsStore } from './editor-settings';
import type { Judge, Judged } from './judge';
import { nextTurn } from './turns';

/** What linting the closed drafts of a workspace takes. */
export interface WorkspaceParts {
  readonly connection: Connection;
  readonly files: FileSystem;
  readonly judge: Judge;
  readonly service: LintService;
  readonly settings: SettingsStore;
  readonly withRelated: boolean;
  /** The workspace's folders, absolute. */
  folders(): readonly string[];
  /** Whether the editor has the file open, so that it is told about it as a draft. */
  isOpen(path: string): boolean;
}

/** Is told how far a run has come. */
export type Progress = (done: number, all: number) => void;

/** Lints the drafts that are not open, once it was asked to, and keeps what it published up to date until it is told to forget. */
export class WorkspaceLint {
  readonly #parts: WorkspaceParts;
  /** URIs that something was published for. */
  readonly #published = new Set<string>();
  #active = false;
  #run = 0;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
  }

  get isActive(): boolean {
    return this.#active;
  }

  /** Lints every closed draft. A run that is cancelled keeps what it has found so far; a newer run ends an older one. */
  async lintAll(token: CancellationToken, progress: Progress): Promise<WorkspaceSummary> {
    this.#active = true;
    const run = ++this.#run;
    const summary = { files: 0, errors: 0, warnings: 0, infos: 0, unreadable: 0, cancelled: false };
    const paths = this.#closedDrafts();
    const seen = new Set<string>();
    for (const [index, path] of paths.entries()) {
      progress(index, paths.length);
      await nextTurn();
      if (token.isCancellationRequested || run !== this.#run || !this.#active) return { ...summary, cancelled: true };
      seen.add(this.#parts.files.url(path));
      const judged = await this.#lint(path);
      if (judged === 'off') continue;
      if (judged === 'unreadable') {
        summary.unreadable++;
        continue;
      }
      summary.files++;
      for (const { severity } of judged.shown) {
        if (severity === 'error') summary.errors++;
        else if (severity === 'warning') summary.warnings++;
        else summary.infos++;
      }
    }
    for (const uri of this.#published) if (!seen.has(uri)) this.#publish(uri, []);
    return summary;
  }

  #closedDrafts(): string[] {
    const { files } = this.#parts;
    const folders = this.#parts.folders();
    const [folder] = folders;
    if (folder === undefined) return [];
    const readable = (path: string) => formatOf(path) !== undefined;
    const { texts } = selectTexts(files, { patterns: folders, folder, ignore: [], inputName: '', readable });
    return texts.flatMap(({ path }) => (path === undefined || this.#parts.isOpen(path) ? [] : [path]));
  }

  /** Drafts were created, changed or deleted on disk, or closed in the editor. There may be very many, as when a branch changes. */
  async changed(paths: readonly string[]): Promise<void> {
    const texts = paths.filter((path) => formatOf(path) !== undefined);
    if (!this.#active || texts.length === 0) return;
    const drafts = new Set(this.#closedDrafts());
    for (const path of texts) {
      if (this.#parts.isOpen(path)) continue;
      if (drafts.has(path)) await this.#lint(path);
      else this.#publish(this.#parts.files.url(path), []);
      await nextTurn();
      if (!this.#active) return;
    }
  }

  /** A draft was opened: from now on it is told about as one. */
  opened(path: string): void {
    this.#publish(this.#parts.files.url(path), []);
  }

  /** Takes back everything that was published, and stops keeping it up to date. */
  forget(): void {
    this.#active = false;
    for (const uri of [...this.#published]) this.#publish(uri, []);
  }

  /** @returns `off` where settings turn Nøktern off */
  async #lint(path: string): Promise<Judged | 'unreadable' | 'off'> {
    const { files, judge, service, settings, withRelated } = this.#parts;
    const read = files.read(path);
    const uri = files.url(path);
    if (!read.ok) {
      this.#publish(uri, []);
      return 'unreadable';
    }
    // An editor shows a text without its byte order mark, and counts without it.
    const source = read.text.startsWith('\uFEFF') ? read.text.slice(1) : read.text;
    const own = await settings.of(this.#folderUri(path));
    if (!own.enable) {
      this.#publish(uri, []);
      return 'off';
    }
    const judged = judge.file(path, source, own);
    this.#publish(uri, diagnosticsOf(TextDocument.create(uri, '', 0, source), judged, service, withRelated));
    return judged;
  }

  /** Settings are asked for by folder: a workspace may have thousands of drafts. */
  #folderUri(path: string): string {
    const { files } = this.#parts;
    const folder = this.#parts.folders().find((one) => files.relative(one, path) !== undefined);
    return files.url(folder ?? files.parent(path));
  }

  #publish(uri: string, diagnostics: ReturnType<typeof diagnosticsOf>): void {
    if (diagnostics.length > 0) this.#published.add(uri);
    else if (!this.#published.delete(uri)) return;
    void this.#parts.connection.sendDiagnostics({ uri, diagnostics });
  }
}
