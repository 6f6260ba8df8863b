/** Something to be timed; what it gives is not used, but keeps it from being optimised away. */
export interface Task {
  readonly name: string;
  /** Made ready outside the time that counts; `round` counts from 0. */
  prepare?(round: number): void;
  run(): unknown;
}

/**
 * The least wall-clock time of each task in milliseconds. Tasks take turns, so that a machine that is slow for a while is slow
 * for all of them.
 * @param warmUp rounds that do not count
 */
export function leastTimes(tasks: readonly Task[], rounds: number, warmUp: number): Map<string, number> {
  const least = new Map<string, number>();
  let kept: unknown;
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const task of tasks) {
      task.prepare?.(round);
      const start = performance.now();
      kept = task.run();
      const time = performance.now() - start;
      if (round >= warmUp) least.set(task.name, Math.min(time, least.get(task.name) ?? Number.POSITIVE_INFINITY));
    }
  }
  if (kept === undefined) throw new Error('A task gave nothing.');
  return least;
}
