import type { BlockKind } from '../../../rules/src/draft/block';

interface Container {
  readonly kind: 'quote' | 'listItem';
  /** The mark of the item that has just begun, until a block takes it. */
  marker: string;
  /** The number of the latest item; -1 in a list without numbers. */
  number: number;
}

/** The quotations and lists that the walk is in, outermost first. */
export class Containers {
  readonly #open: Container[] = [];

  open(kind: Container['kind']): void {
    this.#open.push({ kind, marker: '', number: -1 });
  }

  close(): void {
    this.#open.pop();
  }

  /** Within a quotation everything is quoted; a list item may hold several paragraphs. */
  paragraphKind(): BlockKind {
    if (this.#open.length === 0) return 'paragraph';
    return this.#open.some(({ kind }) => kind === 'quote') ? 'quote' : 'listItem';
  }

  /** Items are numbered as the page shows them: from the first one's number on. */
  startItem(written: string): void {
    const list = this.#innermost;
    if (list === undefined) return;
    const number = Number.parseInt(written, 10);
    if (Number.isNaN(number)) {
      list.marker = written;
      return;
    }
    list.number = list.number < 0 ? number : list.number + 1;
    list.marker = `${list.number}${written[written.length - 1]}`;
  }

  /** The mark of the innermost item, for the first block in it; empty for the others. */
  takeMarker(): string {
    const list = this.#innermost;
    const marker = list?.marker ?? '';
    if (list !== undefined) list.marker = '';
    return marker;
  }

  get #innermost(): Container | undefined {
    return this.#open[this.#open.length - 1];
  }
}
