import { type Block, STATEMENT_KINDS } from '../../draft/block';
import type { Span } from '../../draft/span';
import { isUpper } from '../../language/characters';
import { TokenKind, type Tokens } from '../../language/tokens';
import type { Reference } from './citation';
import { isAcronym } from './citation-aliases';
import type { CitationLexicon } from './citation-lexicon';
import { foldName } from './citation-names';

/** A place where the text names the author of an entry. Offsets are UTF-16 into the block's text. */
export interface Mention extends Span {
  readonly block: number;
  readonly reference: number;
  /** Whether words beside it say that something is its word: «ifølge …», «… viser». */
  readonly attributed: boolean;
}

/** What a block's mentions are found in. */
export interface MentionText {
  readonly text: string;
  readonly tokens: Tokens;
}

const SHORTEST_NAME = 3;

/**
 * Where the text names the first authors of these entries, organisations under any of their names. One walk over the
 * capitalised words; what stands among sources is no mention.
 * @param wanted indices into `references`
 */
export function findMentions(
  blocks: readonly Block[],
  facts: readonly MentionText[],
  references: readonly Reference[],
  wanted: readonly number[],
  lexicon: CitationLexicon,
): readonly Mention[] {
  const names = namesByFirstWord(references, wanted, lexicon);
  if (names.size === 0) return [];
  const found: Mention[] = [];
  for (let block = 0; block < blocks.length; block++) {
    if (!STATEMENT_KINDS.has(blocks[block]!.kind)) continue;
    const { text, tokens } = facts[block]!;
    for (let at = 0; at < tokens.count; at++) {
      if (tokens.kinds[at] === TokenKind.Symbol || !isUpper(text.charCodeAt(tokens.starts[at]!))) continue;
      const name = names.get(wordAt(text, tokens, at))?.find(({ words }) => standsAt(words, text, tokens, at));
      if (name === undefined) continue;
      const last = at + name.words.length - 1;
      const attributed = isAttributed(text, tokens, at, last, lexicon);
      found.push({
        block,
        reference: name.reference,
        start: tokens.starts[at]!,
        end: tokens.ends[last]!,
        attributed,
      });
      at = last;
    }
  }
  return found;
}

interface KnownName {
  readonly words: readonly string[];
  readonly reference: number;
}

function namesByFirstWord(
  references: readonly Reference[],
  wanted: readonly number[],
  lexicon: CitationLexicon,
): ReadonlyMap<string, readonly KnownName[]> {
  const others = new Map<number, string[]>();
  for (const [name, organisation] of lexicon.organisations) {
    const known = others.get(organisation);
    if (known === undefined) others.set(organisation, [name]);
    else known.push(name);
  }
  const names = new Map<string, KnownName[]>();
  for (const reference of wanted) {
    const folded = foldName(references[reference]!.authors[0] ?? '');
    const organisation = lexicon.organisations.get(folded);
    for (const name of organisation === undefined ? [folded] : others.get(organisation)!) {
      const words = name.split(' ').filter((word) => word !== '');
      if (words.length === 0 || name.length < SHORTEST_NAME || lexicon.notAuthors.has(name)) continue;
      const known = names.get(words[0]!);
      // the longest first, so that «Helse Vest» is not met as «Helse»
      if (known === undefined) names.set(words[0]!, [{ words, reference }]);
      else {
        known.push({ words, reference });
        known.sort((a, b) => b.words.length - a.words.length);
      }
    }
  }
  return names;
}

function standsAt(words: readonly string[], text: string, tokens: Tokens, at: number): boolean {
  return (
    at + words.length <= tokens.count && words.every((word, i) => i === 0 || wordAt(text, tokens, at + i) === word)
  );
}

function wordAt(text: string, tokens: Tokens, at: number): string {
  return at < 0 || at >= tokens.count ? '' : foldName(text.slice(tokens.starts[at], tokens.ends[at]));
}

/** «ifølge X», «X (alias) viser», «X har vist». */
function isAttributed(text: string, tokens: Tokens, first: number, last: number, lexicon: CitationLexicon): boolean {
  const lower = (at: number) =>
    at < 0 || at >= tokens.count ? '' : text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase();
  if (lexicon.attributionWords.has(lower(first - 1))) return true;
  let next = last + 1;
  if (
    lower(next) === '(' &&
    isAcronym(text.slice(tokens.starts[next + 1], tokens.ends[next + 1])) &&
    lower(next + 2) === ')'
  )
    next += 3;
  // «X og medarbeidere», «X et al.»
  if (lexicon.etAl.has(lower(next)) || lexicon.etAl.has(`${lower(next)} ${lower(next + 1)}`)) return true;
  if (lexicon.reportingVerbs.has(lower(next))) return true;
  return (lower(next) === 'har' || lower(next) === 'hadde') && lexicon.reportedParticiples.has(lower(next + 1));
}
