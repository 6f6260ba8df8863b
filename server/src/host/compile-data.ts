import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { RULES } from '../../../rules/src/catalogue';
import type { Law } from '../../../rules/src/engine/law';
import { type MessageCatalogue, Messages } from '../../../rules/src/engine/messages';
import { pageHead, withHead } from '../../../rules/src/engine/page';
import type { CitationSource } from '../../../rules/src/facts/citations/citation-lexicon';
import { type ConsentSource, compileBuiltIn, type KnowledgeSources } from '../../../rules/src/knowledge/compile';
import { type HelplineSource, helplineParagraph } from '../../../rules/src/knowledge/helplines';
import type { NameSource } from '../../../rules/src/knowledge/import';
import type { KnowledgeData } from '../../../rules/src/knowledge/knowledge';
import { type Condition, essentials, type MedicineRecords } from '../../../rules/src/knowledge/medicine';
import { spelledNames } from '../../../rules/src/knowledge/spelled-name';
import { type StemSource, stemData } from '../../../rules/src/knowledge/stems';
import { type SubstanceSource, substanceRecords } from '../../../rules/src/knowledge/substances';
import type { AbbreviationData } from '../../../rules/src/language/abbreviations';
import type { IrregularForms } from '../../../rules/src/language/inflection';
import type { NumberData } from '../../../rules/src/language/number-words';
import type { CompileResult } from '../../../rules/src/matching/compile';
import { keepEntry } from '../../../rules/src/matching/entries';
import { layImage } from '../../../rules/src/matching/image';
import type { LexiconEntry } from '../../../rules/src/matching/lexicon';
import type { LookalikeSource } from '../../../rules/src/matching/lookalikes';
import { readPack } from '../../../rules/src/matching/pack';
import { packWords, type WordList } from '../../../rules/src/matching/word-list';

/*
 * Compiles the data files of `rules/` to what the programs read: run by the build, never by a user. The files are ours and
 * their tests check their shapes, so they are read as the types they declare.
 */
import type { KnowledgeFile } from './knowledge';

const LANGUAGES = ['nb', 'nn'] as const;
/** Files of `lexicon/<language>/` that are no packs. */
const GRAMMAR_FILES = new Set(['grammar.yaml', 'abbreviations.yaml', 'irregular.yaml', 'numbers.yaml']);

/** What only the command line says; the extension is packed without it. */
const TERMINAL_ONLY: ReadonlySet<string> = new Set(
  ['usage', 'help', 'init', 'rules', 'explain', 'waive', 'approve'].map((name) => `cli/${name}`),
);

/**
 * Writes `lexicon.bin`, `knowledge.json`, `medicines.json`, `register-names.json`, `messages.<language>.json`,
 * `terminal.<language>.json` and `pages.json`.
 * @returns the files of them that the editor's package has in another shape, small once compressed and longer to read
 * @throws Error that lists every entry and pattern that cannot be compiled
 */
export function compileData(root: string, target: string): Readonly<Record<string, Uint8Array>> {
  mkdirSync(target, { recursive: true });
  const write = (name: string, value: object) => writeFileSync(join(target, name), ascii(JSON.stringify(value)));
  const { lexicon, words, data, records } = compileKnowledge(join(root, 'rules/lexicon'));
  const entries = lexicon.entries.map(keepEntry);
  const laid = layImage(lexicon.sections);
  const packed = layImage(lexicon.sections, words);
  const knowledge: KnowledgeFile = { lexicon: { layout: laid.layout, entries }, data };
  writeFileSync(join(target, 'lexicon.bin'), laid.bytes);
  write('knowledge.json', knowledge);
  write('medicines.json', records);
  write('register-names.json', load<NameSource>(root, 'rules/lexicon/register.yaml'));
  for (const language of ['nb', 'nn', 'en']) {
    const all = Object.entries(mergeMessages(join(root, 'rules/messages'), language));
    write(`messages.${language}.json`, Object.fromEntries(all.filter(([rule]) => !TERMINAL_ONLY.has(rule))));
    write(`terminal.${language}.json`, Object.fromEntries(all.filter(([rule]) => TERMINAL_ONLY.has(rule))));
  }
  write('irregular.json', readIrregular(join(root, 'rules/lexicon')));
  write('pages.json', readPages(join(root, 'rules/docs')));
  const packedKnowledge: KnowledgeFile = {
    lexicon: { layout: packed.layout, words: packWords(words.words), entries },
    data,
  };
  return { 'lexicon.bin': packed.bytes, 'knowledge.json': Buffer.from(JSON.stringify(packedKnowledge)) };
}

/** JSON that is the same in every encoding. */
function ascii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The built-in knowledge of a lexicon folder. */
export function compileKnowledge(folder: string): {
  lexicon: CompileResult['image'];
  words: WordList;
  data: KnowledgeData;
  /** What is told of medicines when somebody asks; linting does not read it. */
  records: MedicineRecords;
} {
  const { records, groups, withheldName, conditions, laws, consent, helplines, stems } = readFacts(folder);
  const { medicines } = records;
  const references = load<CitationSource['references']>(folder, 'references.yaml');
  const {
    image: lexicon,
    words,
    problems,
  } = compileBuiltIn({
    grammar: LANGUAGES.map((language) => load<Record<string, readonly string[]>>(folder, language, 'grammar.yaml')),
    irregular: readIrregular(folder),
    packs: readPacks(folder),
    medicines,
    groups,
    withheldName,
    conditions,
    stems,
    consent,
    helplines,
    sourcePhrases: [...references.backReferences, ...references.personalCommunications],
    laws,
  });
  if (problems.length > 0)
    throw new Error(problems.map(({ entry, message }) => `lexicon: ${entry}: ${message}`).join('\n'));
  const data = {
    abbreviations: LANGUAGES.map((language) => load<AbbreviationData>(folder, language, 'abbreviations.yaml')),
    numbers: LANGUAGES.map((language) => load<NumberData>(folder, language, 'numbers.yaml')),
    citations: {
      organisations: load<CitationSource['organisations']>(folder, 'organisations.yaml'),
      references,
    },
    medicines: medicines.map(essentials),
    conditions: conditions.map((condition) => ({ ...condition, patterns: [] })),
    stems: stemData(stems),
    spelledNames: spelledNames(medicines),
    lookalikes: load<LookalikeSource>(folder, 'lookalikes.yaml'),
    laws,
    modelNote: consent.modelNote,
    noteSentences: consent.sentences,
    helplineParagraph: helplineParagraph(helplines),
  };
  const { checked } = records;
  return { lexicon, words, data, records: { checked, medicines } };
}

/** The irregular forms of both languages, which a clinic's own packs are inflected with too. */
function readIrregular(folder: string): Readonly<Record<'nb' | 'nn', IrregularForms>> {
  return {
    nb: load<IrregularForms>(folder, 'nb', 'irregular.yaml'),
    nn: load<IrregularForms>(folder, 'nn', 'irregular.yaml'),
  };
}

/** `lexicon/medicines.yaml`. */
type MedicineFile = MedicineRecords & Pick<KnowledgeSources, 'groups' | 'withheldName'>;

function readFacts(folder: string) {
  const { checked, medicines, groups, withheldName } = load<MedicineFile>(folder, 'medicines.yaml');
  const substances = substanceRecords(load<SubstanceSource>(folder, 'substances.yaml'));
  return {
    records: { checked, medicines: [...medicines, ...substances] },
    groups,
    withheldName,
    conditions: load<{ conditions: readonly Condition[] }>(folder, 'conditions.yaml').conditions,
    laws: load<{ laws: readonly Law[] }>(folder, 'law.yaml').laws,
    consent: load<ConsentSource>(folder, 'consent.yaml'),
    helplines: load<HelplineSource>(folder, 'helplines.yaml'),
    stems: load<StemSource>(folder, 'stems.yaml'),
  };
}

/** The entries of the packs of both languages. */
export function readPacks(folder: string): LexiconEntry[] {
  return LANGUAGES.flatMap((language) =>
    readdirSync(join(folder, language))
      .filter((file) => file.endsWith('.yaml') && !GRAMMAR_FILES.has(file))
      .sort()
      .flatMap((file) => {
        const { entries, problems } = readPack(
          basename(file, '.yaml'),
          load<unknown>(folder, language, file),
          language,
        );
        if (problems.length > 0)
          throw new Error(
            problems.map(({ path, message }) => `${language}/${file} ${path.join('.')}: ${message}`).join('\n'),
          );
        return entries;
      }),
  );
}

function mergeMessages(folder: string, language: string): MessageCatalogue {
  const files = readdirSync(folder).filter((file) => file.endsWith(`.${language}.yaml`));
  return Object.assign({}, ...files.sort().map((file) => load<MessageCatalogue>(folder, file))) as MessageCatalogue;
}

/** Writes the generated head of every rule page afresh; the hand-written part stays. */
export function writePages(root: string): void {
  const folder = join(root, 'rules/docs');
  const messages = new Messages(mergeMessages(join(root, 'rules/messages'), 'nb'));
  const laws = new Map(readFacts(join(root, 'rules/lexicon')).laws.map((law) => [law.id, law]));
  for (const { meta } of RULES) {
    const path = join(folder, `${meta.id}.md`);
    const page = readFileSync(path, 'utf8');
    const fresh = withHead(
      page,
      pageHead(meta, messages, (id) => laws.get(id)),
    );
    if (fresh !== page) writeFileSync(path, fresh);
  }
}

/** The rule pages in Markdown, by rule id. */
function readPages(folder: string): Record<string, string> {
  const pages: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const file of readdirSync(join(folder, entry.name)).sort())
      pages[`${entry.name}/${basename(file, '.md')}`] = readFileSync(join(folder, entry.name, file), 'utf8');
  }
  return pages;
}

function load<T>(...path: string[]): T {
  return parse(readFileSync(join(...path), 'utf8')) as T;
}
