/**
 * What of a traced message may be written to the log: which message it was and how long it took, on one line. What the
 * message holds comes on the lines after it, or all in one as JSON; a draft is in there, so it is left out.
 *
 * @returns `undefined` when nothing is left
 */
export function traceLine(message: string): string | undefined {
  const end = message.search(/[\r\n]/);
  const line = end < 0 ? message : message.slice(0, end);
  return line === '' || line.startsWith('{') ? undefined : line;
}

const LONGEST = 400;

/** A line of the server's standard error: when a bundled program fails, Node writes out the whole of its one long line. */
export function shorten(line: string): string {
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)} …`;
}
