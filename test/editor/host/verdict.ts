import type { JournalEntry } from '../journal';

/** How an extension host ended, as the VS Code server logs it. */
export interface HostEnd {
  readonly code: string;
  readonly signal: string;
}

const HOST_END = /Extension Host Process exited with code: (\w+), signal: (\w+)/g;

/** The ends of extension hosts in the server's log. */
export function hostEnds(log: string): HostEnd[] {
  return [...log.matchAll(HOST_END)].map(([, code, signal]) => ({ code: code!, signal: signal! }));
}

/** Why the extension hosts did not end in order; undefined when they did. */
export function disorder(ends: readonly HostEnd[]): string | undefined {
  const dead = ends.find(({ code, signal }) => code !== '0' || signal !== 'null');
  if (dead) return `the extension host died (code ${dead.code}, signal ${dead.signal})`;
  return ends.length === 0 ? 'the extension host did not end' : undefined;
}

export interface WindowVerdict {
  readonly code: number;
  readonly reason?: string;
}

/**
 * The exit code of the window. The workbench reports 0 also when its extension host was killed in the middle of a
 * suite, so 0 counts only when the server saw that one end in order.
 */
export function windowVerdict(reported: number, ends: readonly HostEnd[]): WindowVerdict {
  if (reported !== 0) return { code: reported };
  const reason = disorder(ends);
  return reason === undefined ? { code: 0 } : { code: 1, reason };
}

export interface SuiteVerdict {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What went wrong besides the tests themselves; counted in `failed`. */
  readonly reason?: string | undefined;
}

/** What a suite came to, from the exit code of VS Code and the suite's journal. Whatever is not a whole run fails. */
export function suiteVerdict(exitCode: number, entries: readonly JournalEntry[]): SuiteVerdict {
  const count = (kind: JournalEntry['kind']) => entries.filter((entry) => entry.kind === kind).length;
  const [passed, failed, skipped] = [count('pass'), count('fail'), count('skip')];
  const reason = brokenRun(exitCode, entries, passed, failed);
  return { passed, failed: reason === undefined ? failed : failed + 1, skipped, reason };
}

function brokenRun(
  exitCode: number,
  entries: readonly JournalEntry[],
  passed: number,
  failed: number,
): string | undefined {
  if (entries.at(-1)?.kind !== 'end') {
    const last = entries.findLast((entry) => entry.kind !== 'line');
    if (last === undefined) return `VS Code ended with code ${exitCode} before the first test.`;
    if (last.kind === 'start') return `VS Code ended with code ${exitCode} during «${last.title}».`;
    return `VS Code ended with code ${exitCode} before the last test.`;
  }
  if (passed + failed === 0) return 'No test was run.';
  if (exitCode !== 0 && failed === 0) return `Every test passed, but VS Code ended with code ${exitCode}.`;
  return undefined;
}
