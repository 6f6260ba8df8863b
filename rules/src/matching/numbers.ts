/** Whole numbers as narrow as the largest of them allows. */
export type Numbers = Uint8Array | Uint16Array | Int32Array;

/** The numbers, none negative, in an array of the narrowest elements that hold them all. */
export function narrow(numbers: readonly number[]): Numbers {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  return (most < 0x100 ? Uint8Array : most < 0x10000 ? Uint16Array : Int32Array).from(numbers);
}

/** Lists as one array: the n-th is `items[starts[n] .. starts[n + 1]]`. */
export interface Lists {
  readonly starts: Numbers;
  readonly items: Numbers;
}

export function joinLists(lists: Iterable<Iterable<number>>): Lists {
  const starts = [0];
  const items: number[] = [];
  for (const list of lists) {
    for (const item of list) items.push(item);
    starts.push(items.length);
  }
  return { starts: narrow(starts), items: narrow(items) };
}

/** Gives equal lists one number, counted from 1; the empty list is 0. */
export class ListNumbers {
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #lists: (readonly number[])[] = [[]];

  numberOf(list: readonly number[]): number {
    const key = list.join();
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#lists.push(list) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }

  numbersOf(lists: readonly (readonly number[])[]): Numbers {
    return narrow(lists.map((list) => (list.length === 0 ? 0 : this.numberOf(list))));
  }

  /** The lists by number. */
  join(): Lists {
    return joinLists(this.#lists);
  }
}
