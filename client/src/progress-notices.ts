import { type Progress, ProgressLocation, window } from 'vscode';
import type {
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageclient/node';

interface Notice {
  /** Of 100. */
  percentage: number;
  progress?: Progress<{ message?: string; increment?: number }>;
  readonly end: () => void;
}

/**
 * Shows how far the server has come with what the writer asked for, in a notification with a button that stops it. The language
 * client would show it in the status bar, where the button is found by those alone who click there.
 */
export class ProgressNotices {
  readonly #cancel: (token: ProgressToken) => void;
  readonly #notices = new Map<ProgressToken, Notice>();

  /** @param cancel tells the server that the writer wants it to stop */
  constructor(cancel: (token: ProgressToken) => void) {
    this.#cancel = cancel;
  }

  take(token: ProgressToken, value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    if (value.kind === 'begin') this.#begin(token, value);
    else if (value.kind === 'report') this.#report(token, value);
    else this.#end(token);
  }

  /** The server is gone, and nothing goes on any more. */
  clear(): void {
    for (const token of [...this.#notices.keys()]) this.#end(token);
  }

  #begin(token: ProgressToken, value: WorkDoneProgressBegin): void {
    const options = {
      location: ProgressLocation.Notification,
      title: value.title,
      cancellable: value.cancellable === true,
    };
    const ended = new Promise<void>((end) => this.#notices.set(token, { percentage: 0, end }));
    void window.withProgress(options, (progress, cancellation) => {
      cancellation.onCancellationRequested(() => this.#cancel(token));
      const notice = this.#notices.get(token);
      if (notice) notice.progress = progress;
      return ended;
    });
  }

  #report(token: ProgressToken, { message, percentage }: WorkDoneProgressReport): void {
    const notice = this.#notices.get(token);
    if (notice === undefined) return;
    const increment = Math.max(0, (percentage ?? 0) - notice.percentage);
    notice.percentage += increment;
    notice.progress?.report({ increment, ...(message === undefined ? {} : { message }) });
  }

  #end(token: ProgressToken): void {
    this.#notices.get(token)?.end();
    this.#notices.delete(token);
  }
}
