import type { Span } from '../draft/span';
import type { BlockFacts } from '../facts/block-facts';
import type { Finding, PlacedFinding, Suppression } from './finding';
import { equalsOf, identify } from './fingerprint';

/** What keeps a waiver from counting, whatever the draft says. */
export type WaiverFault = 'tampered' | 'unknown-reviewer' | 'no-right';

/** A reviewer's word that a finding may stand, as the engine needs it. */
export interface Waiver {
  /** What a reader finds it by: the name of its file. */
  readonly id: string;
  readonly fingerprint: string;
  readonly rule: string;
  /** How many findings of the draft had the same words in the same sentence when it was given, this one included. */
  readonly equals: number;
  readonly reason: string;
  readonly by: string;
  /** ISO date; it counts on that day and not after it. */
  readonly until: string | null;
  /** Identity of the text it was given with. */
  readonly text: string;
  /**
   * Where it was given, seen from the draft: for its own path, for another text, or for a path that is gone, which may be what
   * the draft was called before. Only here is it missed when it lets nothing stand.
   */
  readonly given: 'here' | 'elsewhere' | 'gone';
  readonly fault: WaiverFault | null;
}

/** `other-text`: it is of a kind that holds only for the text it was given with, which has changed since. */
export type WaiverState = 'used' | 'unused' | 'ambiguous' | 'expired' | 'other-text' | WaiverFault;

/** A waiver and what became of it. */
export interface WaiverUse {
  readonly waiver: Waiver;
  readonly state: WaiverState;
  /** The finding it is about; undefined when the draft has none such. UTF-16 offsets into the block's text. */
  readonly place: (Span & { readonly block: number }) | undefined;
  /** How many findings have the same words in the same sentence. */
  readonly equals: number;
}

export interface WaiverSettings {
  /** ISO date. */
  readonly today: string;
  /** Identity of the draft's text. */
  readonly text: string;
  /** With `only`, a waiver of another rule is neither used nor unused. */
  readonly only: ReadonlySet<string> | undefined;
}

export interface Waived {
  readonly findings: readonly PlacedFinding[];
  readonly uses: readonly WaiverUse[];
}

/**
 * Marks the findings that reviewers let stand; those that a comment lets stand keep its mark. A waiver is known by its
 * finding's fingerprint, so that it outlives edits elsewhere and moves of the file, but one of an error of `medicines/` holds
 * only for the text it was given with. Where equal findings have come or gone since, it is not known which was meant: then
 * a waiver counts only when each of them has had one.
 * @param findings in the order of the text
 * @param facts of every block
 */
export function applyWaivers(
  findings: readonly PlacedFinding[],
  facts: readonly BlockFacts[],
  waivers: readonly Waiver[],
  settings: WaiverSettings,
): Waived {
  const { only } = settings;
  const considered = waivers.filter(({ rule }) => only === undefined || only.has(rule));
  if (considered.length === 0) return { findings, uses: [] };
  const index = new FindingIndex(identify(findings, facts));
  const all = considered.flatMap((waiver) => useOf(waiver, index, considered, settings) ?? []);
  const counting = new Set(all.flatMap(({ waiver, state }) => (state === 'used' ? [waiver.fingerprint] : [])));
  // A new waiver of the same finding takes the place of one that counts no more.
  const uses = all.filter(({ waiver, state }) => state === 'used' || !counting.has(waiver.fingerprint));
  const marks = new Map<number, Suppression>();
  for (const { waiver, state } of uses) {
    const at = index.at(waiver.fingerprint);
    if (state !== 'used' || at === undefined || marks.has(at) || findings[at]?.suppression !== null) continue;
    const { reason, by, until } = waiver;
    marks.set(at, { kind: 'waiver', reason, by, until });
  }
  if (marks.size === 0) return { findings, uses };
  const marked = findings.map((finding, at) => {
    const suppression = marks.get(at);
    return suppression === undefined ? finding : { ...finding, suppression };
  });
  return { findings: marked, uses };
}

/** The findings of a draft by fingerprint, and how many are equal. */
class FindingIndex {
  readonly #findings: readonly Finding[];
  readonly #places = new Map<string, number>();
  readonly #equals = new Map<string, number>();

  constructor(findings: readonly Finding[]) {
    this.#findings = findings;
    for (const [at, { fingerprint }] of findings.entries()) {
      this.#places.set(fingerprint, at);
      const base = equalsOf(fingerprint);
      this.#equals.set(base, (this.#equals.get(base) ?? 0) + 1);
    }
  }

  at(fingerprint: string): number | undefined {
    return this.#places.get(fingerprint);
  }

  finding(fingerprint: string): Finding | undefined {
    return this.#findings[this.at(fingerprint) ?? -1];
  }

  equals(fingerprint: string): number {
    return this.#equals.get(equalsOf(fingerprint)) ?? 0;
  }
}

/** What became of a waiver; undefined for one that has nothing to do with this draft. */
function useOf(
  waiver: Waiver,
  index: FindingIndex,
  waivers: readonly Waiver[],
  settings: WaiverSettings,
): WaiverUse | undefined {
  const finding = index.finding(waiver.fingerprint);
  const equals = index.equals(waiver.fingerprint);
  if (finding === undefined) {
    return waiver.given === 'here' ? { waiver, state: waiver.fault ?? 'unused', place: undefined, equals } : undefined;
  }
  const { block, start, end } = finding;
  const state = stateOf(waiver, finding, index, waivers, settings);
  // One for another text that says the same helps here, or says nothing here.
  if (state !== 'used' && waiver.given === 'elsewhere') return undefined;
  return { waiver, state, place: { block, start, end }, equals };
}

function stateOf(
  waiver: Waiver,
  finding: Finding,
  index: FindingIndex,
  waivers: readonly Waiver[],
  settings: WaiverSettings,
): WaiverState {
  if (waiver.fault !== null) return waiver.fault;
  if (isExpired(waiver, settings)) return 'expired';
  if (holdsForItsText(finding) && waiver.text !== settings.text) return 'other-text';
  const equals = index.equals(waiver.fingerprint);
  if (waiver.equals === equals) return 'used';
  const base = equalsOf(waiver.fingerprint);
  const counting = waivers.filter((other) => other.fault === null && !isExpired(other, settings));
  const waived = new Set(counting.map(({ fingerprint }) => fingerprint).filter((each) => equalsOf(each) === base));
  return waived.size >= Math.max(equals, waiver.equals) ? 'used' : 'ambiguous';
}

function isExpired({ until }: Waiver, { today }: WaiverSettings): boolean {
  return until !== null && until < today;
}

/** Errors about medicines depend on the whole text: what else it says of the medicine, and to whom. */
function holdsForItsText({ severity, rule }: Finding): boolean {
  return severity === 'error' && rule.startsWith('medicines/');
}
