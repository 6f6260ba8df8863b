import { latin } from '../../language/latin';
import type { BlockFacts } from '../block-facts';
import type { MedicineMention } from './mentions';

type Language = 'nb' | 'nn';

/** What may stand instead of a medicine's name. */
export interface Rewording {
  readonly text: string;
  /** Whether the name is dropped from a compound, of which the rest stands by itself. */
  readonly isRest: boolean;
}

/** Indefinite and definite, singular and plural. */
interface Forms {
  readonly bare: string;
  readonly definite: string;
  readonly many: string;
  readonly all: string;
}

const TREATMENT: Readonly<Record<Language, Forms>> = {
  nb: { bare: 'behandling', definite: 'behandlingen', many: 'behandlinger', all: 'behandlingene' },
  nn: { bare: 'behandling', definite: 'behandlinga', many: 'behandlingar', all: 'behandlingane' },
};
const MEDICINE: Readonly<Record<Language, Forms>> = {
  nb: { bare: 'legemiddel', definite: 'legemiddelet', many: 'legemidler', all: 'legemidlene' },
  nn: { bare: 'lækjemiddel', definite: 'lækjemiddelet', many: 'lækjemiddel', all: 'lækjemidla' },
};

/** Words after which a noun of masculine or feminine gender stands in its bare form, and of neuter gender. */
const BEFORE_COMMON: ReadonlySet<string> = new Set([
  'en',
  'ei',
  'ein',
  'vår',
  'min',
  'hver',
  'kvar',
  'ingen',
  'inga',
  'noen',
  'nokon',
  'annen',
  'anna',
]);
const BEFORE_NEUTER: ReadonlySet<string> = new Set(['et', 'eit', 'vårt', 'mitt', 'hvert', 'kvart']);
const CAPITAL = new RegExp(latin`^[\p{Lu}]`, 'u');
const SHORTEST_REST = 3;
const HEADS: ReadonlySet<string> = new Set(['dosage', 'dosage-head']);

/** The neutral words for a name: what is left of a compound, or a noun in the form that stands there. */
export function rewordingOf(facts: BlockFacts, mention: MedicineMention, language: Language): Rewording {
  const { start, end } = mention;
  const written = facts.text.slice(start, end);
  const rest = restOf(facts, written);
  const word = rest ?? nounFor(facts, mention, written, language);
  const opens = facts.sentenceOf({ start, end }).start === start;
  const text = opens && CAPITAL.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return { text, isRest: rest !== undefined };
}

/** «ketaminbehandlingen» leaves «behandlingen», «Wegovy-brukere» leaves «brukere». */
function restOf(facts: BlockFacts, written: string): string | undefined {
  for (let at = written.length - SHORTEST_REST; at >= SHORTEST_REST; at--)
    if (facts.isOfKind(written.slice(at), HEADS)) return written.slice(at).toLowerCase();
  return undefined;
}

function nounFor(
  facts: BlockFacts,
  { start, firstToken }: MedicineMention,
  written: string,
  language: Language,
): string {
  const before = firstToken > 0 ? wordAt(facts, firstToken - 1) : '';
  if (BEFORE_NEUTER.has(before)) return MEDICINE[language].bare;
  if (BEFORE_COMMON.has(before)) return TREATMENT[language].bare;
  if (start === 0 && (facts.kind === 'heading' || facts.kind === 'title' || facts.kind === 'tableCell'))
    return TREATMENT[language].bare;
  const genitive = /[^sxz]s$/i.test(written) && !/(us|is|os)$/i.test(written) && isNameWithout(facts, written);
  return MEDICINE[language].definite + (genitive ? 's' : '');
}

/** Whether a word is a name also without its last letter: «Ozempics». */
function isNameWithout(facts: BlockFacts, written: string): boolean {
  return facts.isOfKind(written.slice(0, -1), NAMES);
}

const NAMES: ReadonlySet<string> = new Set(['medicine']);

function wordAt({ text, tokens }: BlockFacts, token: number): string {
  return text.slice(tokens.starts[token], tokens.ends[token]).toLowerCase();
}

/** The forms of the noun that an everyday name or a description gives way to, told by the ending of its last word. */
export function treatmentLike(written: string, language: Language): string {
  const { bare, definite, many, all } = TREATMENT[language];
  const word = /(?:ene|ane)$/i.test(written)
    ? all
    : /(?:er|ar)$/i.test(written)
      ? many
      : /(?:en|a|et)$/i.test(written)
        ? definite
        : bare;
  return CAPITAL.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
