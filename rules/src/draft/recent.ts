/**
 * What was worked out lately, by text. It holds as much as was asked for, and up to twice that: when the newer half is full it
 * becomes the older one, and what was in the older half and not asked for again is gone.
 */
export class Recent<V> {
  readonly #most: number;
  #newer = new Map<string, V>();
  #older = new Map<string, V>();
  #size = 0;

  /** @param most UTF-16 units of text */
  constructor(most: number) {
    this.#most = most;
  }

  get(text: string): V | undefined {
    const newer = this.#newer.get(text);
    if (newer !== undefined) return newer;
    const older = this.#older.get(text);
    if (older !== undefined) this.set(text, older);
    return older;
  }

  set(text: string, value: V): void {
    if (this.#size + text.length > this.#most) {
      this.#older = this.#newer;
      this.#newer = new Map();
      this.#size = 0;
    }
    this.#size += text.length;
    this.#newer.set(text, value);
  }
}
