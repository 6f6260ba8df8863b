import { countStates } from '../claims';
import { approvalHtml, statusHtml } from './approval';
import { evidenceChart, findingsChart } from './charts';
import { claimsHtml } from './claims';
import { findingsHtml } from './findings';
import { element, escaped, section, table } from './markup';
import type { TextReview } from './model';
import { textHtml } from './text';
import type { ReportWords } from './words';

/**
 * The review of one text as HTML without a page around it: the report strings them together, and the editor's panel shows
 * one. It has no scripts, no styles in elements and nothing from elsewhere; its looks are classes that begin with `nk-`.
 * @param prefix begins every id, so that several reviews can stand on one page
 */
export function reviewFragment(review: TextReview, prefix: string, words: ReportWords): string {
  const { file } = review;
  const part = (id: string, ...content: readonly string[]) =>
    section(`${prefix}${id}`, 3, words.say(`part-${id}`), ...content);
  const title = element('h2', { id: `${prefix}title` }, element('span', { class: 'nk-path' }, escaped(file.path)));
  return element(
    'article',
    { class: 'nk-report', 'aria-labelledby': `${prefix}title` },
    title,
    statusHtml(review, words),
    countsHtml(review, words),
    part(
      'overview',
      element('div', { class: 'nk-charts' }, findingsChart(review, words), evidenceChart(review, words)),
    ),
    part('text', legendHtml(words), textHtml(review, prefix, words)),
    part('findings', findingsHtml(review, prefix, words)),
    part('claims', claimsHtml(review, prefix, words)),
    part('waivers', waiversHtml(review, words)),
    part('approval', approvalHtml(review, words)),
    part('versions', versionsHtml(review, words)),
  );
}

function countsHtml({ file, findings, claims }: TextReview, words: ReportWords): string {
  const open = findings.filter(({ finding }) => finding.suppression === null);
  const of = (severity: string) => String(open.filter(({ finding }) => finding.severity === severity).length);
  const { supported } = countStates(claims.map(({ claim }) => claim));
  const counts: readonly (readonly [id: string, value: string])[] = [
    ['count-errors', of('error')],
    ['count-warnings', of('warning')],
    ['count-infos', of('info')],
    ['count-suppressed', String(findings.length - open.length)],
    ['count-supported', words.say('of', { part: String(supported), whole: String(claims.length) })],
    ['audience', words.say(`audience-${file.audience}`)],
    ['language', words.say(`language-${file.language}`)],
  ];
  const items = counts.map(([id, value]) =>
    element('div', {}, element('dt', {}, words.html(id)), element('dd', {}, escaped(value))),
  );
  return element('dl', { class: 'nk-counts' }, ...items);
}

/** What the marks in the text mean; the looks are told in words too. */
function legendHtml(words: ReportWords): string {
  const looks = ['error', 'warning', 'info', 'waived', 'supported', 'unsupported'] as const;
  const items = looks.map((look) =>
    element('li', {}, element('mark', { class: `nk-${look}` }, words.html(`look-${look}`))),
  );
  return element('p', {}, words.html('legend')) + element('ul', { class: 'nk-legend' }, ...items);
}

function waiversHtml({ waivers }: TextReview, words: ReportWords): string {
  if (waivers.length === 0) return element('p', {}, words.html('no-waivers'));
  const head = ['waiver-words', 'waiver-rule', 'waiver-reason', 'waiver-by', 'waiver-given', 'waiver-until'].map((id) =>
    words.say(id),
  );
  const rows = waivers.map(({ record }) => [
    element('q', { class: 'nk-quote' }, escaped(record.words)),
    element('code', {}, escaped(record.rule)),
    escaped(record.reason),
    escaped(record.role === '' ? record.reviewer : `${record.reviewer}, ${record.role}`),
    escaped(words.date(record.given)),
    record.until === null ? words.html('no-end') : escaped(words.date(record.until)),
  ]);
  return table(words.say('waivers-caption'), head, rows);
}

function versionsHtml({ versions }: TextReview, words: ReportWords): string {
  const { noktern, medicines, official } = versions;
  const items = [
    words.html('version-rules', { version: noktern }),
    words.html('version-medicines', { date: words.date(medicines) }),
    official === null
      ? words.html('version-no-official')
      : words.html('version-official', {
          source: official.source,
          date: official.retrieved === '' ? '–' : words.date(official.retrieved),
        }),
  ];
  return element('ul', {}, ...items.map((item) => element('li', {}, item)));
}
