import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Host } from '../host/interfaces';
import { loadIrregular } from '../host/knowledge';
import { configurationValidator } from '../host/validators';
import type { LintService } from '../linting/service';
import { CONFIGURATION_NAME } from '../workspace/configuration-files';
import { House } from '../workspace/house';
import type { Problem } from '../workspace/problem';
import type { RecordMemory } from '../workspace/review/review-files';
import { SOURCE } from './diagnostics';

/** The files of the house as they are on disk, and what is wrong with them, shown where it stands. */
export class HouseFiles {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #service: LintService;
  readonly #folders: () => readonly string[];
  #house: House | undefined;
  readonly #records: RecordMemory = new Map();
  /** What was last published for each file, by URI. */
  #published = new Map<string, string>();

  constructor(connection: Connection, host: Host, service: LintService, folders: () => readonly string[]) {
    this.#connection = connection;
    this.#host = host;
    this.#service = service;
    this.#folders = folders;
  }

  get house(): House {
    this.#house ??= new House(this.#host.files, {
      validator: configurationValidator,
      ruleIds: () => this.#service.rules.map(({ meta }) => meta.id),
      irregular: loadIrregular,
      sha256: (text) => this.#host.sha256(text),
      records: this.#records,
      readRegister: (path) => this.#host.registers.read(path, 'whole'),
      isLaw: (id) => this.#service.law(id) !== undefined,
      // Problems carry the path as it is, to be made a URI.
      shown: (path) => path,
    });
    return this.#house;
  }

  /** Whether a change of this file changes how drafts are judged. */
  concerns(path: string): boolean {
    if (/[\\/]\.noktern[\\/]/.test(path)) return /\.ya?ml$/i.test(path);
    const name = path.replace(/^.*[\\/]/, '');
    if (name.endsWith('.medicines')) return this.house.readsRegisters;
    return name === CONFIGURATION_NAME || (/\.ya?ml$/i.test(name) && this.house.readsPacks);
  }

  /** Reads everything anew: first what the workspace's folders have, then what drafts ask for. */
  reset(): void {
    this.#house = undefined;
    for (const folder of this.#folders()) this.house.forFolder(folder);
    this.publishProblems();
  }

  /** Shows what is wrong in the files read so far, when that has changed. */
  publishProblems(): void {
    const found = new Map<string, Diagnostic[]>();
    for (const problem of this.house.problems) {
      if (problem.path === undefined) continue;
      const uri = this.#host.files.url(problem.path);
      found.set(uri, [...(found.get(uri) ?? []), this.#diagnostic(problem)]);
    }
    const published = new Map<string, string>();
    for (const [uri, diagnostics] of found) {
      const written = JSON.stringify(diagnostics);
      published.set(uri, written);
      if (this.#published.get(uri) !== written) void this.#connection.sendDiagnostics({ uri, diagnostics });
    }
    for (const uri of this.#published.keys())
      if (!found.has(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#published = published;
  }

  #diagnostic({ rule, messageId, slots, line = 1, column = 1, path = '' }: Problem): Diagnostic {
    const place = { line: line - 1, character: column - 1 };
    const { language } = this.house.forFolder(this.#host.files.parent(path));
    return {
      range: { start: place, end: place },
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      code: rule,
      codeDescription: { href: this.#service.pageUrl(rule) },
      message: this.#service.messages(language).format(rule, 'messages', messageId, slots),
    };
  }
}
