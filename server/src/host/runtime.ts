import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from optimising: a run over one text ends before optimised code pays for its making, which otherwise takes a
 * fourth of the run. Measured with `npm run bench`. Regular expressions are compiled at once, and stay so: V8 breaks when that
 * is turned back after some have run.
 */
export function expectShortRun(): void {
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-regexp-tier-up');
}

/** Lets V8 optimise again, as soon as there is more than one text. */
export function expectLongRun(): void {
  setFlagsFromString('--opt');
}
