/**
 * A function of an object that is worked out once for it. The facts of a block are kept as long as its text stays the
 * same (see `analyser.ts`), and what is found in them lives and goes with them.
 * @param find must give the same for the same object, whatever the other arguments
 */
export function remembered<F extends object, A extends readonly unknown[], T>(
  find: (from: F, ...rest: A) => T,
): (from: F, ...rest: A) => T {
  const known = new WeakMap<F, { readonly value: T }>();
  return (from, ...rest) => {
    let found = known.get(from);
    if (found === undefined) {
      found = { value: find(from, ...rest) };
      known.set(from, found);
    }
    return found.value;
  };
}
