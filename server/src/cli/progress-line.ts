import type { Terminal } from '../host/interfaces';

const WIDTH = 30;

/** A bar on standard error that is written over as work goes on; nothing where that is no terminal. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #say: (percent: string) => string;
  #shown = '';

  /** @param say what stands after the bar */
  constructor(terminal: Terminal, say: (percent: string) => string) {
    this.#terminal = terminal;
    this.#say = say;
  }

  /** @param part how much is done, from 0 to 1 */
  show(part: number): void {
    if (!this.#terminal.showsProgress) return;
    const done = Math.round(part * WIDTH);
    const line = `[${'#'.repeat(done)}${'·'.repeat(WIDTH - done)}] ${this.#say(String(Math.floor(part * 100)))}`;
    if (line === this.#shown) return;
    this.#terminal.writeError(`\r${line.padEnd(this.#shown.length)}`);
    this.#shown = line;
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#shown !== '') this.#terminal.writeError(`\r${' '.repeat(this.#shown.length)}\r`);
    this.#shown = '';
  }
}
