import { latin } from '../../language/latin';
import { type CitationLexicon, isOrganisationName } from './citation-lexicon';
import { foldName } from './citation-names';

/** The names that open an entry. `end` is the UTF-16 offset after them in the entry's text. */
export interface EntryAuthors {
  readonly authors: readonly string[];
  readonly organisation: boolean;
  readonly etAl: boolean;
  readonly end: number;
}

const CAPITALISED = latin`[\p{Lu}][\p{L}\p{M}’'‐‑-]*`;
/** «Lie», «Barbier de Reuille», «aan het Rot», «d’Enfert», «McIntyre» */
const SURNAME = latin`(?:[\p{Ll}][\p{L}]*[’' -]){0,3}${CAPITALISED}(?: (?:[\p{Ll}]{1,4} ){0,2}${CAPITALISED}){0,2}`;
const INITIALS = latin`(?:[\p{Lu}][\p{Ll}]?\.[ \u00a0]?[-‐]?){1,5}`;
const TAIL = '(?=[\\s,.;:&()]|$)';
/** The forms that only a list's authors have, each with the surname as the first group. */
const PERSONS = [
  // «Lie, A. B.», «Lie A. B.»
  new RegExp(`(${SURNAME}),?[ \\u00a0]${INITIALS}`, 'uy'),
  // «Lie AB», «Lie, AB», «Lie A-B»
  new RegExp(latin`(${SURNAME}),?[ \u00a0](?:[\p{Lu}]{1,4}|[\p{Lu}](?:[ -][\p{Lu}]){1,3})${TAIL}`, 'uy'),
  // «A. B. Lie»; «St. Olavs hospital» is no person
  new RegExp(latin`(?:[\p{Lu}]\.[ \u00a0]?[-‐]?){1,4}[ \u00a0]?(${SURNAME})${TAIL}`, 'uy'),
];
const SEPARATOR = /\s*(?:[,;]?\s*(?:&|\b(?:og|and|und|och|samt)\b)|[,;]|…|\.\.\.)\s*/uy;
const ET_AL = /[\s,]*(?:et\.? ?al\b\.?|m\. ?fl\b\.?|mfl\b\.?|med fle?i?re\b|og andre\b|and others\b|…)/uy;
const SUFFIX = /,? (?:Jr|Sr|II|III|2nd|3rd)\b\.?/uy;
/** What can follow the name of an organisation: a year, a title, a stop. */
const ORGANISATION_END =
  / \(|(?<!\b(?:St|Dr|Prof|Inc|Mt|U\.S))[.?!](?=\s|$)|,? [–—-] |: |,? [«“"]|, (?=(?:1[5-9]|20)\d\d)|,? <?https?:/;
const FULL_NAME = new RegExp(latin`^[\p{Lu}][\p{L}-]+(?: [\p{Lu}]\.?| [\p{Lu}][\p{L}-]+){1,2}$`, 'u');
const LONE_SURNAME = new RegExp(latin`^[\p{Lu}][\p{L}’'‐‑-]+$`, 'u');
const LONGEST_NAME = 160;

/**
 * Reads who made a work: persons in any of the forms of lists (APA, Vancouver, given names first), else whatever stands
 * before the year, the title or the first stop, as an organisation.
 * @param from UTF-16 offset where the entry starts, after its number
 */
export function readAuthors(text: string, from: number, lexicon: CitationLexicon): EntryAuthors {
  return readPersons(text, from) ?? readOrganisation(text, from, lexicon);
}

function readPersons(text: string, from: number): EntryAuthors | undefined {
  const authors: string[] = [];
  let at = from;
  let end = from;
  for (;;) {
    const person = personAt(text, at);
    if (person === undefined) break;
    authors.push(person.name);
    end = matchEnd(SUFFIX, text, person.end) ?? person.end;
    const etAl = matchEnd(ET_AL, text, end);
    if (etAl !== undefined) return { authors, organisation: false, etAl: true, end: etAl };
    const next = matchEnd(SEPARATOR, text, end);
    if (next === undefined) break;
    at = next;
  }
  return authors.length === 0 ? undefined : { authors, organisation: false, etAl: false, end };
}

function personAt(text: string, at: number): { name: string; end: number } | undefined {
  for (const form of PERSONS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match !== null) return { name: match[1]!, end: at + match[0].trimEnd().length };
  }
  return undefined;
}

function readOrganisation(text: string, from: number, lexicon: CitationLexicon): EntryAuthors {
  const rest = text.slice(from, from + LONGEST_NAME);
  const stop = rest.search(ORGANISATION_END);
  const whole = (stop < 0 ? rest : rest.slice(0, stop)).trim();
  const etAl = /[\s,]+(?:et\.? ?al|m\. ?fl|mfl)\.?$/.exec(whole);
  const name = etAl === null ? whole : whole.slice(0, etAl.index);
  const end = from + (stop < 0 ? rest.trimEnd().length : stop);
  const found = { etAl: etAl !== null, end };
  if (name === '' || stop < 0) return { authors: [], organisation: false, etAl: false, end: from };
  const persons = fullNames(name, lexicon);
  if (persons !== undefined) return { authors: persons, organisation: false, ...found };
  // «Lie et al. (2020)»: a surname without initials
  if (etAl !== null && !name.includes(' ')) return { authors: [name], organisation: false, ...found };
  return { authors: [name], organisation: true, ...found };
}

/** «Ola Lie og Kari Ås» or «Lie & Ås» as surnames; undefined when a part does not look like a person's full name. */
function fullNames(name: string, lexicon: CitationLexicon): string[] | undefined {
  if (isOrganisationName(name, lexicon) || lexicon.organisations.has(foldName(name))) return undefined;
  const parts = name.split(/\s*(?:,|&|\b(?:og|and)\b)\s*/);
  // a single capitalised pair may be a journal or a company; it is kept whole, and matching tries its last word too
  if (parts.length < 2) return undefined;
  if (name.includes('&') && parts.every((part) => LONE_SURNAME.test(part))) return parts;
  if (!parts.every((part) => FULL_NAME.test(part))) return undefined;
  return parts.map((part) => part.slice(part.lastIndexOf(' ') + 1));
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
