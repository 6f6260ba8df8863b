import { Disposable, EventEmitter, type TextDocument, type TreeDataProvider, type TreeItem, window } from 'vscode';
import type { ClaimsAnswer, ClaimsMethod, DraftClaim, DraftParams } from '../../server/src/protocol';
import { claimItem } from './claims-items';
import {
  CLAIM_STATES,
  type ClaimNode,
  type ClaimState,
  claimTree,
  type GroupNode,
  statementAt,
  stateText,
} from './claims-tree';
import { isDraft } from './drafts';
import type { Translate } from './localise';
import type { ServerSession } from './server-session';

const METHOD: ClaimsMethod = 'noktern/claims';

/** The tree «Påstander»: what the draft at hand states, by state. It follows the draft, its judgements and the cursor. */
export class ClaimsView extends Disposable implements TreeDataProvider<ClaimNode> {
  readonly #t: Translate;
  readonly #server: ServerSession;
  readonly #changes = new EventEmitter<void>();
  readonly #view;
  #document: TextDocument | undefined;
  #claims: readonly DraftClaim[] | undefined;
  #groups: readonly GroupNode[] = [];
  #shown: ReadonlySet<ClaimState> = new Set(CLAIM_STATES);
  /** What was asked for last; earlier answers are not shown. */
  #asked = 0;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(t: Translate, server: ServerSession) {
    super(() => Disposable.from(...watches).dispose());
    this.#t = t;
    this.#server = server;
    this.#view = window.createTreeView<ClaimNode>('noktern.claims', { treeDataProvider: this, showCollapseAll: true });
    const watches = [
      this.#changes,
      this.#view,
      this.#view.onDidChangeVisibility(() => void this.#load()),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) void this.#revealCursor();
      }),
      server.onDidJudge(({ uri }) => {
        if (uri === this.#document?.uri.toString()) void this.#load();
      }),
    ];
    this.#follow();
  }

  /** The draft whose claims are shown, as the server knows it. */
  get uri(): string | undefined {
    return this.#document?.uri.toString();
  }

  /** The states that are shown. */
  get shown(): ReadonlySet<ClaimState> {
    return this.#shown;
  }

  filter(shown: ReadonlySet<ClaimState>): void {
    this.#shown = shown;
    this.show();
  }

  /** Shows what is known anew, as after a change of language. */
  show(): void {
    const t = this.#t;
    this.#groups = claimTree(this.#claims ?? [], this.#shown);
    this.#view.title = t('Claims');
    this.#view.message = this.#message() ?? '';
    const open = this.#claims?.filter(({ state }) => state === 'open').length ?? 0;
    this.#view.badge = open === 0 ? undefined : { value: open, tooltip: t('Open claims: {count}', { count: open }) };
    this.#changes.fire();
    void this.#revealCursor();
  }

  /** How many claims are in each state, whether they are shown or not. */
  count(state: ClaimState): number {
    return this.#claims?.filter((claim) => claim.state === state).length ?? 0;
  }

  getTreeItem(node: ClaimNode): TreeItem {
    if (this.#document === undefined) throw new Error('There are no claims without a draft.');
    return claimItem(this.#t, this.#document.uri, node);
  }

  getChildren(node?: ClaimNode): readonly ClaimNode[] & ClaimNode[] {
    const children = node === undefined ? this.#groups : 'children' in node ? node.children : [];
    return [...children];
  }

  getParent(node: ClaimNode): ClaimNode | undefined {
    return 'parent' in node ? node.parent : undefined;
  }

  /** The draft at hand; it stays when something that is no draft, such as the panel, comes to the front. */
  #follow(): void {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isDraft(document) || document === this.#document) return;
    this.#document = document;
    this.#claims = undefined;
    void this.#load();
  }

  async #load(): Promise<void> {
    const document = this.#document;
    if (document === undefined || !this.#view.visible) return;
    const asked = ++this.#asked;
    const params: DraftParams = { uri: document.uri.toString() };
    const answer = await this.#server.request<DraftParams, ClaimsAnswer | null>(METHOD, params).catch(() => null);
    if (asked !== this.#asked) return;
    this.#claims = answer?.claims;
    this.show();
  }

  #message(): string | undefined {
    const t = this.#t;
    if (this.#claims === undefined) return undefined;
    if (this.#claims.length === 0) return t('No claims, figures or medicines.');
    if (this.#shown.size === CLAIM_STATES.length) return undefined;
    const states = CLAIM_STATES.filter((state) => this.#shown.has(state)).map((state) => stateText(t, state));
    return t('Only: {states}', { states: states.join(', ') });
  }

  async #revealCursor(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!this.#view.visible || editor === undefined || editor.document !== this.#document) return;
    const statement = statementAt(this.#groups, editor.selection.active);
    if (statement === undefined) return;
    await this.#view.reveal(statement, { select: true, focus: false }).then(undefined, () => undefined);
  }
}
