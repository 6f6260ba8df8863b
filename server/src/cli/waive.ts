import { equalsOf } from '../../../rules/src/engine/fingerprint';
import type { LocatedFinding } from '../reporters/report';
import { isDate, sealOf, writeRecord } from '../workspace/review/record';
import { WAIVERS_FOLDER } from '../workspace/review/review-records';
import { identityOf } from '../workspace/review/text-identity';
import { type WaiverRecord, waiverFileName } from '../workspace/review/waiver-record';
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
  const reason = needed(options, 'reason').replace(/\s+/g, ' ');
  const name = needed(options, 'reviewer');
  const until = untilOf(options.last('until'), context.host.clock.today());
  const reviewed = await textToReview(context, reading, 'waive', options.positionals);
  if (reviewed === undefined) return 2;
  const { name: reviewer, role } = reviewerOf(reviewed, name);
  const finding = findingOf(reviewed, asked);

  const sha256 = (text: string) => context.host.sha256(text);
  const { draft, audience, found } = reviewed.linted;
  const record: WaiverRecord = {
    rule: finding.rule,
    fingerprint: finding.fingerprint,
    equals: found.filter(({ fingerprint }) => equalsOf(fingerprint) === equalsOf(finding.fingerprint)).length,
    file: reviewed.path,
    ...quoted(reviewed, finding),
    reason,
    reviewer,
    role,
    given: context.host.clock.now(),
    until,
    text: identityOf(draft, audience, sha256).hash,
  };
  const fields = { ...record };
  const messages = context.messages(reading.config);
  const say = (id: string, slots = {}) => messages.format('cli/waive', 'messages', id, slots);
  const written = writeRecord(fields, say('comment'), sha256);
  const below = `${WAIVERS_FOLDER}/${waiverFileName(record, sealOf(fields, sha256))}`;
  const file = writeNewRecord(context, reviewed, below, written);
  const slots = { rule: record.rule, words: record.words, file, until: until ?? '' };
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
  if (/^(review|draft)\//.test(finding.rule)) throw new UsageError('not-waived', { rule: finding.rule });
  if (finding.suppression?.kind === 'waiver') {
    throw new UsageError('waived-already', { rule: finding.rule, by: finding.suppression.by ?? '' });
  }
  return finding;
}

/** The words of a finding and its sentence, as their reader sees them. */
function quoted({ linted }: TextToReview, { fingerprint }: LocatedFinding): Pick<WaiverRecord, 'words' | 'sentence'> {
  const finding = linted.findings.find((each) => each.fingerprint === fingerprint);
  const text = (finding && linted.draft.blocks[finding.block]?.text) ?? '';
  if (finding === undefined) return { words: '', sentence: '' };
  const sentence = linted.analysis.facts[finding.block]?.sentenceOf(finding) ?? { start: 0, end: text.length };
  return { words: text.slice(finding.start, finding.end), sentence: text.slice(sentence.start, sentence.end).trim() };
}
