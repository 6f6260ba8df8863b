import { Linter, type LintResult } from '../../rules/src/index';
import { inflector } from '../../rules/src/knowledge/compile';
import { compileLexicon } from '../../rules/src/matching/compile';
import type { LexiconEntry } from '../../rules/src/matching/lexicon';
import { Table } from '../../rules/src/matching/table';
import { type DocumentFormat, readDraft } from '../../server/src/documents/index';
import { loadIrregular, loadKnowledge } from '../../server/src/host/knowledge';

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

/** A linter that has seen nothing, with packs of the house or without. */
export function newLinter(packs?: Table): Lint {
  const linter = new Linter(knowledge, packs === undefined ? {} : { packs });
  const settings = { audience: 'public', audienceSource: 'flag', today: '2026-01-01' } as const;
  return (text, format) => linter.lint(readDraft(text, format), settings);
}

/** Compiles entries to a table. */
export function compile(entries: readonly LexiconEntry[]): Table {
  return new Table(compileLexicon(entries, new Map(), inflector(loadIrregular())).image);
}

/** Parses a text as Markdown, the measure of how long a text of its length may take. */
export function parseMarkdown(text: string): number {
  return markdown.parse(text, {}).length;
}
