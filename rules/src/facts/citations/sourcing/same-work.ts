import type { Reference } from '../citation';
import { foldName } from '../citation-names';

/** Two entries for one work. */
export interface SameWork {
  /** Indices into the references: the entry that repeats, and the earlier one. */
  readonly later: number;
  readonly earlier: number;
  /** What they have in common: the DOI, the PMID, or author, year and title. */
  readonly by: 'doi' | 'pmid' | 'work';
}

/** So many works of one author and year are compared. */
const MOST_COMPARED = 40;
/** The share of title words that two entries of one work have in common; a shorter title needs them all. */
const ALIKE = 0.85;
const SHORT_TITLE = 5;

/** Entries of the list that repeat an earlier one. A note in the foot may repeat another: notes are numbered by place. */
export function findSameWorks(references: readonly Reference[]): readonly SameWork[] {
  const found: SameWork[] = [];
  const byIdentifier = new Map<string, number>();
  const byAuthorAndYear = new Map<string, number[]>();
  references.forEach((reference, later) => {
    const { doi, pmid, label, authors, year } = reference;
    if (label !== '') return;
    const group = `${foldName(authors[0] ?? '')}|${year ?? ''}`;
    const peers = byAuthorAndYear.get(group) ?? [];
    const identified = earlierOf(byIdentifier, { doi, pmid });
    const alike = peers.slice(0, MOST_COMPARED).find((earlier) => isSameTitle(references[earlier]!, reference));
    if (identified !== undefined) found.push({ later, ...identified });
    else if (alike !== undefined) found.push({ later, earlier: alike, by: 'work' });
    if (doi !== null && !byIdentifier.has(`doi ${doi}`)) byIdentifier.set(`doi ${doi}`, later);
    if (pmid !== null && !byIdentifier.has(`pmid ${pmid}`)) byIdentifier.set(`pmid ${pmid}`, later);
    peers.push(later);
    byAuthorAndYear.set(group, peers);
  });
  return found;
}

function earlierOf(
  known: ReadonlyMap<string, number>,
  { doi, pmid }: Pick<Reference, 'doi' | 'pmid'>,
): Pick<SameWork, 'earlier' | 'by'> | undefined {
  for (const by of ['doi', 'pmid'] as const) {
    const earlier = known.get(`${by} ${by === 'doi' ? doi : pmid}`);
    if (earlier !== undefined) return { earlier, by };
  }
  return undefined;
}

/** Whether two entries of one author and year have one title, and nothing else tells them apart. */
function isSameTitle(a: Reference, b: Reference): boolean {
  if (a.title === null || b.title === null) return false;
  // «2015a» and «2015b»: somebody has told them apart
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return false;
  if (differs(a.doi, b.doi) || differs(a.pmid, b.pmid) || differs(a.url, b.url)) return false;
  if (differs(firstPage(a), firstPage(b)) || differs(a.volume, b.volume)) return false;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  const most = Math.max(one.size, other.size);
  return Math.min(one.size, other.size) < SHORT_TITLE
    ? shared === most
    : shared / (one.size + other.size - shared) >= ALIKE;
}

function differs(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function firstPage({ pages }: Reference): string | null {
  return pages === null ? null : (/^[^-–‐\s]+/.exec(pages)?.[0] ?? null);
}

const titleWords = new WeakMap<Reference, ReadonlySet<string>>();

function wordsOf(reference: Reference): ReadonlySet<string> {
  let words = titleWords.get(reference);
  if (words === undefined) {
    words = new Set(
      foldName(reference.title ?? '')
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== ''),
    );
    titleWords.set(reference, words);
  }
  return words;
}
