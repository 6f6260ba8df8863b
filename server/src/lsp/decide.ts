import { readDraft } from '../documents/index';
import type { Host } from '../host/interfaces';
import type { TextToDecide } from '../linting/decisions';
import type { LintService, ServiceMessages } from '../linting/service';
import type { DecisionAnswer } from '../protocol';
import type { House } from '../workspace/house';
import { createRecord, type NewRecord } from '../workspace/review/new-record';
import { reviewerFor, reviewerNames } from '../workspace/review/reviewers';
import { identityOf } from '../workspace/review/text-identity';
import type { Reviewer } from '../workspace/settings';
import type { Drafts } from './drafts';
import type { Judged } from './judge';

/** What deciding in an editor takes. */
export interface DecisionParts {
  readonly host: Host;
  readonly service: LintService;
  readonly drafts: Drafts;
  house(): House;
  /** For a draft that is not judged, and so has no language of its own. */
  messages(): ServiceMessages;
  /** The files of the house have changed. */
  changed(): void;
}

/** What every decision names. */
interface Asked {
  readonly uri: string;
  readonly version: number;
  readonly reviewer: string;
}

/** Why nothing is decided; `id` is one of `editor/refusals` in the messages. */
export interface Refusal {
  readonly id: string;
  readonly slots?: Readonly<Record<string, string>>;
}

/** A draft with who decides on it. */
export interface DraftToDecide extends TextToDecide {
  readonly judged: Judged;
  readonly reviewer: Reviewer;
}

/** A record with the sentence that tells of it; `{file}` is filled in. */
export interface Decided {
  readonly record: NewRecord;
  readonly sentence: (file: string) => string;
}

/**
 * Carries out a decision: a record is made of the draft as its reviewer read it, and written. Nothing is decided on a text
 * that is not the file's, or where something of the house is wrong: the decision would be bound to what nobody meant.
 */
export async function decide(
  parts: DecisionParts,
  asked: Asked,
  make: (draft: DraftToDecide) => Decided | Refusal,
): Promise<DecisionAnswer> {
  const { host, drafts, house, messages, changed } = parts;
  const draft = await drafts.get(asked.uri);
  const judged = draft?.judged;
  const refuse = ({ id, slots = {} }: Refusal): DecisionAnswer => ({
    refusal: (judged?.messages ?? messages()).format('editor/refusals', 'messages', id, slots),
  });
  if (draft === undefined || judged === undefined) return refuse({ id: 'off' });
  if (draft.document.version !== asked.version) return refuse({ id: 'changed' });
  const { configuration, path } = judged;
  if (path === undefined || configuration.path === undefined) return refuse({ id: 'no-house' });
  const wrong = faultOf(judged, house());
  if (wrong !== undefined) return refuse(wrong);
  const reviewer = reviewerOf(judged, path, asked.reviewer);
  if ('id' in reviewer) return refuse(reviewer);
  if (!isSaved(host, judged, path)) return refuse({ id: 'unsaved' });

  const decided = make({ linted: judged, configuration, path, judged, reviewer });
  if ('id' in decided) return refuse(decided);
  const written = createRecord(host.files, configuration.folder, decided.record);
  const file = host.files.relative(configuration.folder, written.path) ?? written.path;
  if (!written.ok) return refuse({ id: written.reason, slots: { file, detail: written.detail } });
  changed();
  return { message: decided.sentence(file), uri: host.files.url(written.path) };
}

function faultOf({ invalid, found }: Judged, house: House): Refusal | undefined {
  const [header] = [...invalid, ...found.filter(({ rule }) => rule === 'draft/internal-error')];
  if (header !== undefined) return { id: 'broken-draft', slots: { message: header.message } };
  const [problem] = house.problems;
  return problem && { id: 'broken-house', slots: { file: problem.path?.replace(/^.*[\\/]/, '') ?? '' } };
}

function reviewerOf({ configuration }: Judged, path: string, name: string): Reviewer | Refusal {
  const known = reviewerNames(configuration);
  if (known.length === 0) return { id: 'no-reviewers' };
  const reviewer = reviewerFor(configuration, name, path);
  if (typeof reviewer !== 'string') return reviewer;
  return { id: reviewer, slots: { name, file: path, known: known.join(', ') } };
}

/** Whether the file has the text that the editor shows, but for what does not count in a text's identity. */
function isSaved(host: Host, { configuration, draft, audience, format }: Judged, path: string): boolean {
  const read = host.files.read(host.files.resolve(configuration.folder, path));
  if (!read.ok) return false;
  const sha256 = (text: string) => host.sha256(text);
  return identityOf(readDraft(read.text, format), audience, sha256).hash === identityOf(draft, audience, sha256).hash;
}
