import { latin } from '../language/latin';
import type { Block } from './block';

/** Blocks from the top in which a byline can stand. */
const BYLINE_BLOCKS = 24;
/** Blocks from the end in which a contact block or a footer can stand. */
const FOOTER_BLOCKS = 16;
/** A longer line says something of its own. */
const LONGEST_LABEL_LINE = 160;
const LONGEST_NAME_LINE = 48;
/** The first paragraph of this length is the body; no byline stands after it. */
const BODY_LENGTH = 300;
const LONGEST_PAGE_NUMBER = 20;

const MONTH =
  '(?:jan(?:uar)?|feb(?:ruar)?|mars?|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?)';
const DATE = `(?:\\d{1,2}\\.\\s*(?:${MONTH}\\.?(?:\\s+\\d{4})?|\\d{1,2}\\.\\s*\\d{2,4})|\\d{4}-\\d{2}-\\d{2})`;
const LINE_DATE = new RegExp(`^${DATE}(?:,?\\s*(?:kl\\.?\\s*)?\\d{1,2}[.:]\\d{2})?$`, 'i');
const READING_TIME =
  /^\d+\s*(?:min(?:\.|utt(?:er|ar)?)?)\s+(?:lesing|lesetid|å lese)$|^(?:lesetid|lesetid:)\s*:?\s*\d+\s*min/i;
const UPDATED =
  /^(?:(?:sist\s+)?(?:oppdatert|endra|endret|revidert|publisert)|mottatt|motteke|godkjent|lagt ut|skrive|skrevet)(?::|\s+(?:den\s+)?\d)/i;
const CREDIT = new RegExp(
  latin`^(?:tekst|foto|illustrasjon|forfattar|forfatter|av|skrevet av|skrive av|journalist|redaktør)(?::\s*|\s+)(?=[\p{Lu}])`,
  'iu',
);
const EMAIL = /^(?:e-?post:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i;
const NAME = new RegExp(
  latin`^(?:[\p{Lu}][\p{L}'’-]*\.?)(?:\s+(?:[\p{Lu}][\p{L}'’-]*\.?|de|van|von|af|av)){1,4}\*?$`,
  'u',
);
const RUBRIC = new RegExp(latin`^[\p{Lu}]{4,}(?:\s[\p{Lu}]{4,}){0,2}$`, 'u');
/** «Side 3 av 7», «3/7», «– 3 –»: what a PDF leaves between two pages. */
const PAGE_NUMBER =
  /^(?:(?:side|page|s\.)\s*\d{1,4}(?:\s*(?:av|of|\/)\s*\d{1,4})?|\d{1,3}\s*\/\s*\d{1,3}|[–-]\s*\d{1,3}\s*[–-])$/i;
const PHONE = /^(?:tlf|telefon|telefonnummer|mobil|sentralbord|vakttelefon)\b[.:]?\s*\+?\d/i;
const CONTACT =
  /^(?:e-?post(?::|\s+\S+@)|org(?:\.|anisasjons)?\s?-?(?:nr|nummer)\b|(?:besøks?|vitjings|post|faktura)?adresse\b[:\s]|opphavsrett\b|copyright\b|©|personvern(?:erklæring)?$|(?:følg|følgj) oss\b|alle rett(?:ar|er|igheter|igheiter|ane)\b)/i;

/**
 * Marks what stands around a text without being part of it: the byline at the top (a lone name, a date, «19 min
 * lesing», «Oppdatert: …»), the contact block or footer at the end, and page numbers. Blocks keep their index.
 */
export function markBoilerplate(blocks: readonly Block[]): readonly Block[] {
  const marked = new Set<number>();
  markByline(blocks, marked);
  markFooter(blocks, marked);
  markPageNumbers(blocks, marked);
  if (marked.size === 0) return blocks;
  return blocks.map((block, i) => (marked.has(i) ? { ...block, kind: 'boilerplate', level: 0 } : block));
}

function markByline(blocks: readonly Block[], marked: Set<number>): void {
  const names: number[] = [];
  let certain = false;
  const end = Math.min(blocks.length, BYLINE_BLOCKS);
  for (let i = 0; i < end; i++) {
    const block = blocks[i]!;
    if (block.kind === 'paragraph' && block.text.length >= BODY_LENGTH) break;
    if (i === 0 || !canBeLine(block) || block.text.length > LONGEST_LABEL_LINE) continue;
    if (isBylineLine(block.text)) {
      certain = true;
      marked.add(i);
    } else if (block.text.length <= LONGEST_NAME_LINE && isNameLine(block, blocks[i + 1])) names.push(i);
  }
  if (certain) for (const i of names) marked.add(i);
}

function canBeLine({ kind, level }: Block): boolean {
  return kind === 'paragraph' || kind === 'listItem' || (kind === 'heading' && level > 1);
}

function isBylineLine(text: string): boolean {
  if (text.length > LONGEST_NAME_LINE * 2) return false;
  return LINE_DATE.test(text) || READING_TIME.test(text) || UPDATED.test(text) || EMAIL.test(text) || isCredit(text);
}

function isCredit(text: string): boolean {
  const credit = CREDIT.exec(text);
  return credit !== null && NAME.test(text.slice(credit[0].length));
}

/** A name of its own, or a rubric in capitals; only beside a line that is certainly part of a byline. */
function isNameLine(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'heading' && !isCapitals(block.text)) return false;
  if (RUBRIC.test(block.text)) return true;
  if (!NAME.test(block.text)) return false;
  return !isCapitals(block.text) || next === undefined || next.kind !== 'listItem';
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function markFooter(blocks: readonly Block[], marked: Set<number>): void {
  const first = Math.max(1, blocks.length - FOOTER_BLOCKS);
  for (let i = blocks.length - 1; i >= first; i--) {
    const block = blocks[i]!;
    if (block.host >= 0 || block.kind === 'comment') continue;
    if (block.kind !== 'paragraph' && block.kind !== 'listItem' && block.kind !== 'heading') return;
    if (block.text.length > LONGEST_LABEL_LINE || !isFooterLine(block.text)) return;
    marked.add(i);
  }
}

function markPageNumbers(blocks: readonly Block[], marked: Set<number>): void {
  for (let i = 0; i < blocks.length; i++) {
    const { kind, text } = blocks[i]!;
    if (text.length > LONGEST_PAGE_NUMBER || (kind !== 'paragraph' && kind !== 'heading')) continue;
    if (PAGE_NUMBER.test(text)) marked.add(i);
  }
}

function isFooterLine(text: string): boolean {
  return PHONE.test(text) || CONTACT.test(text) || UPDATED.test(text) || EMAIL.test(text) || LINE_DATE.test(text);
}
