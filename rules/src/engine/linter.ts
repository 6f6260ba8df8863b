import { OUTSIDE_RULES, REVIEW_RULES, RULES, TEXT_RULES, WAIVER_RULES } from '../catalogue';
import { BlockChange } from '../draft/block-change';
import type { Draft, DraftLanguage } from '../draft/draft';
import { Analyser, type AnalyserData } from '../facts/analyser';
import { DraftAnalysis, type Since } from '../facts/draft-analysis';
import type { ImportedRegister } from '../knowledge/imported';
import type { Knowledge } from '../knowledge/knowledge';
import type { Table } from '../matching/table';
import { type ActiveRules, activeRules } from './active-rules';
import { Questions } from './asking';
import type { Finding, PlacedFinding } from './finding';
import { identify } from './fingerprint';
import { type Judged, type Judgement, Judging } from './judging';
import type { LintSettings } from './lint-settings';
import { inOrder, reordered } from './ordering';
import { byPosition, placed } from './placing';
import type { DraftRule, Rule, RuleContext } from './rule';
import { type Settled, settle } from './settling';
import type { SuppressionUse } from './suppressing';
import { applyWaivers } from './waivers';

/** What the house adds to the built-in knowledge. */
export interface HouseKnowledge {
  /** A clinic's own lexicon packs, compiled. */
  readonly packs?: Table;
  readonly allow?: readonly string[];
  /** The official register of medicines, imported. */
  readonly medicines?: ImportedRegister;
  /** Names the clinic goes by. */
  readonly clinic?: readonly string[];
  /** Whether the site's footer states who is responsible, with name, address and telephone number. */
  readonly imprint?: boolean;
}

export interface LinterMemory {
  /** Of how much text (UTF-16 units) of each kind of block the facts are kept: all the texts that are open, at best. */
  readonly remembered?: number;
  /** Whether results can be taken over after an edit; that costs a first lint a little. */
  readonly edits?: boolean;
}

export interface LintResult {
  readonly language: DraftLanguage;
  /** By position, suppressed ones too. */
  readonly findings: readonly Finding[];
  readonly analysis: DraftAnalysis;
  readonly context: RuleContext;
  /** How many blocks were judged; the others are as they were in the result this one was made from. */
  readonly judged: number;
  /** What the next result may be made from; undefined when a rule failed, and by a linter that keeps nothing for edits. */
  readonly trail: Trail | undefined;
}

/** What a lint of the same draft, edited, can take over. */
export interface Trail {
  readonly linter: Linter;
  readonly analysis: DraftAnalysis;
  /** The same for settings, and a language of the draft, under which everything is judged the same. */
  readonly key: string;
  readonly settled: Settled;
  readonly review: ReadonlyMap<DraftRule, Judgement>;
  readonly findings: readonly PlacedFinding[];
}

/** A result as far as the next one is made from it. */
export type Traced = Partial<Pick<LintResult, 'trail'>>;

/** Runs the rules on drafts. One linter serves any number of drafts. */
export class Linter {
  readonly knowledge: Knowledge;
  readonly rules: readonly Rule[] = RULES;
  readonly #analyser: Analyser;
  readonly #hasImprint: boolean;
  readonly #edits: boolean;
  readonly #ids: ReadonlySet<string> = new Set(RULES.map(({ meta }) => meta.id));

  /** @param memory how much it keeps of what it has read; a program that lints texts again and again wants more of it */
  constructor(knowledge: Knowledge, house: HouseKnowledge = {}, memory: LinterMemory = {}) {
    this.knowledge = knowledge;
    const data: AnalyserData = {
      tables: [knowledge.table, ...[house.packs, house.medicines?.table].filter((table) => table !== undefined)],
      abbreviations: knowledge.abbreviations,
      numbers: knowledge.numbers,
      stems: knowledge.stems,
      spelled: knowledge.spelled,
      lookalikes: knowledge.lookalikes,
      register: house.medicines ? knowledge.register.with(house.medicines) : knowledge.register,
      citationLexicon: knowledge.citations,
      allow: house.allow ?? [],
      clinic: house.clinic ?? [],
    };
    this.#analyser = new Analyser(data, memory.remembered);
    this.#hasImprint = house.imprint ?? false;
    this.#edits = memory.edits ?? false;
  }

  /** What the draft says, and how it is to be judged. */
  analyse(draft: Draft, settings: LintSettings, since?: Since): { analysis: DraftAnalysis; context: RuleContext } {
    const { audience, audienceSource: source } = settings;
    const analysis = new DraftAnalysis(draft, this.#analyser, { audience, source }, since);
    const language = analysis.language === 'nn' ? 'nn' : 'nb';
    const context: RuleContext = {
      audience,
      language,
      today: settings.today,
      modelNote: this.knowledge.modelNote[language],
      noteSentences: this.knowledge.noteSentences[language],
      helplineParagraph: this.knowledge.helplineParagraph[language],
      hasImprint: this.#hasImprint,
      rules: this.#ids,
      draft: analysis,
      suppressions: [],
      waivers: [],
    };
    return { analysis, context };
  }

  /**
   * Judges a draft.
   * @param previous the result of the draft before it was edited. What the edit does not concern is taken from there, if it is
   * by this linter; the findings are those of a lint without it.
   */
  lint(draft: Draft, settings: LintSettings, previous?: Traced): LintResult {
    const trail = previous?.trail?.linter === this ? previous.trail : undefined;
    const since = trail && sinceThen(trail, draft);
    const { analysis, context } = this.analyse(draft, settings, since);
    const rules = activeRules(settings);
    const key = `${rules.key} ${context.language} ${draft.hasComments}`;
    const before = since && trail?.key === key ? { ...trail, ...since } : undefined;

    const judging = new Judging(
      analysis,
      context,
      this.#edits ? new Questions(analysis) : undefined,
      before && { judged: before.settled.judged, change: before.change },
    );
    const blocks = judging.blocks(rules.block);
    const ofDraft = rules.draft.map((each) => [each.rule, judging.draft(each, before?.settled.judged.draft)] as const);
    const judged: Judged = { ...blocks, draft: new Map(ofDraft) };
    const { today, suppressions: policy = 'anyone' } = settings;
    const settled = settle(
      draft.blocks,
      judged,
      failuresOf(TEXT_RULES, judging),
      { today, policy, hasComments: draft.hasComments },
      before && {
        settled: before.settled,
        old: before.analysis.blocks,
        change: before.change,
        renewed: judging.renewed,
      },
    );
    const { uses } = settled;
    const suppressions = uses.filter((use) => !isAboutOthers(use, settings));
    const reviewedBefore = before?.settled.uses === uses ? before.review : undefined;
    const review = new Map(
      (uses.length > 0 ? rules.review : []).map((each) => [
        each.rule,
        judging.draft(each, reviewedBefore, { suppressions }),
      ]),
    );
    // What a rule that fails would have found elsewhere is not known.
    const hasFailed = judging.failures.size > 0;
    if (hasFailed && before !== undefined) return this.lint(draft, settings);

    const reviewed = [...review.values()].flatMap(({ findings }) => findings);
    const last = [...reviewed, ...failuresOf(REVIEW_RULES, judging)];
    analysis.settle();
    const { renewed } = settled;
    const findings =
      before !== undefined && renewed !== undefined && isSameReview(before.review, review)
        ? reordered(before.findings, renewed, settled.blocks, last)
        : inOrder(settled.blocks, last);
    return {
      language: analysis.language,
      findings: identify(waived(findings, analysis, rules.waiver, judging, settings), analysis.facts),
      analysis,
      context,
      judged: judging.judged,
      trail: hasFailed || !this.#edits ? undefined : { linter: this, key, analysis, settled, review, findings },
    };
  }
}

/** Marks what waivers let stand, and adds what is wrong with these; done anew each time, since an edit may make equals. */
function waived(
  findings: readonly PlacedFinding[],
  { blocks, facts }: DraftAnalysis,
  rules: ActiveRules['waiver'],
  judging: Judging,
  { waivers = [], text = '', today, only }: LintSettings,
): readonly PlacedFinding[] {
  if (waivers.length === 0 || blocks.length === 0) return findings;
  const { findings: marked, uses } = applyWaivers(findings, facts, waivers, { today, text, only });
  const found = rules.flatMap((each) => judging.draft(each, undefined, { waivers: uses }).findings);
  const reviewed = [...found, ...failuresOf(WAIVER_RULES, judging)];
  return reviewed.length === 0 ? marked : [...marked, ...reviewed].sort(byPosition);
}

function sinceThen({ analysis }: Trail, { blocks }: Draft): Since {
  return { analysis, change: new BlockChange(analysis.blocks, blocks) };
}

function isSameReview(old: Trail['review'], now: Trail['review']): boolean {
  return old.size === now.size && [...now].every(([rule, judgement]) => old.get(rule) === judgement);
}

/** With `only`, a comment about another rule is neither used nor unused. */
function isAboutOthers({ comment }: SuppressionUse, { only }: LintSettings): boolean {
  return only !== undefined && comment.rules.some(({ id }) => !only.has(id));
}

/** A rule that fails is a finding of its own; the draft's other rules go on. */
function failuresOf(rules: readonly Rule[], { failures }: Judging): PlacedFinding[] {
  const internal = OUTSIDE_RULES.find(({ meta }) => meta.id === 'draft/internal-error');
  if (failures.size === 0 || internal === undefined) return [];
  return rules.flatMap((rule) => {
    if (!failures.has(rule)) return [];
    const error = failures.get(rule);
    const reason = error instanceof Error ? error.message : String(error);
    const slots = { rule: rule.meta.id, reason };
    return [placed(internal.meta, { block: 0, start: 0, end: 0, messageId: 'rule', slots }, 'error')];
  });
}
