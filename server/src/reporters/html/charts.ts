import type { Severity } from '../../../../rules/src/engine/finding';
import { CLAIM_STATES, type ClaimCounts, countStates } from '../claims';
import { element, escaped } from './markup';
import type { TextReview } from './model';
import type { ReportWords } from './words';

/*
 * Charts are drawn with attributes of SVG alone: a panel with a strict content security policy allows no styles in elements.
 * What they show stands beside them in words and figures.
 */

/** How many findings each rule has, open and suppressed, the most first. */
export function findingsChart({ findings }: TextReview, words: ReportWords): string {
  const byRule = new Map<string, RuleCounts>();
  for (const { finding } of findings) {
    const { open = 0, suppressed = 0, severity } = byRule.get(finding.rule) ?? {};
    const isOpen = finding.suppression === null;
    byRule.set(finding.rule, {
      open: open + (isOpen ? 1 : 0),
      suppressed: suppressed + (isOpen ? 0 : 1),
      severity: isOpen ? graver(severity, finding.severity) : severity,
    });
  }
  if (byRule.size === 0) return element('p', {}, words.html('no-findings'));
  const rows = [...byRule].sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1));
  const most = Math.max(...rows.map(([, counts]) => total(counts)));
  const lines = rows.map(([rule, { open, suppressed, severity = 'info' }]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, escaped(rule).replace('/', '/<wbr>')),
      element(
        'td',
        { class: 'nk-bar' },
        bar(
          [
            [open, severity],
            [suppressed, 'waived'],
          ],
          most,
        ),
      ),
      element('td', { class: 'nk-number' }, String(open)),
      element('td', { class: 'nk-number' }, String(suppressed)),
    ),
  );
  const heads = ['rule', 'share', 'open', 'suppressed'].map((id) =>
    element('th', { scope: 'col' }, words.html(`chart-${id}`)),
  );
  return element(
    'table',
    { class: 'nk-chart' },
    element('caption', {}, words.html('chart-findings')),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...lines),
  );
}

interface RuleCounts {
  readonly open: number;
  readonly suppressed: number;
  /** The gravest among the open ones. */
  readonly severity: Severity | undefined;
}

function total({ open, suppressed }: RuleCounts): number {
  return open + suppressed;
}

const GRAVITY: readonly Severity[] = ['info', 'warning', 'error'];

function graver(a: Severity | undefined, b: Severity): Severity {
  return a === undefined || GRAVITY.indexOf(b) > GRAVITY.indexOf(a) ? b : a;
}

/** How much of what the text states has evidence. */
export function evidenceChart({ claims }: TextReview, words: ReportWords): string {
  const counts = countStates(claims.map(({ claim }) => claim));
  const total = claims.length;
  if (total === 0) return element('p', {}, words.html('no-claims'));
  const parts = CLAIM_STATES.toReversed().map((state) => [counts[state], state] as const);
  const items = parts.map(([count, state]) =>
    element('li', {}, swatch(state), ' ', escaped(words.claims.say(`count-${state}`, { count: String(count) }))),
  );
  return element(
    'figure',
    { class: 'nk-coverage' },
    element('figcaption', {}, words.html('chart-evidence', { total: String(total), share: share(counts, total) })),
    bar(parts, total),
    element('ul', { class: 'nk-legend' }, ...items),
  );
}

/** Whole percent of the statements that are supported. */
function share({ supported }: ClaimCounts, total: number): string {
  return String(Math.round((100 * supported) / total));
}

const WIDTH = 100;
const HEIGHT = 10;

/** @param parts amounts with their looks, from the left */
function bar(parts: readonly (readonly [amount: number, look: string])[], full: number): string {
  let left = 0;
  const shapes = parts.map(([amount, look]) => {
    const width = (WIDTH * amount) / full;
    const shape = `<rect class="nk-fill-${look}" x="${round(left)}" y="0" width="${round(width)}" height="${HEIGHT}"/>`;
    left += width;
    return amount === 0 ? '' : shape;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${shapes.join('')}</svg>`;
}

function swatch(look: string): string {
  return `<svg class="nk-swatch" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect class="nk-fill-${look}" width="10" height="10"/></svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
