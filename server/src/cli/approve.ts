import { decisionFile } from '../linting/decisions';
import { versionsOf } from '../linting/review-text';
import { DECISIONS, type Decision } from '../workspace/review/approval-record';
import type { Context } from './context';
import { readingOptions } from './lint-options';
import { parseOptions } from './options';
import { needed, reviewerOf, textToReview, writeNewRecord } from './reviewing';

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
  const reviewer = reviewerOf(reviewed, name);

  const { configuration } = reviewed;
  const wish = {
    decision,
    reviewer,
    decided: context.host.clock.now(),
    comment: comment === '' ? null : comment,
    versions: versionsOf(context.service, configuration, context.host.process.version()),
  };
  const messages = context.messages(reading.config);
  const say = (id: string, slots = {}) => messages.format('cli/approve', 'messages', id, slots);
  const record = decisionFile(reviewed, wish, say('comment'), (text) => context.host.sha256(text));
  const file = writeNewRecord(context, reviewed, record);
  const { terminal } = context.host;
  terminal.write(`${say(decision, { text: reviewed.path, file, hash: record.hash.slice(0, 12) })}\n`);
  const open = record.openErrors;
  if (open > 0 && decision !== 'rejected') terminal.write(`${say('open-errors', { count: String(open) })}\n`);
  return 0;
}
