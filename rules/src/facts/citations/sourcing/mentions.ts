import { type BlockContent, STATEMENT_KINDS } from '../../../draft/block';
import type { Span } from '../../../draft/span';
import { isUpper } from '../../../language/characters';
import { TokenKind, type Tokens } from '../../../language/tokens';
import { type Remembering, remembered } from '../../remembered';
import type { Reference } from '../citation';
import { isAcronym } from '../citation-aliases';
import type { CitationLexicon } from '../citation-lexicon';
import { foldName } from '../citation-names';

/** A place where the text names the author of an entry. Offsets are UTF-16 into the block's text. */
export interface Mention extends Span {
  readonly block: number;
  readonly reference: number;
  /** Whether words beside it say that something is its word: «ifølge …», «… viser». */
  readonly attributed: boolean;
}

/** What a block's mentions are found in. */
export interface MentionText extends Remembering {
  readonly text: string;
  readonly tokens: Tokens;
}

const SHORTEST_NAME = 3;

/**
 * Where the text names the first authors of these entries, organisations under any of their names. One walk over the
 * capitalised words of the blocks `[from, to)`; what stands among sources is no mention.
 * @param wanted indices into `references`
 */
export function findMentions(
  blocks: readonly BlockContent[],
  facts: readonly MentionText[],
  references: readonly Reference[],
  wanted: readonly number[],
  lexicon: CitationLexicon,
  from = 0,
  to = blocks.length,
): readonly Mention[] {
  const names = namesOf(references, wanted, lexicon);
  if (names.byName.size === 0) return [];
  const found: Mention[] = [];
  for (let block = from; block < to; block++) {
    if (!STATEMENT_KINDS.has(blocks[block]!.kind)) continue;
    const { text, tokens } = facts[block]!;
    let next = 0;
    for (const { token: at, word } of capitalsOf(facts[block]!)) {
      const name = at < next || !names.firstWords.has(word) ? undefined : nameAt(names.byName, word, text, tokens, at);
      if (name === undefined) continue;
      const last = at + name.words - 1;
      const attributed = isAttributed(text, tokens, at, last, lexicon);
      found.push({
        block,
        reference: name.reference,
        start: tokens.starts[at]!,
        end: tokens.ends[last]!,
        attributed,
      });
      next = last + 1;
    }
  }
  return found;
}

/** Names as a text may call the authors: folded, with single spaces. */
interface KnownNames {
  readonly byName: ReadonlyMap<string, number>;
  readonly firstWords: ReadonlySet<string>;
}

/** No name has more words. */
const MOST_WORDS = 8;

function namesOf(references: readonly Reference[], wanted: readonly number[], lexicon: CitationLexicon): KnownNames {
  const others = namesOfOrganisations(lexicon);
  const byName = new Map<string, number>();
  for (const reference of wanted) {
    const folded = foldName(references[reference]!.authors[0] ?? '');
    const organisation = lexicon.organisations.get(folded);
    for (const name of organisation === undefined ? [folded] : others.get(organisation)!) {
      // of several works by one author the first stands for all
      if (name.length >= SHORTEST_NAME && !lexicon.notAuthors.has(name) && !byName.has(name))
        byName.set(name, reference);
    }
  }
  return { byName, firstWords: new Set([...byName.keys()].map((name) => name.split(' ')[0]!)) };
}

/** Every name of each organisation that the lexicon knows. */
function namesOfOrganisations({ organisations }: CitationLexicon): ReadonlyMap<number, readonly string[]> {
  const known = organisationNames.get(organisations);
  if (known !== undefined) return known;
  const names = new Map<number, string[]>();
  for (const [name, organisation] of organisations) {
    const others = names.get(organisation);
    if (others === undefined) names.set(organisation, [name]);
    else others.push(name);
  }
  organisationNames.set(organisations, names);
  return names;
}

const organisationNames = new WeakMap<CitationLexicon['organisations'], ReadonlyMap<number, readonly string[]>>();

/** The words of a block that begin with a capital, folded. */
const capitalsOf = remembered(
  ({ text, tokens }: MentionText): readonly { readonly token: number; readonly word: string }[] => {
    const found: { token: number; word: string }[] = [];
    for (let token = 0; token < tokens.count; token++) {
      if (tokens.kinds[token] !== TokenKind.Symbol && isUpper(text.charCodeAt(tokens.starts[token]!)))
        found.push({ token, word: wordAt(text, tokens, token) });
    }
    return found;
  },
);

/** The longest name that starts at a token with this word. */
function nameAt(
  byName: KnownNames['byName'],
  first: string,
  text: string,
  tokens: Tokens,
  at: number,
): { readonly reference: number; readonly words: number } | undefined {
  let name = first;
  let found: { reference: number; words: number } | undefined;
  for (let words = 1; words <= MOST_WORDS; words++) {
    const reference = byName.get(name);
    if (reference !== undefined) found = { reference, words };
    const next = wordAt(text, tokens, at + words);
    if (next === '') break;
    name += ` ${next}`;
  }
  return found;
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
