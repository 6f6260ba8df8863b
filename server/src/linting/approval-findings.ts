import { APPROVAL_RULES } from '../../../rules/src/catalogue';
import { STATEMENT_KINDS } from '../../../rules/src/draft/block';
import type { Draft } from '../../../rules/src/draft/draft';
import type { Related, RuleFinding } from '../../../rules/src/engine/finding';
import { identify } from '../../../rules/src/engine/fingerprint';
import { placed } from '../../../rules/src/engine/placing';
import { locateFindings, type Wording } from '../reporters/located';
import type { LocatedFinding } from '../reporters/report';
import type { StoredApproval } from '../workspace/review/approval-record';
import { type ApprovalState, approvalState } from '../workspace/review/approval-state';
import { reviewOf } from '../workspace/review/review-records';
import type { Change, TextChanges } from '../workspace/review/text-changes';
import { identityOf, type Sha256 } from '../workspace/review/text-identity';
import type { Configuration, Level } from '../workspace/settings';
import type { LintedText } from './lint-text';

/** What is told of a state of approval: the message of a rule, with the places it is about. */
interface Told extends Pick<RuleFinding, 'block' | 'start' | 'end' | 'messageId' | 'slots'> {
  readonly rule: string;
  readonly related?: readonly Related[];
}

/** What has been decided on a text that was linted. @param path below the configuration's folder, with `/` */
export function approvalOf(
  { draft, audience, findings }: Pick<LintedText, 'draft' | 'audience' | 'findings'>,
  path: string,
  configuration: Configuration,
  sha256: Sha256,
): ApprovalState {
  const identity = identityOf(draft, audience, sha256);
  return approvalState({ path, identity, findings, configuration }, reviewOf(configuration)?.approvals() ?? []);
}

/** How severe the finding of a rule is; undefined when it is not to be told. */
export type LevelOf = (rule: string) => Level | undefined;

/** Why a text is not approved, as a finding; none when it is. */
export function approvalFindings(
  { draft, analysis }: Pick<LintedText, 'draft' | 'analysis'>,
  state: ApprovalState,
  versions: { readonly now: string },
  level: LevelOf,
  wording: Wording,
): LocatedFinding[] {
  const said = told(state, draft, analysis, versions.now);
  const meta = APPROVAL_RULES.find((rule) => rule.meta.id === said?.rule)?.meta;
  if (said === undefined || meta === undefined || draft.blocks.length === 0) return [];
  const severity = level(meta.id) ?? 'off';
  if (severity === 'off') return [];
  return locateFindings(draft, identify([placed(meta, said, severity)], analysis.facts), wording);
}

function told(state: ApprovalState, draft: Draft, analysis: LintedText['analysis'], version: string): Told | undefined {
  const opening = firstSentence(draft, analysis);
  switch (state.status) {
    case 'approved':
      return undefined;
    case 'undecided': {
      const { rejected } = state;
      const messageId = rejected === undefined ? 'undecided' : 'rejected-before';
      return { ...opening, rule: 'review/not-approved', messageId, slots: rejected ? whoOf(rejected) : {} };
    }
    case 'rejected':
      return { ...opening, rule: 'review/approval-rejected', messageId: 'rejected', slots: whoOf(state.by) };
    case 'invalid':
      return { ...opening, rule: 'review/approval-invalid', messageId: state.fault, slots: whoOf(state.by) };
    case 'older': {
      const slots = { ...whoOf(state.by), newer: state.newer.record.decided.slice(0, 10) };
      return { ...opening, rule: 'review/changed-after-approval', messageId: 'older', slots };
    }
    case 'changed':
      return changedText(state.by, state.changes, draft, analysis);
    case 'waiver-ended':
    case 'new-errors': {
      const [first, ...others] = state.findings;
      const rules = [...new Set(state.findings.map(({ rule }) => rule))].join(', ');
      const slots = {
        ...whoOf(state.by),
        count: String(state.findings.length),
        rules,
        version,
        before: state.by.record.versions.noktern,
      };
      const related = others.map(({ block, start, end }) => ({ block, start, end, messageId: 'also', slots: {} }));
      const place = first ?? opening;
      const { block, start, end } = place;
      return { block, start, end, rule: 'review/changed-after-approval', messageId: state.status, slots, related };
    }
  }
}

function changedText(
  by: StoredApproval,
  { blocks, removed, passages, audience, type, language }: TextChanges,
  draft: Draft,
  analysis: LintedText['analysis'],
): Told {
  const rule = 'review/changed-after-approval';
  const [first, ...others] = blocks.map((block) => ({ block, ...sentenceOf(block, analysis, removed) }));
  const place = first ?? firstSentence(draft, analysis);
  if (blocks.length + removed.length === 0) {
    const changes = [said('#audience', audience), said('#type', type), said('#language', language)];
    const slots = { ...whoOf(by), changes: changes.filter((each) => each !== '').join(',') };
    return { ...place, rule, messageId: 'declared', slots };
  }
  const slots = {
    ...whoOf(by),
    changed: String(blocks.length),
    removed: String(passages.filter(({ block }) => block === null).length),
  };
  const related = others.map((each) => ({ ...each, messageId: 'passage', slots: {} }));
  return { ...place, rule, messageId: 'changed', slots, related };
}

function said(term: string, change: Change | undefined): string {
  return change === undefined ? '' : term;
}

function whoOf({ record, id }: StoredApproval): RuleFinding['slots'] {
  const { reviewer, decided, comment } = record;
  return { by: reviewer, date: decided.slice(0, 10), file: id, comment: comment ?? '' };
}

/** The first sentence of a block that does not stand in what was there before. */
function sentenceOf(block: number, { facts }: LintedText['analysis'], removed: TextChanges['removed']) {
  const here = facts[block];
  const { starts = [], ends = [] } = here?.sentences ?? {};
  const before = removed.map(({ text }) => text).join('\n');
  const sentence = [...starts.keys()].find((index) => {
    const words = here?.text.slice(starts[index], ends[index]) ?? '';
    return !before.includes(words.normalize('NFC').replace(/\s+/g, ' ').trim());
  });
  const at = sentence ?? 0;
  return { start: starts[at] ?? 0, end: ends[at] ?? here?.text.length ?? 0 };
}

function firstSentence({ blocks }: Draft, { facts }: LintedText['analysis']) {
  const block = Math.max(
    0,
    blocks.findIndex(({ kind, text }) => STATEMENT_KINDS.has(kind) && text !== ''),
  );
  const { start, end } = facts[block]?.sentenceOf({ start: 0, end: 0 }) ?? { start: 0, end: 0 };
  return { block, start, end };
}
