import { quoted, waiverFault, waiverFile } from '../linting/decisions';
import type { DecisionAnswer, WaiveParams } from '../protocol';
import { isDate } from '../workspace/review/record';
import { type DecisionParts, decide } from './decide';

/** Answers `noktern/waive`: a reviewer lets one finding stand, as `noktern waive` does. */
export function waive(parts: DecisionParts, params: WaiveParams): Promise<DecisionAnswer> {
  const { clock, sha256 } = parts.host;
  const { reason, until: written } = params;
  return decide(parts, params, ({ judged, reviewer, ...text }) => {
    const finding = judged.found.find(({ fingerprint }) => fingerprint === params.finding);
    if (finding === undefined) return { id: 'gone' };
    const { rule, suppression } = finding;
    const fault = waiverFault(finding);
    if (fault !== undefined) return { id: fault, slots: { rule, by: suppression?.by ?? '' } };
    if (reason.trim() === '') return { id: 'needs-reason' };
    const until = written === undefined || written === '' ? null : written;
    if (until !== null && !isDate(until)) return { id: 'no-date', slots: { date: until } };
    if (until !== null && until < clock.today()) return { id: 'expired' };
    const say = (id: string, slots = {}) => judged.messages.format('editor/review', 'messages', id, slots);
    const wish = { finding, reason, reviewer, given: clock.now(), until };
    const record = waiverFile(text, wish, say('waiver-comment'), (said) => sha256(said));
    const { words } = quoted(text, finding);
    return { record, sentence: (file) => say('waived', { words, rule, file, by: reviewer.name }) };
  });
}
