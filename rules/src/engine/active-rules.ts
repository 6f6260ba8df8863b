import { REVIEW_RULES, TEXT_RULES, WAIVER_RULES } from '../catalogue';
import type { ActiveRule } from './judging';
import type { LintSettings } from './lint-settings';
import { type BlockRule, type DraftRule, isBlockRule, type Rule } from './rule';

/** The rules that run under some settings. */
export interface ActiveRules {
  readonly block: readonly ActiveRule<BlockRule>[];
  readonly draft: readonly ActiveRule<DraftRule>[];
  readonly review: readonly ActiveRule<DraftRule>[];
  readonly waiver: readonly ActiveRule<DraftRule>[];
  /** The same for settings under which the same rules say the same. */
  readonly key: string;
}

export function activeRules(settings: LintSettings): ActiveRules {
  const block: ActiveRule<BlockRule>[] = [];
  const draft: ActiveRule<DraftRule>[] = [];
  const levels: string[] = [];
  for (const rule of TEXT_RULES) {
    const active = activated(rule, settings, levels);
    if (active === undefined) continue;
    if (isBlockRule(rule)) block.push({ ...active, rule });
    else draft.push({ ...active, rule });
  }
  const ofDraft = (rules: readonly Rule[]): ActiveRule<DraftRule>[] =>
    rules.flatMap((rule) => {
      const active = activated(rule, settings, levels);
      return active === undefined || isBlockRule(rule) ? [] : [{ ...active, rule }];
    });
  const review = ofDraft(REVIEW_RULES);
  const waiver = ofDraft(WAIVER_RULES);
  const { audience, audienceSource, today, suppressions, only } = settings;
  return {
    block,
    draft,
    review,
    waiver,
    key: JSON.stringify([audience, audienceSource, today, suppressions, [...(only ?? [])], levels]),
  };
}

function activated(
  { meta }: Rule,
  { audience, only, severity }: LintSettings,
  levels: string[],
): Omit<ActiveRule, 'rule'> | undefined {
  const isChosen = only === undefined || only.has(meta.id);
  const configured = isChosen ? severity?.(meta.id) : undefined;
  const level = isChosen ? (configured ?? meta.severity[audience]) : 'off';
  levels.push(configured === undefined ? '' : level);
  return level === 'off' ? undefined : { severity: level, isConfigured: configured !== undefined };
}
