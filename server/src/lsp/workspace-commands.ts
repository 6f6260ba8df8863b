import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { ServiceMessages } from '../linting/service';
import type { ServerCommand, WorkspaceSummary } from '../protocol';
import type { Editor } from './editor';
import type { WorkspaceLint } from './workspace-lint';

/** Carries out `workspace/executeCommand`, with a progress that the editor can cancel. */
export class WorkspaceCommands {
  readonly #connection: Connection;
  readonly #editor: Editor;
  readonly #workspace: WorkspaceLint;
  readonly #messages: () => ServiceMessages;

  constructor(connection: Connection, editor: Editor, workspace: WorkspaceLint, messages: () => ServiceMessages) {
    this.#connection = connection;
    this.#editor = editor;
    this.#workspace = workspace;
    this.#messages = messages;
  }

  async run(
    command: Exclude<ServerCommand, 'noktern.server.importMedicines'>,
    token: CancellationToken,
  ): Promise<WorkspaceSummary | null> {
    switch (command) {
      case 'noktern.server.lintWorkspace':
        return this.#editor.progress ? this.#lintWithProgress() : this.#workspace.lintAll(token, () => undefined);
      case 'noktern.server.forgetWorkspace':
        this.#workspace.forget();
        return null;
    }
  }

  async #lintWithProgress(): Promise<WorkspaceSummary> {
    const say = (id: string, slots: Record<string, string> = {}) =>
      this.#messages().format('editor/progress', 'messages', id, slots);
    const progress = await this.#connection.window.createWorkDoneProgress();
    progress.begin(say('title'), 0, undefined, true);
    try {
      return await this.#workspace.lintAll(progress.token, (done, all) =>
        progress.report(Math.floor((100 * done) / all), say('of', { done: String(done + 1), all: String(all) })),
      );
    } finally {
      progress.done();
    }
  }
}
