import { overlaps, type Span } from '../../rules/src/draft/span';
import { lint } from '../kit';
import { type CitingDocument, numbered } from './documents';
import { type Mutant, type MutationKind, Mutator } from './mutations';
import { type Random, seeded, shuffled } from './random';

export const KINDS: readonly MutationKind[] = ['deleted', 'year', 'surname', 'authors', 'duplicated', 'number'];

/** How many mutants of a kind there were, and which of them went unseen. */
export interface Share {
  made: number;
  readonly missed: { readonly document: string; readonly words: string; readonly got: string }[];
}

/**
 * Lints mutants of the documents, at most so many of each kind for each document, and counts those that a rule meant for
 * the fault finds where the fault shows. What the document itself has found there does not count.
 */
export function measure(documents: readonly CitingDocument[], seed: number, most: number): Record<MutationKind, Share> {
  const random = seeded(seed);
  const shares = Object.fromEntries(KINDS.map((kind) => [kind, { made: 0, missed: [] }])) as unknown as Record<
    MutationKind,
    Share
  >;
  for (const document of documents) {
    for (const kind of KINDS) {
      if (kind !== 'number' && document.isNumeric && kind !== 'deleted' && kind !== 'duplicated') continue;
      const base = kind === 'number' && !document.isNumeric ? numbered(document) : document;
      run(base, kind, random, most, shares[kind]);
    }
  }
  return shares;
}

function run(document: CitingDocument, kind: MutationKind, random: Random, most: number, share: Share): void {
  const mutator = new Mutator(document);
  const before = findingsOf(document.source, document.format);
  let made = 0;
  for (const index of shuffled(random, [...mutator.entries.keys()])) {
    if (made >= most) return;
    const mutant = mutator.mutate(kind, index, random);
    if (mutant === undefined) continue;
    made++;
    share.made++;
    const after = findingsOf(mutant.source, document.format);
    if (isFound(mutant, after, before)) continue;
    const near = after.filter((finding) => mutant.places.some((place) => overlaps(place, finding)));
    share.missed.push({
      document: document.name,
      words: mutant.places.map(({ start, end }) => mutant.source.slice(start, end).slice(0, 60)).join(' | '),
      got: near.map(({ rule, words }) => `${rule} «${words}»`).join(', '),
    });
  }
}

/** Whether a rule meant for a mutant finds it, beyond what the document itself has. */
export function isSeen(document: CitingDocument, mutant: Mutant): boolean {
  const { source, format } = document;
  return isFound(mutant, findingsOf(mutant.source, format), findingsOf(source, format));
}

interface LocatedFinding extends Span {
  readonly rule: string;
  readonly words: string;
}

function findingsOf(source: string, format: 'markdown' | 'text'): LocatedFinding[] {
  const { draft, findings } = lint(source, { format, audience: 'professional' });
  return findings.map(({ rule, block, start, end }) => {
    const span = draft.locate(block, start, end);
    return { rule, ...span, words: source.slice(span.start, span.end) };
  });
}

function isFound({ rules, places }: Mutant, after: readonly LocatedFinding[], before: readonly LocatedFinding[]) {
  const known = (finding: LocatedFinding) =>
    before.filter(({ rule, words }) => rule === finding.rule && words === finding.words).length;
  return after.some(
    (finding) =>
      rules.includes(finding.rule) &&
      places.some((place) => overlaps(place, finding)) &&
      after.filter(({ rule, words }) => rule === finding.rule && words === finding.words).length > known(finding),
  );
}
