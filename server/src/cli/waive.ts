import { quoted, waiverFault, waiverFile } from '../linting/decisions';
import type { LocatedFinding } from '../reporters/report';
import { isDate } from '../workspace/review/record';
import type { Context } from './context';
import { readingOptions } from './lint-options';
import { parseOptions } from './options';
import { needed, reviewerOf, type TextToReview, textToReview, writeNewRecord } from './reviewing';
import { UsageError } from './usage-error';

const VALUES = ['audience', 'config', 'finding', 'reason', 'reviewer', 'until'];

/** `noktern waive FILE`: a reviewer lets one finding stand, with a reason, in a file of its own. */
export async function waive(context: Context, args: readonly string[]): Promise<number> {
  const options = parseOptions(context.host, args, { values: VALUES, flags: [] });
  const reading = readingOptions(context, options);
  const asked = needed(options, 'finding');
  const reason = needed(options, 'reason');
  const name = needed(options, 'reviewer');
  const until = untilOf(options.last('until'), context.host.clock.today());
  const reviewed = await textToReview(context, reading, 'waive', options.positionals);
  if (reviewed === undefined) return 2;
  const reviewer = reviewerOf(reviewed, name);
  const finding = findingOf(reviewed, asked);

  const wish = { finding, reason, reviewer, given: context.host.clock.now(), until };
  const messages = context.messages(reading.config);
  const say = (id: string, slots = {}) => messages.format('cli/waive', 'messages', id, slots);
  const record = waiverFile(reviewed, wish, say('comment'), (text) => context.host.sha256(text));
  const file = writeNewRecord(context, reviewed, record);
  const slots = { rule: finding.rule, words: quoted(reviewed, finding).words, file, until: until ?? '' };
  context.host.terminal.write(`${say(until === null ? 'given' : 'given-until', slots)}\n`);
  return 0;
}

function untilOf(written: string | undefined, today: string): string | null {
  if (written === undefined) return null;
  if (!isDate(written)) throw new UsageError('not-a-date', { option: '--until', value: written });
  if (written < today) throw new UsageError('past-date', { option: '--until', value: written });
  return written;
}

const FINGERPRINT = /^[0-9a-f]{16}(?:-\d+)?$/;
const PLACE = /^(\d+)(?::(\d+))?:([a-z]+\/[a-z-]+)$/;

/** The finding that is meant: by its fingerprint, or by its line and rule where there is one such. */
function findingOf({ linted, file }: TextToReview, asked: string): LocatedFinding {
  const all = linted.found;
  const [, line, column, rule] = PLACE.exec(asked) ?? [];
  if (line === undefined && !FINGERPRINT.test(asked)) throw new UsageError('not-a-finding', { finding: asked });
  const meant = all.filter((finding) =>
    line === undefined
      ? finding.fingerprint === asked
      : finding.line === Number(line) &&
        finding.rule === rule &&
        (column === undefined || finding.column === Number(column)),
  );
  const [finding] = meant;
  if (finding === undefined) throw new UsageError('no-such-finding', { finding: asked, file: file.path });
  if (meant.length > 1) {
    const listed = meant.map((each) => `${each.line}:${each.column}: ${each.fingerprint}`).join(', ');
    throw new UsageError('many-findings', { finding: asked, findings: listed });
  }
  const fault = waiverFault(finding);
  if (fault !== undefined) throw new UsageError(fault, { rule: finding.rule, by: finding.suppression?.by ?? '' });
  return finding;
}
