import { equalsOf } from '../../../rules/src/engine/fingerprint';
import { versionsOf } from '../linting/review-text';
import {
  type ApprovalRecord,
  approvalFileName,
  DECISIONS,
  type Decision,
  type SeenFinding,
  type SeenWaiver,
} from '../workspace/review/approval-record';
import { sealOf, writeRecord } from '../workspace/review/record';
import { APPROVALS_FOLDER, reviewOf } from '../workspace/review/review-records';
import { identityOf } from '../workspace/review/text-identity';
import type { Context } from './context';
import { readingOptions } from './lint-options';
import { parseOptions } from './options';
import { needed, reviewerOf, type TextToReview, textToReview, writeNewRecord } from './reviewing';

const VALUES = ['audience', 'config', 'comment', 'decision', 'reviewer'];

/** `noktern approve FILE`: a reviewer decides on a text as it stands, in a file of its own. */
export async function approve(context: Context, args: readonly string[]): Promise<number> {
  const options = parseOptions(context.host, args, { values: VALUES, flags: [] });
  const reading = readingOptions(context, options);
  const name = needed(options, 'reviewer');
  const decision = options.choice<Decision>('decision', DECISIONS, 'approved');
  // What is refused or approved on conditions is of no use to its writer without the reason.
  const comment = decision === 'approved' ? (options.last('comment')?.trim() ?? '') : needed(options, 'comment');
  const reviewed = await textToReview(context, reading, 'approve', options.positionals);
  if (reviewed === undefined) return 2;
  const { name: reviewer, role } = reviewerOf(reviewed, name);

  const sha256 = (text: string) => context.host.sha256(text);
  const { hash, audience, type, language, blocks } = identityOf(
    reviewed.linted.draft,
    reviewed.linted.audience,
    sha256,
  );
  const findings = seenFindings(reviewed);
  const record: ApprovalRecord = {
    decision,
    file: reviewed.path,
    reviewer,
    role,
    decided: context.host.clock.now(),
    comment: comment === '' ? null : comment,
    versions: versionsOf(context.service, reviewed.configuration, context.host.process.version()),
    audience,
    type,
    language,
    text: hash,
    findings,
    waivers: seenWaivers(reviewed, findings),
    blocks,
  };
  const fields = { ...record };
  const messages = context.messages(reading.config);
  const say = (id: string, slots = {}) => messages.format('cli/approve', 'messages', id, slots);
  const below = `${APPROVALS_FOLDER}/${approvalFileName(record, sealOf(fields, sha256))}`;
  const file = writeNewRecord(context, reviewed, below, writeRecord(fields, say('comment'), sha256));
  const { terminal } = context.host;
  terminal.write(`${say(decision, { text: reviewed.path, file, hash: hash.slice(0, 12) })}\n`);
  const open = findings.filter(({ state, severity }) => state === 'open' && severity === 'error').length;
  if (open > 0 && decision !== 'rejected') terminal.write(`${say('open-errors', { count: String(open) })}\n`);
  return 0;
}

function seenFindings({ linted }: TextToReview): SeenFinding[] {
  return linted.findings.map(({ rule, fingerprint, severity, suppression, block, start, end }) => ({
    rule,
    fingerprint,
    severity,
    state: suppression?.kind ?? 'open',
    words: linted.draft.blocks[block]?.text.slice(start, end) ?? '',
  }));
}

/** The waivers that let the findings stand, and those of their equals, without which these are ambiguous. */
function seenWaivers({ configuration }: TextToReview, findings: readonly SeenFinding[]): SeenWaiver[] {
  const waived = new Set(
    findings.flatMap(({ state, fingerprint }) => (state === 'waiver' ? [equalsOf(fingerprint)] : [])),
  );
  const stored = reviewOf(configuration)?.waivers ?? [];
  return stored.flatMap(({ record, id, isTampered }) => {
    const { rule, fingerprint, reason, reviewer, until } = record;
    if (isTampered || !waived.has(equalsOf(fingerprint))) return [];
    return [{ file: id, rule, fingerprint, reason, reviewer, until }];
  });
}
