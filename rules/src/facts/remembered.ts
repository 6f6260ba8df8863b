/** What keeps, for the functions below, what they found in it. It is theirs alone. */
export interface Remembering {
  memory?: unknown[] | undefined;
}

let functions = 0;

/**
 * A function of an object that is worked out once for it. The facts of a block are kept as long as its text stays the
 * same (see `analyser.ts`), and what is found in them lives and goes with them: in a place of their own for each function, since
 * weak maps of so many small objects are slow to fill and to collect.
 * @param find must give the same for the same object, whatever the other arguments, and never undefined
 */
export function remembered<F extends Remembering, A extends readonly unknown[], T extends NonNullable<unknown>>(
  find: (from: F, ...rest: A) => T,
): (from: F, ...rest: A) => T {
  const place = functions++;
  return (from, ...rest) => {
    from.memory ??= [];
    const known = from.memory[place] as T | undefined;
    if (known !== undefined) return known;
    const found = find(from, ...rest);
    from.memory[place] = found;
    return found;
  };
}
