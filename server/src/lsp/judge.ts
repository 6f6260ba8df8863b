import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../../rules/src/engine/finding';
import { type DocumentFormat, formatOf } from '../documents/index';
import type { Host } from '../host/interfaces';
import { type LintedText, lintText, type Request, type Text } from '../linting/lint-text';
import type { LintService, ServiceMessages } from '../linting/service';
import type { EditorSettings } from '../protocol';
import type { LocatedFinding } from '../reporters/report';
import type { House } from '../workspace/house';
import type { Configuration, MessageLanguage } from '../workspace/settings';

/** What a text in the editor, or a closed file, is judged to be. Offsets are UTF-16 into its source. */
export interface Judged extends LintedText {
  readonly source: string;
  readonly format: DocumentFormat;
  /** Below the configuration's folder, with `/`; undefined for a text that lies elsewhere or nowhere. */
  readonly path: string | undefined;
  readonly speech: MessageLanguage;
  readonly messages: ServiceMessages;
  readonly configuration: Configuration;
  /** What is shown: severe enough and not suppressed, in the order of the text. */
  readonly shown: readonly LocatedFinding[];
  readonly suppressed: number;
  /** The shown finding of a fingerprint. */
  finding(fingerprint: string): LocatedFinding | undefined;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Judges texts as the command line would, by the files of the house as they are now. */
export class Judge {
  readonly service: LintService;
  readonly #host: Host;
  readonly #house: () => House;
  readonly #folders: () => readonly string[];

  /** @param folders the workspace's folders, absolute; a text that has no place of its own is judged as if in the first */
  constructor(host: Host, service: LintService, house: () => House, folders: () => readonly string[]) {
    this.service = service;
    this.#host = host;
    this.#house = house;
    this.#folders = folders;
  }

  /** Whether a document is one of the rules' pages, which are full of what they warn of. */
  isRulePage(uri: string): boolean {
    const { files } = this.#host;
    const [, rule] = /\/([\w-]+\/[\w-]+)\.md$/.exec(uri) ?? [];
    return rule !== undefined && files.fromUrl(uri) === files.fromUrl(this.service.pageUrl(rule));
  }

  /**
   * Judges the text of a document, which may never have been saved.
   * @param previous what it was judged to be before it was edited
   */
  document(document: TextDocument, settings: EditorSettings, previous?: Judged): Judged {
    const path = this.#host.files.fromUrl(document.uri);
    return this.#judge(document.getText(), formatOfDocument(document, path), path, settings, previous);
  }

  /** Judges the text of a closed file. */
  file(path: string, source: string, settings: EditorSettings): Judged {
    return this.#judge(source, formatOf(path) ?? 'text', path, settings);
  }

  #judge(
    source: string,
    format: DocumentFormat,
    path: string | undefined,
    settings: EditorSettings,
    previous?: Judged,
  ): Judged {
    const { files, clock, process } = this.#host;
    const folder = path === undefined ? (this.#folders()[0] ?? process.folder) : files.parent(path);
    const configuration = this.#house().forFolder(folder);
    const below = path === undefined ? undefined : files.relative(configuration.folder, path);
    const text: Text = { source, format, path: below, configuration };
    const request: Request = { audience: undefined, levels: new Map(), only: new Set(), today: clock.today() };
    const speech = settings.messageLanguage === 'configuration' ? configuration.language : settings.messageLanguage;
    const linted = lintText(this.service, text, request, speech, previous);
    const all = [...linted.invalid, ...linted.found];
    const least = RANK[settings.minimumSeverity];
    const shown = all.filter(({ severity, suppression }) => suppression === null && RANK[severity] >= least);
    let byId: Map<string, LocatedFinding> | undefined;
    return {
      ...linted,
      source,
      format,
      path: below,
      speech,
      messages: this.service.messages(speech),
      configuration,
      shown,
      suppressed: all.filter(({ suppression }) => suppression !== null).length,
      finding: (fingerprint) => {
        byId ??= new Map(shown.map((finding) => [finding.fingerprint, finding]));
        return byId.get(fingerprint);
      },
    };
  }
}

/** What the editor calls the text decides; for a language it does not know, the file's name. */
function formatOfDocument({ languageId }: TextDocument, path: string | undefined): DocumentFormat {
  if (languageId === 'markdown' || languageId === 'mdx') return 'markdown';
  if (languageId === 'plaintext' || languageId === 'text') return 'text';
  return (path === undefined ? undefined : formatOf(path)) ?? 'text';
}
