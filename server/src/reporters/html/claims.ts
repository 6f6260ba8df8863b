import { element, escaped, table } from './markup';
import type { ReviewedClaim, TextReview } from './model';
import type { ReportWords } from './words';

/** Every statement with the evidence beside it: what has to be in hand on the day the text is published. */
export function claimsHtml({ claims, findings }: TextReview, prefix: string, words: ReportWords): string {
  if (claims.length === 0) return element('p', {}, words.html('no-claims'));
  const numbers = new Map(findings.map(({ finding, number }) => [finding.fingerprint, number]));
  const head = ['claim-number', 'claim-words', 'claim-state', 'claim-evidence', 'claim-findings'].map((id) =>
    words.say(id),
  );
  const rows = claims.map((each) => claimRow(each, numbers, prefix, words));
  return table(words.say('claims-caption'), head, rows, 'nk-claims');
}

function claimRow(
  { number, claim }: ReviewedClaim,
  numbers: ReadonlyMap<string, number>,
  prefix: string,
  words: ReportWords,
): string[] {
  const sign = words.html('claim-sign', { number: String(number) });
  // Where a finding stands on the words, the text leads there.
  const isMarked = claim.findings.length === 0;
  const label = words.say('back-to-claim', { number: String(number) });
  const name = isMarked
    ? element('a', { id: `${prefix}c${number}`, href: `#${prefix}k${number}`, 'aria-label': label }, sign)
    : element('span', { id: `${prefix}c${number}` }, sign);
  const about = claim.kind === 'medicine' ? ` (${claim.about})` : '';
  const said = [
    element('q', { class: 'nk-quote' }, escaped(claim.words)),
    element('span', { class: 'nk-kind' }, escaped(`${words.claims.kind(claim)}${about}`)),
  ];
  const evidence = claim.evidence.map((each) =>
    element('li', { class: each.backs ? undefined : 'nk-weak' }, escaped(words.claims.evidence(each))),
  );
  const found = claim.findings.flatMap(({ fingerprint, rule }) => {
    const known = numbers.get(fingerprint);
    if (known === undefined) return [];
    const to = words.say('go-to-rule', { number: String(known), rule });
    return [element('a', { href: `#${prefix}f${known}`, 'aria-label': to }, String(known))];
  });
  const state = element('span', { class: `nk-state nk-state-${claim.state}` }, escaped(words.claims.state(claim)));
  return [
    name,
    said.join(' '),
    state,
    evidence.length === 0 ? words.html('no-evidence') : element('ul', { class: 'nk-plain' }, ...evidence),
    found.join(', ') || '–',
  ];
}
