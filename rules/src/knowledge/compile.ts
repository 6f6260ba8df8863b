import type { Law } from '../engine/law';
import { type IrregularForms, inflect, type Paradigm } from '../language/inflection';
import { WORD_CLASS_NAMES } from '../language/word-classes';
import { type CompileResult, compileLexicon } from '../matching/compile';
import { foldWord } from '../matching/fold';
import type { LexiconEntry } from '../matching/lexicon';
import type { HelplineSource } from './helplines';
import { KIND, REF_SEPARATOR } from './kinds';
import type { Condition, MedicineGroup, MedicineRecord } from './medicine';
import { type StemSource, stemEntries } from './stems';

/** The parsed data files that the built-in knowledge is made of. */
export interface KnowledgeSources {
  readonly grammar: readonly Readonly<Record<string, readonly string[]>>[];
  readonly irregular: Readonly<Record<'nb' | 'nn', IrregularForms>>;
  readonly packs: readonly LexiconEntry[];
  readonly medicines: readonly MedicineRecord[];
  readonly groups: readonly MedicineGroup[];
  /** Phrases that say that a medicine's name is left out. */
  readonly withheldName: readonly string[];
  readonly conditions: readonly Condition[];
  readonly stems: StemSource;
  readonly consent: ConsentSource;
  readonly helplines: HelplineSource;
  /** Set phrases about sources, as `lexicon/references.yaml` has them. */
  readonly sourcePhrases: readonly string[];
  readonly laws: readonly Law[];
}

/** `lexicon/consent.yaml`: the phrases of the five parts of an off-label note, those that undo it, and how it is written. */
export interface ConsentSource {
  readonly parts: Readonly<Record<string, readonly string[]>>;
  readonly contradictions: Readonly<Record<string, readonly string[]>>;
  readonly hedges: Readonly<Record<string, readonly string[]>>;
  readonly informing: readonly string[];
  readonly undoings: Readonly<Record<string, readonly string[]>>;
  readonly modelNote: Readonly<Record<'nb' | 'nn', string>>;
  readonly sentences: Readonly<Record<'nb' | 'nn', Readonly<Record<string, string>>>>;
}

/** Compiles the built-in lexicon, and says which patterns it could not read. */
export function compileBuiltIn(sources: KnowledgeSources): CompileResult {
  const entries = [
    ...sources.packs,
    ...sources.medicines.flatMap(medicineEntries),
    ...sources.groups.map(({ atcLevel, patterns }) => entry(KIND.medicineGroup, String(atcLevel), patterns)),
    entry(KIND.withheld, '', sources.withheldName),
    ...sources.conditions.map(conditionEntry),
    ...stemEntries(sources.stems),
    ...consentEntries(sources.consent),
    ...sources.helplines.helplines.map(({ sort, patterns }) => entry(KIND.helpline, sort, patterns)),
    sourcePhraseEntry(sources.sourcePhrases),
  ];
  return compileLexicon(entries, wordClasses(sources.grammar), inflector(sources.irregular));
}

/** The inflection of both languages with their irregular forms. */
export function inflector(irregular: Readonly<Record<'nb' | 'nn', IrregularForms>>) {
  return (lemma: string, paradigm: Paradigm, language: 'nb' | 'nn') =>
    inflect(lemma, paradigm, language, irregular[language]);
}

function wordClasses(grammars: KnowledgeSources['grammar']): Map<string, number> {
  const classes = new Map<string, number>();
  for (const grammar of grammars) {
    for (const [name, words] of Object.entries(grammar)) {
      const bit = WORD_CLASS_NAMES[name];
      if (bit === undefined) throw new Error(`grammar.yaml names an unknown word class «${name}».`);
      for (const word of words) {
        const folded = foldWord(word);
        classes.set(folded, (classes.get(folded) ?? 0) | bit);
      }
    }
  }
  return classes;
}

function medicineEntries(medicine: MedicineRecord): LexiconEntry[] {
  return medicine.names.map((name) =>
    entry(KIND.medicine, `${medicine.id}${REF_SEPARATOR}${name.form}${name.atcLevel ?? ''}`, [name.pattern]),
  );
}

function conditionEntry(condition: Condition): LexiconEntry {
  const kind = condition.kind === 'group' || condition.kind === 'site' ? KIND.patients : KIND.condition;
  return entry(kind, condition.id, condition.patterns);
}

/** Long words are rare ones. */
function sourcePhraseEntry(phrases: readonly string[]): LexiconEntry {
  const longest = phrases.map((phrase) =>
    phrase.split(' ').reduce((one, other) => (other.length > one.length ? other : one)),
  );
  return entry(KIND.sourcePhrase, '', [...new Set(longest)]);
}

function consentEntries(consent: ConsentSource): LexiconEntry[] {
  return [
    ...Object.entries(consent.parts).map(([part, patterns]) => entry(KIND.consent, part, patterns)),
    ...Object.entries(consent.contradictions).map(([part, patterns]) => entry(KIND.contradiction, part, patterns)),
    ...Object.entries(consent.hedges).map(([way, patterns]) => entry(KIND.consentHedge, way, patterns)),
    entry(KIND.informing, '', consent.informing),
    ...Object.entries(consent.undoings).map(([way, patterns]) => entry(KIND.undoing, way, patterns)),
  ];
}

function entry(kind: string, ref: string, patterns: readonly string[]): LexiconEntry {
  const examples = { bad: [], good: [] };
  return { id: `${kind}:${ref}`, kind, ref, language: 'both', patterns, replacement: {}, basis: [], examples };
}
