import { type BlockContent, STATEMENT_KINDS } from '../draft/block';
import type { Span } from '../draft/span';
import { isUpper } from '../language/characters';
import { TokenKind } from '../language/tokens';
import type { BlockFacts } from './block-facts';
import { findContactNames } from './clinic-names';
import { isAboutCosmetic, namesCosmetic } from './cosmetic';

/** What marketing of cosmetic treatment must state (forskrift om markedsføring av kosmetiske inngrep § 4). */
export const IMPRINT_PARTS = ['responsible', 'name', 'address', 'phone'] as const;
export type ImprintPart = (typeof IMPRINT_PARTS)[number];

/** A page on cosmetic treatment that lacks parts of its imprint. The place is its first mention of a treatment. */
export interface MissingImprint extends Span {
  readonly block: number;
  readonly missing: readonly ImprintPart[];
}

/** Fewer blocks of text than this are a snippet and no page. */
const PAGE = 3;

/**
 * The parts that a draft about cosmetic treatment lacks; undefined for any other draft and for one that has them all.
 * @param within the blocks that name such a treatment, or more
 */
export function findMissingImprint(
  blocks: readonly BlockContent[],
  facts: readonly BlockFacts[],
  clinic: readonly string[],
  within: readonly number[] = [...facts.keys()],
): MissingImprint | undefined {
  if (!isAboutCosmetic(blocks, facts, within)) return undefined;
  const size = facts.filter(({ kind }) => STATEMENT_KINDS.has(kind) || kind === 'boilerplate').length;
  const block = within.find((index) => namesCosmetic(facts[index] as BlockFacts)) ?? -1;
  const hit = facts[block]?.hits.ofKind('cosmetic-treatment')[0];
  if (size < PAGE || hit === undefined) return undefined;
  const read = facts.filter(({ kind }) => kind !== 'referenceEntry' && kind !== 'comment');
  const responsible = read.some(namesResponsible);
  const has: Readonly<Record<ImprintPart, boolean>> = {
    responsible,
    name: responsible || clinic.length > 0 || findContactNames(facts).length > 0,
    address: read.some(hasAddress),
    phone: read.some(hasPhone),
  };
  const missing = IMPRINT_PARTS.filter((part) => !has[part]);
  return missing.length === 0 ? undefined : { block, start: hit.start, end: hit.end, missing };
}

/** Words between a label and what it is of. */
const NEAR = 6;

/** «Medisinsk ansvarlig: lege Ada Moe». */
function namesResponsible({ hits, text, tokens }: BlockFacts): boolean {
  return hits.ofKind('responsible').some(({ endToken }) => {
    for (let token = endToken; token < Math.min(tokens.count, endToken + NEAR); token++)
      if (tokens.kinds[token] === TokenKind.Word && isUpper(text.charCodeAt(tokens.starts[token] as number)))
        return true;
    return false;
  });
}

/** A street or a post box with its number, or a postcode with its place. */
function hasAddress({ hits, text, tokens }: BlockFacts): boolean {
  if (hits.ofKind('street').some(({ endToken }) => tokens.kinds[endToken] === TokenKind.Number)) return true;
  for (let token = 0; token + 1 < tokens.count; token++) {
    if (tokens.kinds[token] !== TokenKind.Number) continue;
    if ((tokens.ends[token] as number) - (tokens.starts[token] as number) !== POSTCODE) continue;
    if (tokens.kinds[token + 1] !== TokenKind.Word || !isUpper(text.charCodeAt(tokens.starts[token + 1] as number)))
      continue;
    const before = token > 0 ? text.charAt(tokens.starts[token - 1] as number) : '';
    if (before === ',' || token === 0) return true;
  }
  return false;
}

const POSTCODE = 4;

/** Eight digits after a label or «ring», or a link to a number. */
function hasPhone({ hits, kind, text, tokens }: BlockFacts): boolean {
  if (kind === 'linkTarget') return text.startsWith('tel:');
  return ['phone-label', 'call'].some((label) =>
    hits.ofKind(label).some(({ endToken }) => {
      let digits = 0;
      for (let token = endToken; token < Math.min(tokens.count, endToken + NEAR + 4); token++)
        if (tokens.kinds[token] === TokenKind.Number)
          digits += (tokens.ends[token] as number) - (tokens.starts[token] as number);
      return digits >= PHONE;
    }),
  );
}

const PHONE = 5;
