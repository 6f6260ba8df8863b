import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

declare function setImmediate(callback: () => void): unknown;

/**
 * Lets a message that has arrived in the meantime, such as a change or a cancellation, be taken in first. That happens in one
 * turn of the event loop, and one that this turn's message makes due comes before it; hence two.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}

/**
 * Does work that may have been called off while it waited its turn.
 * @throws ResponseError `RequestCancelled`
 */
export async function unlessCancelled<T>(token: CancellationToken, work: () => T | Promise<T>): Promise<T> {
  await nextTurn();
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '');
  return work();
}
