import type { Draft } from '../../../rules/src/draft/draft';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * What the linter saw, in offsets of the source. Wherever a value has `start` and `end`, these count in the block its own or
 * the nearest enclosing `block` names; `block` itself is left out.
 */
export function locateInspection(draft: Draft, value: unknown, block = -1): Json {
  if (Array.isArray(value)) return value.map((item) => locateInspection(draft, item, block));
  if (typeof value === 'object' && value !== null) return locateObject(draft, new Map(Object.entries(value)), block);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function locateObject(draft: Draft, value: ReadonlyMap<string, unknown>, outer: number): Json {
  const own = value.get('block');
  const block = typeof own === 'number' ? own : outer;
  const start = value.get('start');
  const end = value.get('end');
  const located: Record<string, Json> & { start?: number; end?: number } = {};
  if (block >= 0 && typeof start === 'number' && typeof end === 'number') {
    const span = draft.locate(block, start, end);
    located.start = span.start;
    located.end = span.end;
  }
  for (const [key, item] of value) {
    if (key === 'block' || key in located || item === undefined) continue;
    located[key] = locateInspection(draft, item, block);
  }
  return located;
}
