import type { Block } from '../../../../rules/src/draft/block';
import type { Span } from '../../../../rules/src/draft/span';
import { element, escaped } from './markup';
import type { ReviewedClaim, ReviewedFinding, TextReview } from './model';
import type { ReportWords } from './words';

/** Something that the text is marked with, and the reference that leads from there. */
interface Mark extends Span {
  /** What the words look like. */
  readonly look: string;
  /** The strongest look of marks on the same words counts. */
  readonly strength: number;
  /** HTML that stands after the words. */
  readonly reference: string;
}

const STRENGTH = { error: 6, warning: 5, info: 4, waived: 3, unsupported: 2, supported: 1 } as const;

/** The marks of every block, by its index. */
export class TextMarks {
  readonly #marks = new Map<number, Mark[]>();

  constructor({ findings, claims }: TextReview, prefix: string, words: ReportWords) {
    for (const reviewed of findings) this.#add(reviewed.block, findingMark(reviewed, prefix, words));
    for (const reviewed of claims) {
      // A finding on it says more.
      if (reviewed.claim.findings.length === 0) this.#add(reviewed.block, claimMark(reviewed, prefix, words));
    }
  }

  has(block: number): boolean {
    return this.#marks.has(block);
  }

  /** The text of a block as HTML, with its marks. */
  html({ index, text }: Block): string {
    const marks = this.#marks.get(index) ?? [];
    const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
      .filter((edge) => edge <= text.length)
      .sort((a, b) => a - b);
    let html = marks
      .filter(({ end }) => end === 0)
      .map(({ reference }) => reference)
      .join('');
    for (const [at, start] of edges.entries()) {
      const end = edges[at + 1];
      if (end === undefined) break;
      html += markedPart(
        escaped(text.slice(start, end)),
        marks.filter((mark) => mark.start <= start && end <= mark.end),
      );
      html += marks
        .filter((mark) => mark.end === end)
        .map(({ reference }) => reference)
        .join('');
    }
    return html;
  }

  #add(block: number, mark: Mark): void {
    const marks = this.#marks.get(block);
    if (marks === undefined) this.#marks.set(block, [mark]);
    else marks.push(mark);
  }
}

function markedPart(html: string, covering: readonly Mark[]): string {
  const strongest = [...covering].sort((a, b) => b.strength - a.strength)[0];
  return strongest === undefined ? html : element('mark', { class: `nk-${strongest.look}` }, html);
}

function findingMark({ number, finding, span }: ReviewedFinding, prefix: string, words: ReportWords): Mark {
  const look = finding.suppression === null ? finding.severity : 'waived';
  const level = finding.suppression === null ? words.severity(finding.severity) : words.say('waived');
  const label = words.say('go-to-finding', { number: String(number), severity: level });
  return {
    ...span,
    look,
    strength: STRENGTH[look],
    reference: referenceTo(`${prefix}f${number}`, `${prefix}m${number}`, String(number), label),
  };
}

function claimMark({ number, claim, span }: ReviewedClaim, prefix: string, words: ReportWords): Mark {
  const look = claim.state === 'supported' ? 'supported' : 'unsupported';
  const label = words.say('go-to-claim', { number: String(number), state: words.claims.state(claim) });
  const reference = referenceTo(
    `${prefix}c${number}`,
    `${prefix}k${number}`,
    words.say('claim-sign', { number: String(number) }),
    label,
  );
  return { ...span, look, strength: STRENGTH[look], reference };
}

function referenceTo(target: string, id: string, sign: string, label: string): string {
  return element('sup', {}, element('a', { id, href: `#${target}`, 'aria-label': label }, escaped(sign)));
}
