import type { Span } from '../../../draft/span';
import { cleanDoi } from '../reference-identifiers';

/** A DOI that is not written so that it leads anywhere. Offsets are UTF-16 into the text it was found in. */
export interface DoiProblem extends Span {
  /** The DOI as written, with its label or address. */
  readonly written: string;
  /** `malformed`: leads nowhere; `trailing`: the address ends with the sentence's own stop. */
  readonly kind: 'malformed' | 'trailing';
  /** The address it should have, where that can be told. */
  readonly address: string | null;
}

/** An address or a label that says that a DOI follows. Repeated ones are one. */
const LABEL = /(?:(?:https?:\/{0,2}|https?\/\/)?(?:www\.)?(?:dx\.)?doi\.org\/?\s?|\bdoi\b:?\s?)+(?=\S)/gi;
/** «doi:», an address, or the one before the other, which is in use and leads where it should. */
const TIDY_LABEL = /^(?:doi:?\s?)?(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?$/i;
/** Registrants have four digits or more (ISO 26324, DOI Handbook 2.2). */
const SOUND = /^10\.\d{4,9}\/[^\s‐‑‒–—−]+$/;
/** Figures with a stop or comma, then a stroke: somebody meant a DOI. */
const MEANT = /^(?:[1I][0O][.,])?\s?\d[\d.,\s]{0,12}\/\s?\S/;
const SPACED = /^10[.,]\s?\d{1,9}\s?\/\s?[^\s"<>«»[\]]+/;
const DASHES = /[‐‑‒–—−]/g;
const TRAILING = /[.,;:]+$/;
/** A blank in a DOI is seen by what follows: the rest of it, with a figure and no year, before the end or the next part. */
const BROKEN_OFF =
  /^[ \u00a0](?!(?:19|20)\d\d\b)(?=[^\s]*\d)[a-z0-9/()_-][a-z0-9./()_-]*(?=[.,;]?(?:$|\s*[[(]|\s+(?:PMID|Lest|Hentet|Henta)\b))/;
const LONGEST = 200;

/** The DOIs in a text that lead nowhere, or that end an entry with the punctuation of a sentence. */
export function findDoiProblems(text: string): readonly DoiProblem[] {
  if (!/doi/i.test(text)) return [];
  const found: DoiProblem[] = [];
  const length = text.trimEnd().length;
  LABEL.lastIndex = 0;
  for (let match = LABEL.exec(text); match !== null; match = LABEL.exec(text)) {
    const problem = problemAt(text, match.index, match[0], length);
    if (problem === undefined) continue;
    found.push(problem);
    LABEL.lastIndex = Math.max(LABEL.lastIndex, problem.end);
  }
  return found;
}

function problemAt(text: string, start: number, label: string, length: number): DoiProblem | undefined {
  const isAddress = /doi\.org/i.test(label);
  const body = bodyAt(text, start + label.length);
  // «DOI mangler», «doi er …»: words about a DOI
  if (!MEANT.test(body) && !(isAddress && /^\d[\d.,]{3,}/.test(body))) return undefined;
  const doi = body.slice(0, cleanDoi(body).length);
  const stop = TRAILING.exec(body)?.[0] ?? '';
  // the stop after the last address of an entry goes with it; elsewhere it ends a sentence
  const endsText = isAddress && stop !== '' && start + label.length + body.length === length;
  const end = start + label.length + (endsText ? body.length : doi.length);
  const span = { start, end, written: text.slice(start, end), address: addressOf(doi) };
  if (!SOUND.test(doi) || !TIDY_LABEL.test(label)) return { ...span, kind: 'malformed' };
  return endsText && doi.length + stop.length === body.length ? { ...span, kind: 'trailing' } : undefined;
}

/** The DOI as far as it seems to go, blanks that do not belong in it included. */
function bodyAt(text: string, from: number): string {
  const rest = text.slice(from, from + LONGEST);
  const body = SPACED.exec(rest)?.[0] ?? /^[^\s"<>«»[\]]+/.exec(rest)?.[0] ?? '';
  const broken = TRAILING.test(body) ? null : BROKEN_OFF.exec(rest.slice(body.length));
  return broken === null ? body : body + broken[0];
}

/** The address that the DOI should have; null when the figures do not tell. */
function addressOf(body: string): string | null {
  const doi = body
    .replace(DASHES, '-')
    .replace(/\s+/g, '')
    .replace(/^[1I][0O]([.,])/, '10$1')
    .replace(/^10,/, '10.');
  return SOUND.test(doi) ? `https://doi.org/${doi}` : null;
}
