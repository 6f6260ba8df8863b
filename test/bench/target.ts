import { type Draft, Linter, type LintResult } from '../../rules/src/index';
import { inflector } from '../../rules/src/knowledge/compile';
import { compileRegister, type OfficialRegister } from '../../rules/src/knowledge/import';
import type { ImportedRegister } from '../../rules/src/knowledge/imported';
import { compileLexicon } from '../../rules/src/matching/compile';
import type { LexiconEntry } from '../../rules/src/matching/lexicon';
import { Table } from '../../rules/src/matching/table';
import { type DocumentFormat, readDraft } from '../../server/src/documents/index';
import { loadIrregular, loadKnowledge, loadMedicineRecords, loadNameSource } from '../../server/src/host/knowledge';
import { readRegister } from '../../server/src/host/register-read';
import { writeRegister } from '../../server/src/host/register-write';

/*
 * What is measured, bundled as the programs are: unbundled modules are slower, and would make both the linter and what it is
 * measured against look worse than they are.
 */

/** As far as markdown-it is used here; it comes without types. */
interface Markdown {
  parse(text: string, environment: object): readonly object[];
}

const knowledge = loadKnowledge();
const markdown = new (require('markdown-it') as new () => Markdown)();

/** Lints a text. */
export type Lint = (text: string, format: DocumentFormat) => LintResult;

/** A linter that has seen nothing, with packs of the house, a register of medicines, both or neither. */
export function newLinter(packs?: Table, medicines?: ImportedRegister): Lint {
  const linter = new Linter(knowledge, { ...(packs ? { packs } : {}), ...(medicines ? { medicines } : {}) });
  const settings = { audience: 'public', audienceSource: 'flag', today: '2026-01-01' } as const;
  return (text, format) => linter.lint(readDraft(text, format), settings);
}

/** An editor's linter, which remembers a long draft: reads a text and lints it as an edit of the last one, each on its own. */
export function newEditing(): { read(text: string, format: DocumentFormat): Draft; lint(draft: Draft): LintResult } {
  const linter = new Linter(knowledge, {}, { remembered: 8_000_000, edits: true });
  const settings = { audience: 'public', audienceSource: 'flag', today: '2026-01-01' } as const;
  let last: LintResult | undefined;
  return {
    read: readDraft,
    lint: (draft) => {
      last = linter.lint(draft, settings, last);
      return last;
    },
  };
}

/** Compiles entries to a table. */
export function compile(entries: readonly LexiconEntry[]): Table {
  return new Table(compileLexicon(entries, new Map(), inflector(loadIrregular())).image);
}

/** Imports a register and keeps it in a file. */
export function keepRegister(official: OfficialRegister, file: string): ImportedRegister {
  const { medicines } = loadMedicineRecords();
  const parts = { table: knowledge.table, medicines, names: loadNameSource() };
  writeRegister(file, compileRegister(official, { imported: '2026-01-01', file: 'fest.xml' }, parts));
  const read = readRegister(file, 'whole');
  if (!read.ok) throw new Error(`The register is ${read.reason}.`);
  return read.register;
}

/** Parses a text as Markdown, the measure of how long a text of its length may take. */
export function parseMarkdown(text: string): number {
  return markdown.parse(text, {}).length;
}
