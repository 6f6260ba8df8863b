import { statusLine } from './approval';
import { reviewFragment } from './fragment';
import { element, escaped } from './markup';
import type { TextReview } from './model';
import { REPORT_STYLE } from './style';
import type { ReportWords } from './words';

/** Nothing is fetched and no script runs, whatever a draft holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report as one file that shows itself without network and scripts, on a screen or on paper.
 * @param today ISO date
 */
export function reportPage(reviews: readonly TextReview[], words: ReportWords, today: string): string {
  const one = reviews.length === 1 ? reviews[0] : undefined;
  const title = one === undefined ? words.say('report-title') : words.say('report-title-of', { file: one.file.path });
  const prefixOf = (index: number) => (one === undefined ? `t${index + 1}-` : '');
  const body = [
    element('a', { class: 'nk-skip', href: '#innhold' }, words.html('skip')),
    element(
      'header',
      { class: 'nk-page' },
      element('h1', {}, words.html('report-title')),
      element('p', {}, words.html('made', { date: words.date(today) })),
      one === undefined ? contents(reviews, prefixOf, words) : '',
    ),
    element(
      'main',
      { id: 'innhold', class: 'nk-page', tabindex: '-1' },
      ...reviews.map((review, index) => reviewFragment(review, prefixOf(index), words)),
    ),
    element('footer', { class: 'nk-page' }, element('p', {}, words.html('footer'))),
  ];
  return [
    '<!DOCTYPE html>',
    `<html lang="${words.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    `<body>${body.join('\n')}</body>`,
    '</html>',
    '',
  ].join('\n');
}

function contents(reviews: readonly TextReview[], prefixOf: (index: number) => string, words: ReportWords): string {
  const items = reviews.map((review, index) =>
    element(
      'li',
      {},
      element('a', { href: `#${prefixOf(index)}title` }, escaped(review.file.path)),
      ` – ${escaped(statusLine(review, words))}`,
    ),
  );
  return element('nav', { 'aria-label': words.say('contents') }, element('ol', {}, ...items));
}
