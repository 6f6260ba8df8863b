import type { StoredApproval } from '../../workspace/review/approval-record';
import type { ApprovalState } from '../../workspace/review/approval-state';
import { element, escaped, table } from './markup';
import type { TextReview } from './model';
import type { ReportWords } from './words';

/** How a state of approval is to be taken at a glance. */
const LOOKS: Readonly<Record<ApprovalState['status'], 'ok' | 'open' | 'stop'>> = {
  approved: 'ok',
  undecided: 'open',
  rejected: 'stop',
  changed: 'open',
  older: 'open',
  'waiver-ended': 'open',
  'new-errors': 'open',
  invalid: 'stop',
};

/** Whether the text is approved, in a line: «godkjent 12.11.2026 av M. Lege». */
export function statusLine(
  { approval, isRequired }: Pick<TextReview, 'approval' | 'isRequired'>,
  words: ReportWords,
): string {
  const by = 'by' in approval ? approval.by : approval.rejected;
  if (by === undefined) return words.say(isRequired ? 'status-required' : 'status-undecided');
  const { reviewer, decided, decision } = by.record;
  const slots = { by: reviewer, date: words.date(decided) };
  const isConditional = approval.status === 'approved' && decision === 'conditions';
  return words.say(
    isConditional
      ? 'status-conditions'
      : `status-${approval.status === 'undecided' ? 'rejected-before' : approval.status}`,
    slots,
  );
}

export function statusHtml(review: TextReview, words: ReportWords): string {
  const look = LOOKS[review.approval.status];
  return element(
    'p',
    { class: `nk-status nk-status-${look}` },
    element('strong', {}, escaped(statusLine(review, words))),
  );
}

/** What was decided, by whom and when, what has changed since, and how to decide from the command line. */
export function approvalHtml(review: TextReview, words: ReportWords): string {
  const { decisions, identity } = review;
  const parts = [statusHtml(review, words), changesHtml(review, words)];
  if (decisions.length > 0) {
    const head = [
      'decision-date',
      'decision',
      'decision-by',
      'decision-comment',
      'decision-rules',
      'decision-text',
    ].map((id) => words.say(id));
    parts.push(
      table(
        words.say('decisions'),
        head,
        decisions.map((each) => decisionRow(each, identity.hash, words)),
      ),
    );
  }
  parts.push(element('p', {}, words.html('hash'), ' ', element('code', { class: 'nk-hash' }, escaped(identity.hash))));
  return parts.join('');
}

function decisionRow({ record, isTampered }: StoredApproval, hash: string, words: ReportWords): string[] {
  const { decided, decision, reviewer, role, comment, versions, text } = record;
  const who = role === '' ? reviewer : `${reviewer}, ${role}`;
  const which = isTampered ? 'decision-tampered' : text === hash ? 'decision-this' : 'decision-other';
  return [
    escaped(words.date(decided)),
    words.html(`decision-${decision}`),
    escaped(who),
    escaped(comment ?? '–'),
    escaped(versions.noktern),
    words.html(which),
  ];
}

/** What stands in the text now is marked there; what is gone can only be told here. */
function changesHtml({ approval, blocks }: TextReview, words: ReportWords): string {
  switch (approval.status) {
    case 'changed': {
      const { changes } = approval;
      const passages = changes.passages.map(({ before, block }) =>
        element('li', {}, passageHtml(before ?? '', block === null ? '' : (blocks[block]?.text ?? ''))),
      );
      const told = (['audience', 'type', 'language'] as const).flatMap((key) => {
        const change = changes[key];
        const slots = { before: change?.before ?? '–', now: change?.now ?? '–' };
        return change === undefined ? [] : [element('li', {}, words.html(`change-${key}`, slots))];
      });
      return listOf('changes', passages, words) + listOf('changes-said', told, words);
    }
    case 'waiver-ended':
    case 'new-errors': {
      const items = approval.findings.map(({ rule, fingerprint }) =>
        element('li', {}, element('code', {}, escaped(rule)), ' ', element('code', {}, escaped(fingerprint))),
      );
      return listOf(approval.status, items, words);
    }
    case 'invalid':
      return element('p', {}, words.html(`invalid-${approval.fault}`, { file: approval.by.id }));
    case 'rejected':
    case 'approved': {
      const { comment } = approval.by.record;
      return comment === null ? '' : element('p', {}, words.html('comment', { comment }));
    }
    default:
      return '';
  }
}

/** A passage with the words that have gone and come. */
function passageHtml(before: string, now: string): string {
  const { diffWordsWithSpace } = require('diff/lib/diff/word.js') as typeof import('diff');
  return diffWordsWithSpace(before, now.normalize('NFC').replace(/\s+/g, ' ').trim())
    .map(({ value, added, removed }) =>
      added ? element('ins', {}, escaped(value)) : removed ? element('del', {}, escaped(value)) : escaped(value),
    )
    .join('');
}

function listOf(heading: string, items: readonly string[], words: ReportWords): string {
  if (items.length === 0) return '';
  return element('h4', {}, words.html(heading)) + element('ul', {}, ...items);
}
