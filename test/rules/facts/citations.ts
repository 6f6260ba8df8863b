import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CitationFacts, CitationMark } from '../../../rules/src/facts/citations/citation';
import { type CitationSource, compileCitationLexicon } from '../../../rules/src/facts/citations/citation-lexicon';
import { findCitationMarks } from '../../../rules/src/facts/citations/citation-marks';
import { resolveCitations } from '../../../rules/src/facts/citations/citation-matching';
import { tokenise } from '../../../rules/src/language/tokenise';
import { compileLexicon } from '../../../rules/src/matching/compile';
import { Vocabulary } from '../../../rules/src/matching/vocabulary';
import { readDraft } from '../../../server/src/documents/index';

function load<T>(file: string): T {
  return parse(readFileSync(join(__dirname, '../../../../../rules/lexicon', file), 'utf8')) as T;
}

export const source: CitationSource = {
  organisations: load<CitationSource['organisations']>('organisations.yaml'),
  references: load<CitationSource['references']>('references.yaml'),
};
export const lexicon = compileCitationLexicon(source);
const vocabulary = new Vocabulary(compileLexicon([], new Map(), () => []).image);

export function marksOf(text: string): readonly CitationMark[] {
  return findCitationMarks(text, tokenise(text, vocabulary), lexicon);
}

/** Marks as «authors year»: `Lie+Ås 2014a`, `Lie… 2014` with et al., `#3`, `^note`, `@key`; doubtful ones end with `?` or `??`. */
export function brief(text: string): string[] {
  return marksOf(text).map((mark) => {
    const doubt = { sure: '', likely: '?', possible: '??' }[mark.certainty];
    if (mark.kind === 'numeric') return `#${mark.number}${doubt}`;
    if (mark.kind === 'footnote') return `^${mark.label}`;
    if (mark.kind === 'key') return `@${mark.label}`;
    return `${mark.authors.join('+')}${mark.etAl ? '…' : ''} ${mark.year ?? '–'}${mark.suffix}${doubt}`;
  });
}

export interface Resolved {
  readonly facts: CitationFacts;
  /** What each citation's words are and the step it took: `Lie, 2014 → exact`. */
  readonly steps: readonly string[];
  /** First authors of entries that nothing cites or comes near. */
  readonly uncited: readonly string[];
}

/** A draft of a body and, unless it is empty, a list below a heading. */
export function resolve(body: string, list = '', format: 'markdown' | 'text' = 'text'): Resolved {
  const draft = readDraft(list === '' ? `${body}\n` : `${body}\n\n## Kilder\n\n${list}\n`, format);
  const facts = resolveCitations(
    draft.blocks,
    draft.blocks.map(({ text }) => ({ text, citations: marksOf(text) })),
    lexicon,
  );
  return {
    facts,
    steps: facts.citations.map(
      ({ block, mark, match }) => `${draft.blocks[block]!.text.slice(mark.start, mark.end)} → ${match.step}`,
    ),
    uncited: facts.references
      .filter((_, i) => facts.citedBy[i]!.length === 0 && !facts.nearlyCited[i]!)
      .map(({ authors }) => authors[0] ?? ''),
  };
}
