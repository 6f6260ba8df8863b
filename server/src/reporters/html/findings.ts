import type { Basis } from '../report';
import { element, escaped } from './markup';
import type { ReviewedFinding, TextReview } from './model';
import type { ReportWords } from './words';

/** Every finding with its words, why it matters and what lets it stand; the open ones first. */
export function findingsHtml({ findings }: TextReview, prefix: string, words: ReportWords): string {
  if (findings.length === 0) return element('p', {}, words.html('no-findings'));
  const open = findings.filter(({ finding }) => finding.suppression === null);
  const suppressed = findings.filter(({ finding }) => finding.suppression !== null);
  const list = (some: readonly ReviewedFinding[]) =>
    element('ul', { class: 'nk-findings' }, ...some.map((each) => findingHtml(each, prefix, words)));
  const parts = [open.length === 0 ? element('p', {}, words.html('no-open')) : list(open)];
  if (suppressed.length > 0) parts.push(element('h4', {}, words.html('suppressed')), list(suppressed));
  return parts.join('');
}

function findingHtml({ number, finding }: ReviewedFinding, prefix: string, words: ReportWords): string {
  const { rule, severity, message, line, fingerprint, suppression, basis } = finding;
  const look = suppression === null ? severity : 'waived';
  const level = suppression === null ? words.severity(severity) : words.say('waived');
  const title = words.say('back-to-text', { number: String(number) });
  const head = element(
    'p',
    { class: 'nk-finding-head' },
    element('a', { href: `#${prefix}m${number}`, 'aria-label': title }, String(number)),
    ' ',
    element('strong', { class: `nk-level nk-level-${look}` }, escaped(level)),
    ' ',
    element('code', {}, escaped(rule)),
    ' ',
    element(
      'span',
      { class: 'nk-where' },
      words.html('line', { line: String(line) }),
      ' · ',
      element('code', {}, escaped(fingerprint)),
    ),
  );
  const lines = [head, element('p', {}, escaped(message))];
  if (basis.length > 0)
    lines.push(
      element('p', { class: 'nk-basis' }, words.html('basis'), ' ', basis.map((law) => lawHtml(law, words)).join('; ')),
    );
  if (suppression !== null) {
    const { reason, by, until, kind } = suppression;
    const slots = { reason, by: by ?? '', until: until === null ? '' : words.date(until) };
    const id = `${kind}${by === null || by === '' ? '' : '-by'}${until === null ? '' : '-until'}`;
    lines.push(element('p', { class: 'nk-stands' }, words.html(`stands-${id}`, slots)));
  }
  return element('li', { id: `${prefix}f${number}`, class: `nk-finding nk-finding-${look}` }, ...lines);
}

function lawHtml({ title, verified, wording }: Basis, words: ReportWords): string {
  const named = verified ? title : `${title} (${words.unchecked()})`;
  return element('span', { title: wording === '' ? undefined : wording }, escaped(named));
}
