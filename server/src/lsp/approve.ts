import { decisionFile } from '../linting/decisions';
import type { ApproveParams, DecisionAnswer } from '../protocol';
import { DECISIONS } from '../workspace/review/approval-record';
import { type DecisionParts, decide } from './decide';
import { knownVersions } from './review-report';

/** Answers `noktern/approve`: a reviewer decides on a draft as it stands, as `noktern approve` does. */
export function approve(parts: DecisionParts, params: ApproveParams): Promise<DecisionAnswer> {
  const { host, service } = parts;
  const { decision } = params;
  return decide(parts, params, ({ judged, reviewer, ...text }) => {
    if (!DECISIONS.includes(decision)) return { id: 'no-decision' };
    const comment = params.comment?.trim() ?? '';
    // What is refused or approved on conditions is of no use to its writer without the reason.
    if (comment === '' && decision !== 'approved') return { id: 'needs-comment' };
    const say = (id: string, slots = {}) => judged.messages.format('editor/review', 'messages', id, slots);
    const wish = {
      decision,
      reviewer,
      decided: host.clock.now(),
      comment: comment === '' ? null : comment,
      versions: knownVersions(service, text.configuration, host.process.version()),
    };
    const record = decisionFile(text, wish, say('approval-comment'), (said) => host.sha256(said));
    const { openErrors } = record;
    const sentence = (file: string) => {
      const decided = say(decision, { text: text.path, file });
      if (openErrors === 0 || decision === 'rejected') return decided;
      return `${decided} ${say('open-errors', { count: String(openErrors) })}`;
    };
    return { record, sentence };
  });
}
