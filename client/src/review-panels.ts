import { commands, Disposable, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type {
  DraftParams,
  DraftTarget,
  ProtocolRange,
  ReportAnswer,
  ReportMethod,
  SuppressTarget,
} from '../../server/src/protocol';
import type { Translate } from './localise';
import { isPanelState, type PanelReview, type PanelWish } from './panel-messages';
import { panelPage } from './panel-page';
import { rangeOf } from './places';
import type { ServerSession } from './server-session';

const METHOD: ReportMethod = 'noktern/report';
const TYPE = 'noktern.review';

/** A panel with the review it shows. */
interface Shown {
  readonly panel: WebviewPanel;
  readonly uri: string;
  review: ReportAnswer | null;
  /** What was asked for last; earlier answers are not shown. */
  asked: number;
  /** Whether its page is loaded, and takes what it is sent. */
  ready: boolean;
}

/** The panels that show the review of a draft beside its text, as the report does, one for each draft. */
export class ReviewPanels extends Disposable {
  readonly #t: Translate;
  readonly #server: ServerSession;
  readonly #folder: Uri;
  readonly #shown = new Map<string, Shown>();

  /** @param extension the folder of the extension */
  constructor(t: Translate, server: ServerSession, extension: Uri) {
    super(() => {
      Disposable.from(...watches).dispose();
      for (const { panel } of this.#shown.values()) panel.dispose();
    });
    this.#t = t;
    this.#server = server;
    this.#folder = Uri.joinPath(extension, 'dist');
    const watches = [
      server.onDidJudge(({ uri }) => void this.#refresh(this.#shown.get(uri))),
      window.registerWebviewPanelSerializer(TYPE, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          if (isPanelState(state)) await this.#adopt(panel, state.uri);
          else panel.dispose();
        },
      }),
    ];
  }

  /** Shows the review of a draft beside its text. @param uri as the server knows it */
  async show(uri: string): Promise<void> {
    const shown = this.#shown.get(uri);
    if (shown !== undefined) {
      shown.panel.reveal();
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: false };
    await this.#adopt(window.createWebviewPanel(TYPE, this.#title(uri), column, { enableFindWidget: true }), uri);
  }

  /** Makes every panel anew, as after a change of language. */
  refresh(): void {
    for (const shown of this.#shown.values()) void this.#refresh(shown);
  }

  async #adopt(panel: WebviewPanel, uri: string): Promise<void> {
    const shown: Shown = { panel, uri, review: null, asked: 0, ready: false };
    this.#shown.set(uri, shown);
    panel.title = this.#title(uri);
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#folder] };
    panel.webview.onDidReceiveMessage((wish: PanelWish) => this.#fulfil(shown, wish));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) shown.ready = false;
    });
    panel.onDidDispose(() => this.#shown.delete(uri));
    // The server reads open texts only; a restored panel may come before its text.
    await workspace.openTextDocument(Uri.parse(uri)).then(undefined, () => undefined);
    shown.review = await this.#ask(uri);
    panel.webview.html = panelPage({
      nonce: crypto.randomUUID(),
      script: panel.webview.asWebviewUri(Uri.joinPath(this.#folder, 'panel.js')).toString(),
      style: shown.review?.style ?? '',
      title: panel.title,
    });
  }

  /** What is hidden asks again when it is shown. */
  async #refresh(shown: Shown | undefined): Promise<void> {
    if (shown?.ready !== true) return;
    const asked = ++shown.asked;
    const review = await this.#ask(shown.uri);
    if (asked !== shown.asked) return;
    // A text that was closed has the review that it had.
    shown.review = review ?? shown.review;
    await shown.panel.webview.postMessage(this.#message(shown));
  }

  async #ask(uri: string): Promise<ReportAnswer | null> {
    return this.#server.request<DraftParams, ReportAnswer | null>(METHOD, { uri }).catch(() => null);
  }

  #message({ uri, review }: Shown): PanelReview {
    const t = this.#t;
    return {
      uri,
      language: review?.language ?? 'nb',
      html: review?.html ?? '',
      notice: t('Nøktern does not read this draft.'),
      findings: review?.findings.map(({ number, waivable }) => ({ number, waivable })) ?? [],
      claims: review?.claims.map(({ number }) => number) ?? [],
      decidable: review?.decidable ?? false,
      labels: {
        show: t('Show in the text'),
        waive: t('Let it stand …'),
        approve: t('Approve the text …'),
      },
    };
  }

  async #fulfil(shown: Shown, wish: PanelWish): Promise<void> {
    const { uri, review } = shown;
    switch (wish.kind) {
      case 'ready':
        shown.ready = true;
        await this.#refresh(shown);
        return;
      case 'show': {
        const places = wish.what === 'finding' ? review?.findings : review?.claims;
        const place = places?.find(({ number }) => number === wish.number);
        if (place !== undefined) await showPlace(uri, place.range);
        return;
      }
      case 'waive': {
        const found = review?.findings.find(({ number }) => number === wish.number);
        if (found === undefined) return;
        const target: SuppressTarget = { uri, finding: found.finding, rule: found.rule, words: found.words };
        await commands.executeCommand('noktern.waive', target);
        return;
      }
      case 'approve':
        await commands.executeCommand('noktern.approve', { uri } satisfies DraftTarget);
    }
  }

  #title(uri: string): string {
    const t = this.#t;
    return t('Review of {file}', { file: Uri.parse(uri).path.replace(/^.*\//, '') });
  }
}

/** Shows words of a draft where the draft is open already, else in the first column. */
async function showPlace(uri: string, range: ProtocolRange): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  const viewColumn = editor?.viewColumn ?? ViewColumn.One;
  await window.showTextDocument(document, { viewColumn, selection: rangeOf(range) });
}
