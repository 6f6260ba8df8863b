import type { CitationMark, CitationMatch, Reference } from './citation';

/** How a draft's numbers in brackets are to be read. */
export interface Numbering {
  readonly style: 'numeric' | 'author-year' | 'mixed';
  /** The entries a number stands for; undefined when it is no citation. */
  match(mark: CitationMark): CitationMatch | undefined;
}

const DOMINANT = 0.8;
/** A number in round brackets may pass the end of the list by so much and still be a slip, not an age or a count. */
const BEYOND_LIST = 5;
/** An unnumbered list is counted through when at least so many numbers in round brackets fit it. */
const FEWEST_ROUND = 3;

/**
 * Decides whether a draft cites by number, and finds entries by number. A list without numbers is counted through when
 * the text cites by number all the same.
 * @param works for each author-year mark, how it met the list
 */
export function numbering(
  marks: readonly CitationMark[],
  works: readonly (CitationMatch | undefined)[],
  references: readonly Reference[],
): Numbering {
  const listed = references.filter(({ label }) => label === '');
  const isNumbered = listed.some(({ number }) => number !== null);
  const byNumber = new Map<number, number[]>();
  let highest = 0;
  references.forEach(({ label, number }, i) => {
    const value = label !== '' ? null : isNumbered ? number : i + 1;
    if (value === null) return;
    highest = Math.max(highest, value);
    const known = byNumber.get(value);
    if (known === undefined) byNumber.set(value, [i]);
    else known.push(i);
  });
  let square = 0;
  let round = 0;
  let named = 0;
  marks.forEach((mark, i) => {
    if (mark.kind === 'author-year') {
      if (works[i]?.step === 'exact' || (mark.certainty === 'sure' && mark.form === 'parenthetical')) named++;
    } else if (mark.kind === 'numeric') {
      if (mark.certainty === 'sure') square++;
      else if (byNumber.has(mark.number ?? 0)) round++;
    }
  });
  const style = styleOf(square > 0 ? square : round, named);
  const countsRound = square === 0 && style !== 'author-year' && (isNumbered || (named === 0 && round >= FEWEST_ROUND));
  const countsSquare = isNumbered || named === 0;
  return {
    style: countsRound || (square > 0 && countsSquare) ? style : 'author-year',
    match(mark) {
      const number = mark.number ?? 0;
      const isSquare = mark.certainty === 'sure';
      if (isSquare ? !countsSquare : !countsRound) return undefined;
      const found = byNumber.get(number);
      if (found !== undefined) return { step: 'exact', references: found };
      if (isSquare) return { step: 'missing', nearest: null };
      const isSlip = mark.certainty === 'likely' && style === 'numeric' && number <= highest + BEYOND_LIST;
      return isSlip ? { step: 'missing', nearest: null } : undefined;
    },
  };
}

function styleOf(numeric: number, named: number): Numbering['style'] {
  const total = numeric + named;
  if (total === 0) return 'mixed';
  if (numeric / total > DOMINANT) return 'numeric';
  return named / total > DOMINANT ? 'author-year' : 'mixed';
}
