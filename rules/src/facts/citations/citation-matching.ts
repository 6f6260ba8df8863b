import { type BlockContent, STATEMENT_KINDS } from '../../draft/block';
import { isReferenceHeading } from '../../draft/reference-list';
import type { Remembering } from '../remembered';
import type { CitationFacts, CitationMark, CitationMatch, Reference, ResolvedCitation } from './citation';
import { Aliases } from './citation-aliases';
import { matchNearly, matchWork } from './citation-ladder';
import type { CitationLexicon } from './citation-lexicon';
import { type Numbering, numbering } from './citation-style';
import { ReferenceIndex } from './reference-index';
import { parseReference } from './references';

/** The block facts that citations are resolved from. */
export interface CitingFacts extends Remembering {
  readonly text: string;
  readonly citations: readonly CitationMark[];
}

/** A mark and the block it stands in. */
interface PlacedMark {
  readonly block: number;
  readonly mark: CitationMark;
}

/** So many citations without a comma that resolve make that the draft's way of writing them. */
const HABIT = 2;

/**
 * Who cites what, and what nobody cites. Each citation takes the first step of the ladder that fits: exact, spelling,
 * author, year, missing. Marks that may be something else (`likely`, `possible`) are left out when the list does not
 * bear them out; so are numbers in round brackets in a draft that does not cite by number.
 * @param facts in the order of `blocks`
 * @param onAliases told when the text was searched for names that it abbreviates
 */
export function resolveCitations(
  blocks: readonly BlockContent[],
  facts: readonly CitingFacts[],
  lexicon: CitationLexicon,
  onAliases: () => void = () => undefined,
): CitationFacts {
  const references: Reference[] = [];
  const placed: PlacedMark[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind === 'referenceEntry') references.push(parseReference(block, i, lexicon, facts[i]));
    else if (STATEMENT_KINDS.has(block.kind)) for (const mark of facts[i]!.citations) placed.push({ block: i, mark });
  }
  const notes = notesOf(blocks);
  if (references.length === 0) return withoutList(placed, notes);
  let aliases: Aliases | undefined;
  const aliasesOf = () => {
    onAliases();
    aliases ??= new Aliases(
      blocks.flatMap(({ kind, text }) => (STATEMENT_KINDS.has(kind) ? [text] : [])),
      lexicon,
    );
    return aliases;
  };
  const hasNames = placed.some(({ mark }) => mark.kind === 'author-year');
  const index = new ReferenceIndex(hasNames ? references : [], lexicon, aliasesOf);
  const citations = resolve(placed, references, notes, index);
  return factsOf(headingOf(blocks, references), references, citations);
}

/** Labels of the footnotes that say something of their own instead of naming a source. */
function notesOf(blocks: readonly BlockContent[]): ReadonlySet<string> {
  const notes = new Set<string>();
  for (const { footnote, kind } of blocks) if (footnote !== undefined && kind !== 'referenceEntry') notes.add(footnote);
  return notes;
}

/** Without a list nothing can be missing; a citation that can be nothing else is one all the same. */
function withoutList(placed: readonly PlacedMark[], notes: ReadonlySet<string>): CitationFacts {
  const citations: ResolvedCitation[] = [];
  for (const { block, mark } of placed) {
    if (mark.kind === 'footnote' && notes.has(mark.label)) continue;
    const isClear = mark.certainty === 'sure' || (mark.certainty === 'likely' && mark.form === 'parenthetical');
    if (mark.kind === 'numeric' ? mark.certainty === 'sure' : isClear)
      citations.push({ block, mark, match: { step: 'missing', nearest: null } });
  }
  return factsOf(null, [], citations);
}

function resolve(
  placed: readonly PlacedMark[],
  references: readonly Reference[],
  notes: ReadonlySet<string>,
  index: ReferenceIndex,
): ResolvedCitation[] {
  const matchLabel = labelled(references);
  const known = new Map<string, CitationMatch | undefined>();
  const works = placed.map(({ mark }) => (mark.kind === 'author-year' ? matchOnce(mark, index, known) : undefined));
  const cited = new Set<number>();
  for (const match of works)
    if (match !== undefined && match.step === 'exact') for (const i of match.references) cited.add(i);
  const habit = placed.filter(
    ({ mark }, i) => mark.certainty === 'likely' && mark.form === 'parenthetical' && works[i]?.step === 'exact',
  );
  const numbers = numbering(
    placed.map(({ mark }) => mark),
    works,
    references,
  );
  const citations: ResolvedCitation[] = [];
  placed.forEach(({ block, mark }, i) => {
    let match: CitationMatch | undefined;
    if (mark.kind === 'author-year') {
      match = works[i] ?? matchNearly(mark, index, (reference) => cited.has(reference));
      if (!isBorneOut(mark, match, numbers, habit.length >= HABIT)) match = undefined;
    } else if (mark.kind === 'numeric') match = numbers.match(mark);
    else if (mark.kind === 'footnote') match = notes.has(mark.label) ? undefined : matchLabel(mark);
    else match = matchLabel(mark);
    if (match !== undefined) citations.push({ block, mark, match });
  });
  return citations;
}

/** A work that is cited again is looked up once. */
function matchOnce(
  mark: CitationMark,
  index: ReferenceIndex,
  known: Map<string, CitationMatch | undefined>,
): CitationMatch | undefined {
  const { authors, etAl, year, suffix, form } = mark;
  const key = [form, etAl, year, suffix, ...authors].join('|');
  if (!known.has(key)) known.set(key, matchWork(mark, index));
  return known.get(key);
}

/** Whether words that look like a citation are taken for one, seeing what the list says. */
function isBorneOut(mark: CitationMark, match: CitationMatch, numbers: Numbering, hasHabit: boolean): boolean {
  if (match.step === 'exact') return true;
  // a draft that cites by number names authors and years in passing
  if (numbers.style === 'numeric' && mark.form === 'narrative') return false;
  if (mark.certainty === 'possible') return false;
  if (mark.certainty === 'sure' || match.step !== 'missing' || match.nearest !== null) return true;
  return hasHabit && mark.form === 'parenthetical';
}

/** Finds entries by the label of a footnote or a key. */
function labelled(references: readonly Reference[]): (mark: CitationMark) => CitationMatch {
  const byLabel = new Map<string, number[]>();
  references.forEach(({ label }, i) => {
    const known = byLabel.get(label);
    if (known === undefined) byLabel.set(label, [i]);
    else known.push(i);
  });
  return ({ label }) => {
    const found = byLabel.get(label);
    return found === undefined ? { step: 'missing', nearest: null } : { step: 'exact', references: found };
  };
}

/** The heading above the first entry, when it names a list. */
function headingOf(blocks: readonly BlockContent[], references: readonly Reference[]): number | null {
  const first = references.find(({ label }) => label === '') ?? references[0]!;
  for (let i = first.block - 1; i >= 0; i--) {
    const { kind, text } = blocks[i]!;
    if (isReferenceHeading(text)) return i;
    if (kind === 'heading') return null;
  }
  return null;
}

function factsOf(
  heading: number | null,
  references: readonly Reference[],
  citations: readonly ResolvedCitation[],
): CitationFacts {
  const citedBy: number[][] = references.map(() => []);
  const nearlyCited = references.map(() => false);
  const byBlock = new Map<number, ResolvedCitation[]>();
  citations.forEach((citation, i) => {
    const { match, block } = citation;
    if (match.step === 'exact') for (const reference of match.references) citedBy[reference]!.push(i);
    else if (match.step !== 'missing') for (const reference of match.references) nearlyCited[reference] = true;
    const known = byBlock.get(block);
    if (known === undefined) byBlock.set(block, [citation]);
    else known.push(citation);
  });
  const isSupport = ({ match }: ResolvedCitation) =>
    references.length === 0 || match.step === 'exact' || match.step === 'spelling';
  const inBlock = (block: number) => byBlock.get(block) ?? NO_CITATIONS;
  return {
    heading,
    references,
    citations,
    inBlock,
    citedBy,
    nearlyCited,
    style: styleOf(citations),
    supports: (block, start, end) =>
      inBlock(block).some((each) => each.mark.start < end && start < each.mark.end && isSupport(each)),
  };
}

const NO_CITATIONS: readonly ResolvedCitation[] = [];

function styleOf(citations: readonly ResolvedCitation[]): CitationFacts['style'] {
  const counts = { 'author-year': 0, numeric: 0, footnote: 0, key: 0 };
  for (const { mark } of citations) counts[mark.kind]++;
  if (citations.length === 0) return 'none';
  for (const kind of ['author-year', 'numeric', 'footnote', 'key'] as const)
    if (counts[kind] > 0.8 * citations.length) return kind;
  return 'mixed';
}
