import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FactKind, MedicineSheet } from '../../../rules/src/knowledge/sheet';
import type { LintService, MedicineKnowledge } from '../linting/service';
import { factLines, statusSentence } from '../reporters/medicine-text';
import type { Judged } from './judge';
import { escapeMarkdown } from './markdown';
import { rangeOf, touches } from './ranges';

/** What a hover tells; `noktern medicines show` tells the rest. */
const TOLD: readonly FactKind[] = [
  'brand',
  'atc',
  'prescription',
  'group',
  'narcotic',
  'authorised',
  'indication',
  'label-use',
  'note',
  'address',
];

/** What is known of the medicine at a place, or of the ending of a word that may be one. */
export function medicineHoverAt(
  document: TextDocument,
  judged: Judged,
  service: Pick<LintService, 'medicines'>,
  position: Position,
): Hover | null {
  const offset = document.offsetAt(position);
  const place = { start: offset, end: offset };
  const { draft, analysis, configuration, messages, speech } = judged;
  for (const [block, facts] of analysis.facts.entries()) {
    for (const { start, end, medicine } of facts.medicines) {
      const span = draft.locate(block, start, end);
      if (!touches(span, place)) continue;
      const sheet = service.medicines(configuration, speech).directory.sheet(medicine.id);
      if (sheet === undefined) return null;
      return hover(document, span, describe(sheet, judged));
    }
    for (const { start, end, stem } of facts.possibleSubstances) {
      const span = draft.locate(block, start, end);
      if (!touches(span, place)) continue;
      const { stems } = service.medicines(configuration, speech);
      const slots = { stem: stem.stem, class: stem.class[speech], origin: stemOrigin(stems, judged) };
      return hover(document, span, escapeMarkdown(messages.format('editor/medicine', 'messages', 'possible', slots)));
    }
  }
  return null;
}

function hover(document: TextDocument, span: { readonly start: number; readonly end: number }, value: string): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(document, span) };
}

function describe(sheet: MedicineSheet, { messages }: Judged): string {
  const title = sheet.facts.find(({ kind }) => kind === 'brand') === undefined ? '' : ` – ${sheet.name}`;
  const lines = factLines(sheet, messages, TOLD).map(
    ({ label, values, origin }) => `- **${label}:** ${escapeMarkdown(values.join(', '))} *(${escapeMarkdown(origin)})*`,
  );
  const heading = `**${escapeMarkdown(sheet.substance)}**${sheet.id.startsWith('fest-') ? escapeMarkdown(title) : ''}`;
  return [heading, lines.join('\n'), statusSentence(sheet, messages)].join('\n\n');
}

function stemOrigin({ source, checked, verified }: MedicineKnowledge['stems'], { messages }: Judged): string {
  const certainty = messages.format('cli/medicines', 'messages', verified ? 'verified' : 'unverified', {});
  return messages.format('cli/medicines', 'messages', 'origin', { source, date: checked, certainty });
}
