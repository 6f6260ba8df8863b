import { OUTSIDE_RULES, REVIEW_RULES, RULES, TEXT_RULES } from '../catalogue';
import type { Block } from '../draft/block';
import type { Audience, Draft, DraftLanguage } from '../draft/draft';
import { overlaps } from '../draft/span';
import { Analyser, type AnalyserData } from '../facts/analyser';
import type { BlockFacts } from '../facts/block-facts';
import { DraftAnalysis } from '../facts/draft-analysis';
import type { AudienceSource } from '../facts/draft-facts';
import type { ImportedRegister } from '../knowledge/imported';
import type { Knowledge } from '../knowledge/knowledge';
import type { Table } from '../matching/table';
import type { Finding, PlacedFinding, RuleFinding, Severity } from './finding';
import { identify } from './fingerprint';
import type { RuleId } from './ids';
import { type BlockRule, isBlockRule, type Rule, type RuleContext } from './rule';
import { applyComments, type SuppressionPolicy, type SuppressionUse } from './suppressing';

/** How a draft is to be judged. Nothing here is read from a clock or a file by the rules. */
export interface LintSettings {
  readonly audience: Audience;
  readonly audienceSource: AudienceSource;
  /** ISO date of today, for suppressions that expire. */
  readonly today: string;
  /** The severity that the configuration gives a rule for this draft; `undefined` for the rule's own. */
  readonly severity?: (rule: RuleId) => Severity | 'off' | undefined;
  readonly suppressions?: SuppressionPolicy;
  /** Runs only these rules. */
  readonly only?: ReadonlySet<string>;
}

/** What the house adds to the built-in knowledge. */
export interface HouseKnowledge {
  /** A clinic's own lexicon packs, compiled. */
  readonly packs?: Table;
  readonly allow?: readonly string[];
  /** The official register of medicines, imported. */
  readonly medicines?: ImportedRegister;
  /** Names the clinic goes by. */
  readonly clinic?: readonly string[];
}

export interface LinterMemory {
  /** Of how much text (UTF-16 units) of each kind of block the facts are kept: all the texts that are open, at best. */
  readonly remembered?: number;
}

export interface LintResult {
  readonly language: DraftLanguage;
  /** By position, suppressed ones too. */
  readonly findings: readonly Finding[];
  readonly analysis: DraftAnalysis;
  readonly context: RuleContext;
}

/** Runs the rules on drafts. One linter serves any number of drafts. */
export class Linter {
  readonly knowledge: Knowledge;
  readonly rules: readonly Rule[] = RULES;
  readonly #analyser: Analyser;
  readonly #ids: ReadonlySet<string> = new Set(RULES.map(({ meta }) => meta.id));

  /** @param memory how much it keeps of what it has read; a program that lints texts again and again wants more of it */
  constructor(knowledge: Knowledge, house: HouseKnowledge = {}, memory: LinterMemory = {}) {
    this.knowledge = knowledge;
    const data: AnalyserData = {
      tables: [knowledge.table, ...[house.packs, house.medicines?.table].filter((table) => table !== undefined)],
      abbreviations: knowledge.abbreviations,
      numbers: knowledge.numbers,
      stems: knowledge.stems,
      register: house.medicines ? knowledge.register.with(house.medicines) : knowledge.register,
      citationLexicon: knowledge.citations,
      allow: house.allow ?? [],
      clinic: house.clinic ?? [],
    };
    this.#analyser = new Analyser(data, memory.remembered);
  }

  /** What the draft says, and how it is to be judged. */
  analyse(draft: Draft, settings: LintSettings): { analysis: DraftAnalysis; context: RuleContext } {
    const { audience, audienceSource: source } = settings;
    const analysis = new DraftAnalysis(draft, this.#analyser, { audience, source });
    const language = analysis.language === 'nn' ? 'nn' : 'nb';
    const context: RuleContext = {
      audience,
      language,
      today: settings.today,
      modelNote: this.knowledge.modelNote[language],
      rules: this.#ids,
      draft: analysis,
      suppressions: [],
    };
    return { analysis, context };
  }

  lint(draft: Draft, settings: LintSettings): LintResult {
    const { analysis, context } = this.analyse(draft, settings);
    const found = new Collector(analysis, settings);
    for (const rule of TEXT_RULES) found.run(rule, context);
    const { findings, uses } = applyComments(
      draft.hasComments ? draft.blocks : [],
      withoutReplaced(found.findings),
      settings.today,
      settings.suppressions ?? 'anyone',
    );
    const reviewed = new Collector(analysis, settings);
    if (uses.length > 0) {
      const judged = uses.filter((use) => !isAboutOthers(use, settings));
      for (const rule of REVIEW_RULES) reviewed.run(rule, { ...context, suppressions: judged });
    }
    const all = [...findings, ...reviewed.findings].sort(byPosition);
    return { language: analysis.language, findings: identify(all, analysis.facts), analysis, context };
  }
}

/** With `only`, a comment about another rule is neither used nor unused. */
function isAboutOthers({ comment }: SuppressionUse, { only }: LintSettings): boolean {
  return only !== undefined && comment.rules.some(({ id }) => !only.has(id));
}

class Collector {
  readonly findings: PlacedFinding[] = [];
  readonly #analysis: DraftAnalysis;
  readonly #settings: LintSettings;

  constructor(analysis: DraftAnalysis, settings: LintSettings) {
    this.#analysis = analysis;
    this.#settings = settings;
  }

  run(rule: Rule, context: RuleContext): void {
    const { id, severity } = rule.meta;
    const { only } = this.#settings;
    if (only !== undefined && !only.has(id)) return;
    const configured = this.#settings.severity?.(id);
    const base = configured ?? severity[this.#settings.audience];
    if (base === 'off') return;
    try {
      const add = (finding: RuleFinding) =>
        this.#add(rule, finding, configured === undefined ? (finding.severity ?? base) : base);
      if (isBlockRule(rule)) this.#checkBlocks(rule, context, add);
      else for (const finding of rule.check(context)) add(finding);
    } catch (error) {
      this.#fail(rule, error);
    }
  }

  #checkBlocks(rule: BlockRule, context: RuleContext, add: (finding: RuleFinding) => void): void {
    const { blocks, facts } = this.#analysis;
    for (let index = 0; index < blocks.length; index++) {
      const here = facts[index] as BlockFacts;
      if (rule.concerns?.(here) === false) continue;
      for (const finding of rule.check({ index, block: blocks[index] as Block, facts: here }, context)) add(finding);
    }
  }

  #add({ meta }: Rule, finding: RuleFinding, severity: Severity): void {
    const { block, start, end, messageId, slots } = finding;
    this.findings.push({
      rule: meta.id,
      messageId,
      slots,
      severity,
      block,
      start,
      end,
      basis: finding.basis ?? meta.basis,
      related: finding.related ?? [],
      fixes: finding.fixes ?? [],
      suppression: null,
    });
  }

  /** A rule that fails is a finding of its own; the draft's other rules go on. */
  #fail(rule: Rule, error: unknown): void {
    const [internal] = OUTSIDE_RULES.filter(({ meta }) => meta.id === 'draft/internal-error');
    const reason = error instanceof Error ? error.message : String(error);
    if (internal)
      this.#add(
        internal,
        { block: 0, start: 0, end: 0, messageId: 'rule', slots: { rule: rule.meta.id, reason } },
        'error',
      );
  }
}

/** Drops findings whose words another rule's finding, which replaces theirs, also marks. */
function withoutReplaced(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const replacing = new Map(RULES.map(({ meta }) => [meta.id, meta.replaces]));
  const winners = findings.filter(({ rule }) => (replacing.get(rule)?.length ?? 0) > 0);
  if (winners.length === 0) return findings;
  return findings.filter(
    (finding) =>
      !winners.some(
        (winner) =>
          winner.block === finding.block &&
          overlaps(winner, finding) &&
          replacing.get(winner.rule)?.includes(finding.rule),
      ),
  );
}

function byPosition(a: PlacedFinding, b: PlacedFinding): number {
  return a.block - b.block || a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
