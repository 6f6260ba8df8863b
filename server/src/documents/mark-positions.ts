/**
 * Where any of some strings stands in a source from `start` on (UTF-16), in order. A search for each of them is several
 * times faster than a look at every character.
 */
export function positionsOf(source: string, marks: readonly string[], start: number): readonly number[] {
  const positions: number[] = [];
  for (const mark of marks) {
    for (let at = source.indexOf(mark, start); at >= 0; at = source.indexOf(mark, at + 1)) positions.push(at);
  }
  return positions.sort((a, b) => a - b);
}
