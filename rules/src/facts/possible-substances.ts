import type { Span } from '../draft/span';
import { KIND } from '../knowledge/kinds';
import type { Stem } from '../knowledge/stems';
import { TokenKind, type Tokens } from '../language/tokens';
import { type Hit, wordEntries } from '../matching/lookup';
import type { Table } from '../matching/table';
import type { HitIndex } from './hits';

/** A word that ends as the names of a class of substances do, and that no register lists. UTF-16 offsets into the block's text. */
export interface PossibleSubstance extends Span {
  readonly stem: Stem;
}

/** What stems are recognised with. */
export interface StemLexicon {
  readonly table: Table;
  readonly stems: ReadonlyMap<string, Stem>;
  /** Second parts of compounds that may follow a substance, by their last letter. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
}

const NONE: readonly PossibleSubstance[] = [];
/** A substance of seven letters and the shortest head. */
const SHORTEST_COMPOUND = 10;

/** The possible substances of a block, by position: those that end a word, and those that begin a compound. */
export function findPossibleSubstances(
  text: string,
  tokens: Tokens,
  hits: HitIndex,
  lexicon: StemLexicon,
): readonly PossibleSubstance[] {
  const found: PossibleSubstance[] = [];
  for (const hit of hits.ofKind(KIND.stem)) {
    const stem = lexicon.stems.get(hit.entry.ref);
    if (stem && !isKnown(hits, hit)) found.push({ stem, start: hit.start, end: hit.end });
  }
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.words[token] !== 0 || tokens.kinds[token] !== TokenKind.Word) continue;
    const start = tokens.starts[token] as number;
    const end = tokens.ends[token] as number;
    if (end - start < SHORTEST_COMPOUND) continue;
    const stem = stemOfCompound(text.slice(start, end), lexicon);
    if (stem && !isKnown(hits, { firstToken: token, endToken: token + 1 })) found.push({ stem, start, end });
  }
  return found.length === 0 ? NONE : distinct(found);
}

/** Whether a register or an ordinary meaning of the words says what they are. */
function isKnown(hits: HitIndex, { firstToken, endToken }: Pick<Hit, 'firstToken' | 'endToken'>): boolean {
  return KNOWN.some((kind) => hits.covers(kind, firstToken, endToken));
}

const KNOWN = [KIND.medicine, KIND.spared, KIND.noMedicine, KIND.condition];

function stemOfCompound(word: string, { table, stems, heads }: StemLexicon): Stem | undefined {
  const folded = word.toLowerCase();
  for (const head of heads.get(folded.at(-1) ?? '') ?? []) {
    if (!folded.endsWith(head)) continue;
    const end = folded.length - head.length;
    const entries = wordEntries(folded, 0, folded[end - 1] === '-' ? end - 1 : end, table);
    const entry = entries.find(({ kind }) => kind === KIND.stem);
    if (entry && entries.every(({ kind }) => kind === KIND.stem)) return stems.get(entry.ref);
  }
  return undefined;
}

/** One for each place, in order. */
function distinct(found: readonly PossibleSubstance[]): PossibleSubstance[] {
  const byPlace = new Map(found.map((one) => [one.start, one]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start);
}

/** The parts of the stems' data that look-up needs. */
export function stemLexicon(table: Table, stems: readonly Stem[], heads: readonly string[]): StemLexicon {
  const byLast = new Map<string, string[]>();
  for (const head of heads) {
    const last = head.at(-1) ?? '';
    byLast.set(last, [...(byLast.get(last) ?? []), head]);
  }
  return { table, stems: new Map(stems.map((stem) => [stem.id, stem])), heads: byLast };
}
