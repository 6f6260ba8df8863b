import type { Audience, Draft } from '../rules/src/draft/draft';
import type { Finding } from '../rules/src/engine/finding';
import type { LintSettings } from '../rules/src/engine/lint-settings';
import { type HouseKnowledge, Linter } from '../rules/src/engine/linter';
import type { DraftAnalysis } from '../rules/src/facts/draft-analysis';
import { readDraft } from '../server/src/documents/index';
import { loadKnowledge } from '../server/src/host/knowledge';

/** The built-in knowledge, read once for all tests. */
export const knowledge = loadKnowledge();
const builtIn = new Linter(knowledge);

export const TODAY = '2026-11-24';

export interface TestSettings extends Partial<LintSettings> {
  readonly format?: 'markdown' | 'text';
  readonly house?: HouseKnowledge;
}

/** A draft and what the rules find in it; the audience is what the front matter says, else public. */
export function lint(
  source: string,
  settings: TestSettings = {},
): { draft: Draft; findings: readonly Finding[]; analysis: DraftAnalysis } {
  const { format = 'markdown', house, ...rest } = settings;
  const draft = readDraft(source, format);
  const linter = house ? new Linter(knowledge, house) : builtIn;
  const audience: Audience = rest.audience ?? draft.declarations.audience?.value ?? 'public';
  const audienceSource = rest.audience ? 'flag' : draft.declarations.audience ? 'draft' : 'default';
  const { findings, analysis } = linter.lint(draft, { today: TODAY, ...rest, audience, audienceSource });
  return { draft, findings, analysis };
}

/** The words that each finding of a rule marks. */
export function marked(source: string, rule: string, settings: TestSettings = {}): string[] {
  const { draft, findings } = lint(source, settings);
  return findings
    .filter((finding) => finding.rule === rule && finding.suppression === null)
    .map(({ block, start, end }) => draft.blocks[block]!.text.slice(start, end));
}
