import { TokenKind, type Tokens } from '../../language/tokens';
import type { DisguisedName } from './disguised-names';
import { endsAsTreatment } from './heads';
import type { NameLexicon } from './name-lexicon';
import { isSecondPart } from './spelled-names';

const NONE: readonly DisguisedName[] = [];

/**
 * Words of no lexicon that are a medicine's name in another spelling: by ear («Ozempik», «duloxetine»), or a slip or two in a
 * long name («semaglutud»).
 * @param isKnown whether something else is known of a token
 */
export function findMisspeltNames(
  text: string,
  tokens: Tokens,
  lexicon: NameLexicon,
  isKnown: (token: number) => boolean,
): readonly DisguisedName[] {
  const { count, starts, ends, kinds, words } = tokens;
  const { spelled } = lexicon;
  let found: DisguisedName[] | undefined;
  for (let token = 0; token < count; token++) {
    if (words[token] !== 0 || kinds[token] !== TokenKind.Word) continue;
    const start = starts[token] as number;
    const end = ends[token] as number;
    if (!spelled.mayMisspell(text, start, end) || isKnown(token)) continue;
    const written = text.slice(start, end);
    const word = written.toLowerCase();
    const heard = spelled.soundsLike(word);
    const isWhole = heard !== undefined && (!isSecondPart(heard.rest) || endsAsTreatment(word, lexicon));
    const match = isWhole ? heard : spelled.misspelt(word, written.charAt(0) !== word.charAt(0));
    const named = match && lexicon.resolve(match.ref);
    if (named === undefined || !named.medicine.prescription.required) continue;
    found ??= [];
    found.push({ ...named, form: 'foreign', start, end, firstToken: token, endToken: token + 1 });
  }
  return found ?? NONE;
}
