import { spawnSync } from 'node:child_process';

/** `noktern` ends with 1 when it has findings; anything above is no run to be measured. */
function checkEnd(status: number | null, signal: string | null, what: string): void {
  if (status === null || status > 1) throw new Error(`${what} ended with ${signal ?? status}.`);
}

/**
 * The CPU time (user and system, in milliseconds) of a Node process, as its shell counts it.
 * @throws Error when it does not end as it should
 */
export function cpuTime(args: readonly string[]): number {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>/dev/null';
  const { stderr, status, signal } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], {
    encoding: 'utf8',
  });
  checkEnd(status, signal, `node ${args.join(' ')}`);
  const [user, system] = (stderr.trim().split('\n').at(-1) ?? '').replaceAll(',', '.').split(' ').map(Number);
  if (user === undefined || system === undefined || Number.isNaN(user + system))
    throw new Error(`bash told no time: ${stderr}`);
  return (user + system) * 1000;
}

/** The least CPU time of each command line, taking turns. */
export function leastCpuTimes(commands: readonly (readonly string[])[], rounds: number): number[] {
  const least = commands.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, args] of commands.entries()) least[index] = Math.min(least[index] ?? 0, cpuTime(args));
  }
  return least;
}

export interface Run {
  /** Milliseconds, start-up and end included. */
  readonly wall: number;
  /** Megabytes resident at most. */
  readonly peak: number;
}

/**
 * Runs a Node program and watches it.
 * @throws Error when it does not end as it should
 */
export function watchedRun(program: string, args: readonly string[]): Run {
  const script = `process.argv.splice(1, 0, ${JSON.stringify(program)});
    process.on('exit', () => require('node:fs').writeSync(2, '\\n' + process.resourceUsage().maxRSS));
    require(${JSON.stringify(program)});`;
  const start = performance.now();
  const { stderr, status, signal } = spawnSync(process.execPath, ['-e', script, '--', ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wall = performance.now() - start;
  checkEnd(status, signal, `${program} ${args.slice(0, 4).join(' ')}`);
  return { wall, peak: Number(stderr.trim().split('\n').at(-1)) / 1024 };
}
