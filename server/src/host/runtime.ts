import { setFlagsFromString } from 'node:v8';

/**
 * Sets V8 for a run over one text, which ends before much of its care for a long life pays: optimised code (a fourth of such a
 * run), marking of what can be collected, and beginning with little memory (a sixteenth). Regular expressions are compiled at
 * once, and stay so: V8 breaks when that is turned back after some have run. Measured with `npm run bench`, and by counting
 * instructions.
 */
export function expectShortRun(): void {
  for (const flag of ['--no-opt', '--no-regexp-tier-up', '--no-incremental-marking', '--no-flush-bytecode'])
    setFlagsFromString(flag);
  setFlagsFromString(growth(8));
}

/** Lets V8 care again, as soon as there is more than one text. */
export function expectLongRun(): void {
  for (const flag of ['--opt', '--incremental-marking', '--flush-bytecode', growth(2)]) setFlagsFromString(flag);
}

/** How many times as much room new objects get when it is full; V8's own is 2, and beyond 8 long runs suffer. */
function growth(factor: number): string {
  return `--semi-space-growth-factor=${factor}`;
}

/** Keeps what V8 has compiled, until `forget` lets it go what was not used for a while. */
export function keepCompiled(): { forget(): void } {
  setFlagsFromString('--no-flush-bytecode');
  return { forget: () => setFlagsFromString('--flush-bytecode') };
}
