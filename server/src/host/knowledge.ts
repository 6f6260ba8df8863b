import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MessageCatalogue, Messages } from '../../../rules/src/engine/messages';
import type { NameSource } from '../../../rules/src/knowledge/import';
import { Knowledge, type KnowledgeData } from '../../../rules/src/knowledge/knowledge';
import type { MedicineRecords } from '../../../rules/src/knowledge/medicine';
import type { IrregularForms } from '../../../rules/src/language/inflection';
import { KeptEntries, type KeptEntry } from '../../../rules/src/matching/entries';
import { type ImageLayout, viewImage } from '../../../rules/src/matching/image';
import { unpackWords } from '../../../rules/src/matching/word-list';

/** The compiled data lie beside the bundles; the unbundled modules that tests run lie deeper. */
const folder = basename(__dirname) === 'host' ? join(__dirname, '../../../../data') : join(__dirname, 'data');

/** The built-in knowledge. */
export function loadKnowledge(): Knowledge {
  const { lexicon, data } = load<KnowledgeFile>('knowledge.json');
  const bytes = read('lexicon.bin');
  // A small read may come from a pool, at any offset; numbers are viewed at multiples of four.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const words = lexicon.words === undefined ? undefined : unpackWords(lexicon.words);
  const sections = viewImage(buffer, byteOffset, lexicon.layout, words);
  return new Knowledge({ sections, entries: new KeptEntries(lexicon.entries) }, data);
}

/** `knowledge.json`: what goes with the numbers in `lexicon.bin`, and the rest of the knowledge. */
export interface KnowledgeFile {
  readonly lexicon: {
    readonly layout: ImageLayout;
    /** The words of `lexicon.bin`, where that is packed. */
    readonly words?: string;
    readonly entries: readonly KeptEntry[];
  };
  readonly data: KnowledgeData;
}

/** All that the built-in register tells of medicines. */
export function loadMedicineRecords(): MedicineRecords {
  return load<MedicineRecords>('medicines.json');
}

/** How names of the official register are looked for. */
export function loadNameSource(): NameSource {
  return load<NameSource>('register-names.json');
}

/** The irregular forms that packs are inflected with. */
export function loadIrregular(): Readonly<Record<'nb' | 'nn', IrregularForms>> {
  return load<Readonly<Record<'nb' | 'nn', IrregularForms>>>('irregular.json');
}

/** The messages of one language; those of the command line where it is installed. */
export function loadMessages(language: 'nb' | 'nn' | 'en'): Messages {
  const terminal = `terminal.${language}.json`;
  return new Messages(load<MessageCatalogue>(`messages.${language}.json`), () =>
    existsSync(join(folder, terminal)) ? load<MessageCatalogue>(terminal) : {},
  );
}

/** The rule pages in Markdown, by rule id. */
export function loadPages(): Readonly<Record<string, string>> {
  return load<Readonly<Record<string, string>>>('pages.json');
}

/** Worked out once: every diagnostic links to its rule's page. */
let pagesUrl: string | undefined;

/** The `file:` URL of a rule's page, which is shipped as it is written. */
export function pageUrl(rule: string): string {
  pagesUrl ??= pathToFileURL(join(folder, '../../rules/docs')).href;
  return `${pagesUrl}/${rule}.md`;
}

/** What lies there unpacked is ASCII, which V8 reads in half the time if it is told so. */
function load<T>(file: string): T {
  const path = join(folder, file);
  const text = existsSync(path) ? readFileSync(path, 'latin1') : unpack(path).toString('utf8');
  return JSON.parse(text) as T;
}

/** The editor's package has its data packed; the command line, which starts for every run, reads them as they are. */
function read(file: string): Buffer<ArrayBuffer> {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path) : unpack(path);
}

function unpack(path: string): Buffer<ArrayBuffer> {
  // Only where it is needed: the command line would load it for nothing.
  const { brotliDecompressSync } = require('node:zlib') as typeof import('node:zlib');
  return brotliDecompressSync(readFileSync(`${path}.br`));
}
