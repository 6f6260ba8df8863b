import { latin } from '../language/latin';
import { CONTINUATION_WORDS, FOOTER_OPENING, PAGE_LINE } from './reference-headings';

const WORDS = new RegExp(latin`[\p{L}\d-]+`, 'gu');
const CAPITAL = new RegExp(latin`^[\p{Lu}]`, 'u');
const FIRST_WORD = new RegExp(latin`^[\s([<–-]*([\p{L}]+)`, 'u');
const SMALL = new RegExp(latin`^[\p{Ll}]`, 'u');

/**
 * What one line or paragraph looks like to somebody who searches for a reference list. Only headings and what stands
 * below them or at the end of a draft are ever looked at, so regular expressions are affordable here.
 */

const NUMBER_PREFIX = /^\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)](?!\d))\s*/;
const BARE_NUMBER_PREFIX = new RegExp(latin`^\s*(\d{1,3})\s+(?=[\p{Lu}])`, 'u');
const MARKER_NUMBER = /^[[(]?(\d{1,3})[\].)]*$/;
const YEAR = /(?<![\d/.-])(?:1[5-9]|20)\d\d(?!\d)/;
const LINK = /\bdoi\b|\b10\.\d{4,9}\/|https?:|www\.|\bpmid\b|\.(?:no|com|org|net|eu|dk|se|edu|gov|info|uk)\b/i;
const QUOTED = /«[^»]{6,400}»|“[^”]{6,400}”|"[^"]{6,400}"/;
const SURNAME = latin`(?:(?:van|von|der|den|de|del|della|di|da|dos|du|le|la|ter|ten|aan|het|af|av|zu|zur|bin|al|el|mc|st)[ .-])*[\p{Lu}][\p{L}’'‐‑-]+(?: [\p{Lu}]?[\p{L}’'‐‑-]+){0,2}`;
/** «Lie, A. B.» and «Lie AB,»: a surname with initials, in the order that only lists of references use. */
const AUTHOR = new RegExp(
  latin`^${SURNAME}(?:,? (?:[\p{Lu}]\.[ -]?){1,4}| [\p{Lu}]{1,4}(?=[,.;:]| et al| \(| og | & | m\.?fl| mfl)|,? et al)`,
  'u',
);
/** «Verdens helseorganisasjon (2024).», «Ås, 2020.»: whoever wrote it, and the year right after. */
const AUTHOR_YEAR = new RegExp(
  latin`^[\p{Lu}«"“][^.?!]{1,120}?[.,]? ?\((?:(?:1[5-9]|20)\d\d[\p{Ll}]?(?:, [^)]{1,20})?|u\. ?å\.|n\. ?d\.|i trykk|in press)\)(?=\s*[.,:;]|\s+[\p{Lu}\d«“"*]|\s*$)`,
  'u',
);
const SENTENCE = /[.!?][»”")]*\s*$/;
/** The longest last word of a line: an address. */
const LONGEST_END = 200;
const COMPLETE = /[.!?»”")\]\d/]\s*$/;

/** Whether a line opens with an author and initials or with an author and a year. */
export function opensWithAuthor(text: string): boolean {
  return AUTHOR.test(text) || AUTHOR_YEAR.test(text);
}

/** Whether a line can be an entry of a reference list: an author's opening, a link, a title in quotation marks or a year. */
export function isEntryLike(text: string): boolean {
  if (isFooter(text)) return false;
  const body = withoutNumber(text);
  if (opensWithAuthor(body)) return true;
  if (isProse(body)) return false;
  return LINK.test(body) || QUOTED.test(body) || YEAR.test(body);
}

/** Stricter, for a list without a heading: nothing but a reference looks like this. */
export function isCertainlyEntry(text: string): boolean {
  const body = withoutNumber(text);
  return opensWithAuthor(body) && (YEAR.test(body) || LINK.test(body)) && !isFooter(body);
}

/**
 * Whether a line reads as running text. Titles are sentences too, so what tells is length without any sign of a
 * reference: several sentences or many words, no link, no volume, no quotation as its centre.
 */
export function isProse(text: string): boolean {
  if (!SENTENCE.test(text)) return text.length > 300 && !YEAR.test(text);
  if (LINK.test(text) || AUTHOR.test(text) || AUTHOR_YEAR.test(text)) return false;
  if (/(?:1[5-9]|20)\d\d; ?\d|[«“"][^»”"]{1,400}[»”"][^.!?]{0,100}\([^)]{0,100}\)\.?$/.test(text)) return false;
  let words = 0;
  let capitals = 0;
  for (const [word] of text.matchAll(WORDS)) {
    words++;
    if (CAPITAL.test(word)) capitals++;
  }
  if (words < 6) return false;
  return !YEAR.test(text) ||
    /\b(?:er|var|har|hadde|kan|skal|vil|ble|blei|vart|får|gir|gjev|vi|du|deg|dei|jeg|eg)\b/i.test(text)
    ? capitals * 2 < words
    : false;
}

/** Whether a line belongs to the page around the list: contact details, copyright, a page number. */
export function isFooter(text: string): boolean {
  return FOOTER_OPENING.test(text) || PAGE_LINE.test(text) || CONTACT_LINE.test(text);
}

/** «Kaiklinikken, Kaivegen 3. Telefon 00 00 00 00, org.nr. 000 000 000»: whose page it is, by numbers that no source has. */
const CONTACT_LINE =
  /\b(?:telefon|tlf\.?|mobil)\s*:?\s*\+?(?:\d ?){8}|\borg(?:\.|anisasjons)?\s?-?(?:nr|nummer)\.?:?\s*(?:\d ?){9}/i;

/** Whether a line can only go on with the entry before it: it opens in lower case, with a link or with «Lest», «DOI» … */
export function continuesEntry(text: string): boolean {
  const first = FIRST_WORD.exec(text)?.[1];
  if (first === undefined) return true;
  if (CONTINUATION_WORDS.has(first.toLowerCase())) return !opensWithAuthor(text);
  return SMALL.test(first) && !opensWithAuthor(text);
}

/** A line that a page break leaves behind. */
export function isPageLine(text: string): boolean {
  return PAGE_LINE.test(text);
}

/** Whether an entry can end here; «… & » and «… helse-» can't. Only the end is looked at. */
export function isComplete(text: string): boolean {
  const end = text.slice(-LONGEST_END);
  return COMPLETE.test(end) || /[./]\S+$/.test(end);
}

/** The number a block carries, from its list marker or at the start of its text; 0 for none. */
export function entryNumber(text: string, marker: string): number {
  const match = MARKER_NUMBER.exec(marker) ?? NUMBER_PREFIX.exec(text);
  return Number(match?.[1] ?? match?.[2] ?? 0);
}

/** The number of a line that has it without stop or bracket, as a list pasted from a PDF can; 0 for none. */
export function bareNumber(text: string): number {
  return Number(BARE_NUMBER_PREFIX.exec(text)?.[1] ?? 0);
}

export function withoutNumber(text: string): string {
  return text.replace(NUMBER_PREFIX, '');
}
