/** More deaths than this within the window, and starting again would not help. */
const DEATHS = 5;
const WINDOW_MS = 3 * 60 * 1000;

/** Decides whether a server that died is started again. */
export class RestartPolicy {
  #deaths: number[] = [];

  /**
   * @param now milliseconds, of any clock that does not run backwards
   * @returns whether to start the server again; false from the fifth death in three minutes on
   */
  died(now: number): boolean {
    this.#deaths = [...this.#deaths, now].filter((death) => now - death < WINDOW_MS);
    return this.#deaths.length < DEATHS;
  }

  /** The user has started the server: what happened before does not count. */
  forget(): void {
    this.#deaths = [];
  }
}
