import type { BlockKind } from '../../draft/block';
import { latin } from '../../language/latin';
import { TokenKind } from '../../language/tokens';
import { endsInTreatment } from './heads';
import type { MedicineMention, MedicineText } from './mentions';
import { NAMING, type NamedMedicine, type NameLexicon } from './name-lexicon';

/** Where words are run together: «KlinikkBotox2024.jpg». */
const RUN_TOGETHER: ReadonlySet<BlockKind> = new Set<BlockKind>(['linkTarget', 'imageText']);
const CASES = new RegExp(latin`(?<=[\p{Ll}])(?=[\p{Lu}])|[-0-9]+`, 'gu');
const NONE: readonly MedicineMention[] = [];

/**
 * Names that are a part of a word of no lexicon: «baby-botox», «BTX-injeksjoner», «ny-ozempic-kur»; in addresses and names of
 * files also between capitals and digits.
 * @param isNamed whether a token is a name as it stands
 */
export function findNamesInParts(
  { text, tokens, kind }: MedicineText,
  lexicon: NameLexicon,
  isNamed: (token: number) => boolean,
): readonly MedicineMention[] {
  const isRun = RUN_TOGETHER.has(kind);
  let hyphen = isRun ? 0 : text.indexOf('-');
  if (hyphen < 0) return NONE;
  const found: MedicineMention[] = [];
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.words[token] !== 0 || tokens.kinds[token] !== TokenKind.Word) continue;
    const start = tokens.starts[token] as number;
    const end = tokens.ends[token] as number;
    if (!isRun) {
      if (hyphen < start) hyphen = text.indexOf('-', start);
      if (hyphen < 0) break;
      if (hyphen >= end) continue;
    }
    if (isNamed(token)) continue;
    const part = partOf(text.slice(start, end), isRun, lexicon);
    if (part === undefined) continue;
    const isName = NAMING.has(part.form) || part.form === 'abbreviation';
    found.push({ ...part, start, end, firstToken: token, endToken: token + 1, isName, isDisguised: false });
  }
  return found;
}

/** The part of a word that names a medicine, or points to one; an abbreviation or a hormone only as part of a treatment. */
function partOf(written: string, isRun: boolean, lexicon: NameLexicon): NamedMedicine | undefined {
  const parts = written.split(isRun ? CASES : '-').map((part) => part.toLowerCase());
  if (parts.length < 2) return undefined;
  const isTreatment = endsInTreatment(written.toLowerCase(), lexicon);
  for (const part of parts) {
    const named = part === '' ? undefined : lexicon.lookUp(part);
    if (named === undefined) continue;
    const counts = NAMING.has(named.form)
      ? named.medicine.kind !== 'endogenous' || isTreatment
      : named.form === 'everyday';
    if (counts || (named.form === 'abbreviation' && isTreatment)) return named;
  }
  return undefined;
}
