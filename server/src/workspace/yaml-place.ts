import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';

/**
 * Where in the text (UTF-16 offset) a value of a document stands, or the deepest part of the path that was written.
 * @param path keys and indices that lead to it
 * @param atKey whether the place of the last key is asked for rather than that of the value under it
 */
export function offsetOf(document: Document, path: readonly (string | number)[], atKey: boolean): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (startOf(node) ?? 0) : 0;
  for (const [depth, name] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      // Of a key that stands twice the last one counts.
      const pair: Pair | undefined = node.items.findLast(
        ({ key }) => isScalar(key) && String(key.value) === String(name),
      );
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = startOf(pair.key) ?? offset;
      next = pair.value;
    } else if (isSeq(node)) {
      next = node.items[Number(name)];
    }
    if (!isNode(next)) break;
    if (!(atKey && depth === path.length - 1)) offset = startOf(next) ?? offset;
    node = next;
  }
  return offset;
}

/** Where in a YAML text the value of a key stands, 1-based: looked for only when something about it is to be told. */
export function placeOfKey(
  source: string,
  path: readonly (string | number)[],
): { readonly line: number; readonly column: number } {
  const lines = new LineCounter();
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const { line, col } = lines.linePos(offsetOf(document, path, false));
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** An empty value has no place of its own; its key's is used. What an alias stands for is told where the alias stands. */
function startOf({ range }: Node): number | undefined {
  return range === null || range === undefined || range[0] === range[1] ? undefined : range[0];
}
