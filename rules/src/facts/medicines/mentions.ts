import type { BlockKind } from '../../draft/block';
import type { Span } from '../../draft/span';
import { KIND } from '../../knowledge/kinds';
import { type Sentences, sentenceAt } from '../../language/sentences';
import type { Tokens } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { HitIndex } from '../hits';
import { longest } from '../longest';
import { findDisguisedNames } from './disguised-names';
import { endsAsTreatment, endsInTreatment } from './heads';
import { findMisspeltNames } from './misspelt-names';
import { NAMING, type NamedMedicine, type NameLexicon } from './name-lexicon';
import { findNamesInParts } from './names-in-parts';

/** A medicine named in a block, or pointed to. The span is the whole word as written, UTF-16 offsets into the block's text. */
export interface MedicineMention extends Span, NamedMedicine {
  readonly firstToken: number;
  readonly endToken: number;
  /**
   * Whether the words name the medicine: a brand or substance does, an abbreviation where a treatment is spoken of, and the
   * name of something that the body makes where it is given.
   */
  readonly isName: boolean;
  /** Whether signs, digits or foreign letters hide the name. */
  readonly isDisguised: boolean;
}

/** Whether a mention names a prescription medicine outright. */
export function isPrescriptionName({ medicine, isName }: MedicineMention): boolean {
  return isName && medicine.prescription.required && (medicine.kind === 'medicine' || medicine.kind === 'endogenous');
}

/** What is read to find the medicines of a block. */
export interface MedicineText {
  readonly kind: BlockKind;
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly hits: HitIndex;
}

const NONE: readonly MedicineMention[] = [];

/** The medicines of a block by position: of names that overlap the longest, and one name for each place. */
export function findMedicines(block: MedicineText, lexicon: NameLexicon): readonly MedicineMention[] {
  const { text, tokens, hits } = block;
  const listed = listedMentions(block, lexicon);
  const isListed = (token: number) =>
    listed.some(({ form, firstToken, endToken }) => NAMING.has(form) && firstToken <= token && token < endToken) ||
    hits.covers(KIND.noMedicine, token, token + 1);
  const joined = findNamesInParts(block, lexicon, isListed);
  const isNamed = (token: number) => isListed(token) || joined.some(({ firstToken }) => firstToken === token);
  const disguised = findDisguisedNames(text, tokens, lexicon, isNamed);
  const isKnown = (token: number) => isNamed(token) || KNOWN.some((kind) => hits.covers(kind, token, token + 1));
  const misspelt = findMisspeltNames(text, tokens, lexicon, isKnown);
  if (disguised.length + misspelt.length + joined.length === 0) return listed;
  const all = [
    ...disguised.map((name) => ({ ...name, isName: true, isDisguised: true })),
    ...listed,
    ...joined,
    ...misspelt.map((name) => ({ ...name, isName: true, isDisguised: false })),
  ];
  return apart(all);
}

const KNOWN = [KIND.spared, KIND.stem, KIND.condition];

/** The mentions in order; of those that overlap the first in the list. */
function apart(mentions: readonly MedicineMention[]): MedicineMention[] {
  const kept: MedicineMention[] = [];
  for (const mention of mentions)
    if (!kept.some(({ start, end }) => start < mention.end && mention.start < end)) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}

function listedMentions(block: MedicineText, lexicon: NameLexicon): readonly MedicineMention[] {
  const { hits, text } = block;
  const named = hits.ofKind(KIND.medicine).filter((hit) => !hits.covers(KIND.noMedicine, hit.firstToken, hit.endToken));
  if (named.length === 0) return NONE;
  return longest(named).flatMap((hit) => {
    const what = lexicon.resolve(hit.entry.ref);
    if (what === undefined) return [];
    // «medisinsk cannabis», «lavdose minoksidil»: an everyday form that holds the name
    const inner = POINTING.has(what.form) ? nameWithin(hit, named, lexicon) : undefined;
    const { start, end, firstToken, endToken } = hit;
    const isHidden = NAMING.has(what.form) && HIDING.test(text.slice(start, end));
    const isName = inner !== undefined || isHidden || namesIt(hit, what, block, lexicon);
    return [{ ...what, start, end, firstToken, endToken, isName, isDisguised: isHidden }];
  });
}

const POINTING: ReadonlySet<string> = new Set(['everyday', 'circumlocution']);

function nameWithin({ firstToken, endToken }: Hit, named: readonly Hit[], lexicon: NameLexicon): Hit | undefined {
  return named.find((other) => {
    if (other.firstToken < firstToken || other.endToken > endToken) return false;
    const inner = lexicon.resolve(other.entry.ref);
    return inner !== undefined && NAMING.has(inner.form);
  });
}

/** Characters that nobody sees; soft hyphens are left by programs. */
const HIDING = /[\u200b-\u200d\u2060\ufeff]/;

function namesIt(hit: Hit, { medicine, form }: NamedMedicine, block: MedicineText, lexicon: NameLexicon): boolean {
  const word = block.text.slice(hit.start, hit.end).toLowerCase();
  if (form === 'abbreviation') return endsInTreatment(word, lexicon) || isInTreatment(hit, block);
  if (NAMING.has(form)) return medicine.kind !== 'endogenous' || form === 'brand' || isGiven(hit, block, lexicon);
  // «nad-drypp»
  const hyphen = word.indexOf('-');
  return form === 'everyday' && hyphen > 0 && lexicon.lookUp(word.slice(0, hyphen))?.form === 'abbreviation';
}

/** What is spoken of where an abbreviation stands for a medicine. */
const TREATMENT = ['about-treatment', 'about-effect', 'dosage', KIND.condition, 'price', 'about-us'] as const;

/** An abbreviation is written in capitals where it could be a word, and beside a treatment. */
function isInTreatment({ start, end, firstToken, endToken }: Hit, { text, hits, sentences }: MedicineText): boolean {
  const written = text.slice(start, end);
  const letters = written.replace(/[^\p{L}]/gu, '');
  if (letters.length <= 4 && letters !== letters.toUpperCase() && text[end] === '.') return false;
  if (AMBIGUOUS.has(letters.toLowerCase()) && letters !== letters.toUpperCase()) return false;
  const sentence = Math.max(0, sentenceAt(sentences, start));
  const first = sentences.firstTokens[sentence] ?? 0;
  const last = sentences.endTokens[sentence] ?? 0;
  return TREATMENT.some((kind) =>
    hits
      .ofKind(kind)
      .some(
        (hit) =>
          hit.firstToken >= first && hit.endToken <= last && (hit.endToken <= firstToken || hit.firstToken >= endToken),
      ),
  );
}

/** Abbreviations that are also words. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['kat', 'kap', 'tox', 'nad', 'alli', 'bont', 'bpc', 'prf']);

/** Whether something that the body makes is given as a medicine: in a form of medicine, as a treatment, or on prescription. */
function isGiven(
  { start, end, firstToken, endToken }: Hit,
  { text, hits, sentences }: MedicineText,
  lexicon: NameLexicon,
): boolean {
  const word = text.slice(start, end).toLowerCase();
  if (endsAsTreatment(word, lexicon)) return true;
  const sentence = Math.max(0, sentenceAt(sentences, start));
  const first = sentences.firstTokens[sentence] ?? 0;
  const last = sentences.endTokens[sentence] ?? 0;
  return hits.ofKind('administration').some((hit) => {
    if (hit.firstToken < first || hit.endToken > last) return false;
    if (hit.entry.ref === 'before') return hit.endToken <= firstToken && firstToken - hit.endToken <= 2;
    return hit.firstToken >= endToken && hit.firstToken - endToken <= 2;
  });
}
