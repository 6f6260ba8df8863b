import type { BlockChange } from '../draft/block-change';
import type { BlockFacts } from '../facts/block-facts';
import type { DraftAnalysis } from '../facts/draft-analysis';
import { type Asked, AskedTogether, type Questions } from './asking';
import type { PlacedFinding, RuleFinding, Severity } from './finding';
import { moved, placed } from './placing';
import type { BlockPlace, BlockRule, DraftRule, Rule, RuleContext } from './rule';

/** A rule that runs, and how severe its findings are. */
export interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly severity: Severity;
  /** Whether the configuration says so, so that a finding cannot say otherwise. */
  readonly isConfigured: boolean;
}

/** What rules found in one place, and what it depends on besides that place. */
export interface Judgement {
  readonly findings: readonly PlacedFinding[];
  readonly asked: Asked | undefined;
}

/** What rules found in the places they judged. */
export interface Judged {
  readonly blocks: readonly Judgement[];
  /** What the judgements of the blocks asked of the rest of the draft. */
  readonly asked: AskedTogether;
  /** Whether some rule that judged one block found something in another. */
  readonly hasStrays: boolean;
  readonly draft: ReadonlyMap<DraftRule, Judgement>;
}

/** What was judged before, and what has changed since. */
export interface Before {
  readonly judged: Judged;
  readonly change: BlockChange;
}

/** Of most blocks. */
export const NOTHING: Judgement = { findings: [], asked: undefined };

/** Runs rules on a draft; of what was judged before, only on what may have come to be judged otherwise. */
export class Judging {
  /** How many blocks were judged. */
  judged = 0;
  /** The blocks of which something else may be known than before. */
  readonly renewed = new Set<number>();
  #hasStrays = false;
  /** Rules that failed, and of what; they are not run any further. */
  readonly failures = new Map<Rule, unknown>();
  readonly #analysis: DraftAnalysis;
  readonly #before: Before | undefined;
  readonly #questions: Questions | undefined;
  readonly #context: RuleContext;

  /**
   * @param questions notes what rules ask of the draft; undefined when nobody will take over what is judged
   * @param before what is taken over
   */
  constructor(analysis: DraftAnalysis, context: RuleContext, questions?: Questions, before?: Before) {
    this.#analysis = analysis;
    this.#before = before;
    this.#questions = questions;
    this.#context = questions === undefined ? context : { ...context, draft: questions.draft };
  }

  /** What the rules find in each block. */
  blocks(rules: readonly ActiveRule<BlockRule>[]): Omit<Judged, 'draft'> {
    const before = this.#before;
    if (before === undefined) {
      const blocks = this.#analysis.blocks.map((_, index) => this.#block(index, rules));
      return { blocks, asked: askedBy(blocks, blocks.keys()), hasStrays: this.#hasStrays };
    }
    const { change, judged } = before;
    const blocks = [...change.carry(judged.blocks, (index) => this.#block(index, rules))];
    const isSettled = judged.asked.holds(this.#analysis, change);
    if (!isSettled) this.#judgeAgain(blocks, rules, change);
    const asked = isSettled ? askedBy(blocks, this.renewed, judged.asked) : askedBy(blocks, blocks.keys());
    return { blocks, asked, hasStrays: this.#hasStrays || judged.hasStrays };
  }

  /** Judges again the blocks that are as they were but depend on something that is not. */
  #judgeAgain(blocks: Judgement[], rules: readonly ActiveRule<BlockRule>[], change: BlockChange): void {
    for (let index = 0; index < blocks.length; index++) {
      const judgement = blocks[index] as Judgement;
      if (judgement === NOTHING || this.renewed.has(index)) continue;
      const kept = this.#kept(judgement, index, change) ?? this.#block(index, rules);
      if (kept === judgement) continue;
      this.renewed.add(index);
      blocks[index] = kept;
    }
  }

  /** What was found in a block that has not changed, as it stands now; undefined when it is to be judged again. */
  #kept(judgement: Judgement, index: number, change: BlockChange): Judgement | undefined {
    const { findings, asked } = judgement;
    if (asked !== undefined && !asked.holds(this.#analysis, change, this.#analysis.blocks[index])) return undefined;
    if (change.shift === 0) return judgement;
    const now: PlacedFinding[] = [];
    for (const finding of findings) {
      const there = moved(finding, change);
      if (there === undefined) return undefined;
      now.push(there);
    }
    return { findings: now, asked: asked?.moved(change) };
  }

  #block(index: number, rules: readonly ActiveRule<BlockRule>[]): Judgement {
    const place: BlockPlace = {
      index,
      block: this.#analysis.blocks[index] as BlockPlace['block'],
      facts: this.#analysis.facts[index] as BlockFacts,
    };
    this.judged++;
    this.renewed.add(index);
    this.#questions?.begin();
    let findings: PlacedFinding[] | undefined;
    for (const active of rules) {
      const { rule } = active;
      if (this.failures.has(rule)) continue;
      try {
        if (rule.concerns?.(place.facts) === false) continue;
        for (const finding of rule.check(place, this.#context)) {
          findings ??= [];
          if (finding.block !== index) this.#hasStrays = true;
          findings.push(placed(rule.meta, finding, severityOf(finding, active)));
        }
      } catch (error) {
        this.failures.set(rule, error);
      }
    }
    const asked = this.#questions?.end();
    return findings === undefined && asked === undefined ? NOTHING : { findings: findings ?? NOTHING.findings, asked };
  }

  /**
   * What a rule finds in the draft as a whole.
   * @param before what was found when the rule was given the same context
   */
  draft(
    { rule, ...active }: ActiveRule<DraftRule>,
    before?: ReadonlyMap<DraftRule, Judgement>,
    context: Partial<RuleContext> = {},
  ): Judgement {
    const known = before?.get(rule);
    const change = this.#before?.change;
    if (known !== undefined && change !== undefined)
      if (known.asked === undefined || known.asked.holds(this.#analysis, change, undefined)) return known;
    this.#questions?.begin(known?.asked);
    const findings: PlacedFinding[] = [];
    try {
      for (const finding of rule.check({ ...this.#context, ...context }))
        findings.push(placed(rule.meta, finding, severityOf(finding, active)));
    } catch (error) {
      this.failures.set(rule, error);
    }
    return { findings, asked: this.#questions?.end() };
  }
}

/** @param known what others asked, which still holds */
function askedBy(blocks: readonly Judgement[], indices: Iterable<number>, known = new AskedTogether()): AskedTogether {
  for (const index of indices) {
    const asked = blocks[index]?.asked;
    if (asked !== undefined) known.add(asked, index);
  }
  return known;
}

function severityOf(finding: RuleFinding, { severity, isConfigured }: Omit<ActiveRule, 'rule'>): Severity {
  return isConfigured ? severity : (finding.severity ?? severity);
}
