import type { Span } from '../draft/span';
import type { BlockFacts } from '../facts/block-facts';
import { CharClass, charClass, foldCode } from '../matching/fold';
import type { Finding, PlacedFinding } from './finding';

/** Two FNV-1a hashes with different seeds, 64 bits together: enough that two findings of one draft never meet. */
const SEED_HIGH = 0x811c9dc5;
const SEED_LOW = 0x01000193;
const SEPARATOR = 0x1f;

/**
 * The identity of a finding across moves, edits elsewhere and new versions: the rule, the folded words of the finding, the
 * folded words of its sentence. Punctuation, marks, case and white space do not count, nor does the position. Equal ones
 * are told apart by `identify`.
 * @param span the finding, UTF-16 offsets into `text`
 * @param sentence the sentence it stands in, UTF-16 offsets into `text`
 */
export function fingerprintBase(rule: string, text: string, span: Span, sentence: Span): string {
  const hash = new WordHash();
  hash.add(rule, 0, rule.length);
  hash.add(text, span.start, span.end);
  hash.add(text, sentence.start, sentence.end);
  return hash.hex();
}

/**
 * The findings with their fingerprints; equal ones are told apart by their ordinal in the draft.
 * @param findings in the order of the text
 * @param facts of every block
 */
export function identify(findings: readonly PlacedFinding[], facts: readonly BlockFacts[]): Finding[] {
  let known: readonly string[] | undefined;
  const fingerprintOf = (index: number) => {
    known ??= fingerprints(findings, facts);
    return known[index] as string;
  };
  return findings.map((finding, index) => new IdentifiedFinding(finding, index, fingerprintOf));
}

/** A class, since there are many findings and each lint makes them anew. */
class IdentifiedFinding implements Finding {
  readonly rule: Finding['rule'];
  readonly messageId: string;
  readonly slots: Finding['slots'];
  readonly severity: Finding['severity'];
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly basis: Finding['basis'];
  readonly related: Finding['related'];
  readonly fixes: Finding['fixes'];
  readonly suppression: Finding['suppression'];
  readonly #index: number;
  readonly #fingerprintOf: (index: number) => string;

  constructor(finding: PlacedFinding, index: number, fingerprintOf: (index: number) => string) {
    this.rule = finding.rule;
    this.messageId = finding.messageId;
    this.slots = finding.slots;
    this.severity = finding.severity;
    this.block = finding.block;
    this.start = finding.start;
    this.end = finding.end;
    this.basis = finding.basis;
    this.related = finding.related;
    this.fixes = finding.fixes;
    this.suppression = finding.suppression;
    this.#index = index;
    this.#fingerprintOf = fingerprintOf;
  }

  get fingerprint(): string {
    return this.#fingerprintOf(this.#index);
  }
}

/** The bases that were asked for, and the blocks they were made from: after an edit most findings are in the same sentence. */
const bases = new WeakMap<PlacedFinding, { readonly facts: BlockFacts | undefined; readonly base: string }>();

function baseOf(finding: PlacedFinding, facts: BlockFacts | undefined): string {
  const known = bases.get(finding);
  if (known !== undefined && known.facts === facts) return known.base;
  const base = facts
    ? fingerprintBase(finding.rule, facts.text, finding, facts.sentenceOf(finding))
    : fingerprintBase(finding.rule, '', NOWHERE, NOWHERE);
  bases.set(finding, { facts, base });
  return base;
}

function fingerprints(findings: readonly PlacedFinding[], facts: readonly BlockFacts[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = baseOf(finding, facts[finding.block]);
    const ordinal = seen.get(base) ?? 0;
    seen.set(base, ordinal + 1);
    return ordinal === 0 ? base : `${base}-${ordinal}`;
  });
}

/** What the fingerprints of findings with the same words in the same sentence have in common. */
export function equalsOf(fingerprint: string): string {
  const ordinal = fingerprint.indexOf('-');
  return ordinal < 0 ? fingerprint : fingerprint.slice(0, ordinal);
}

const NOWHERE: Span = { start: 0, end: 0 };

class WordHash {
  #high = SEED_HIGH;
  #low = SEED_LOW;

  add(text: string, start: number, end: number): void {
    let between = true;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const kind = charClass(code);
      if (kind === CharClass.Ignorable) continue;
      if (kind === CharClass.Letter || kind === CharClass.Digit) {
        between = false;
        this.#step(foldCode(code));
      } else if (!between) {
        between = true;
        this.#step(SEPARATOR);
      }
    }
    this.#step(SEPARATOR + 1);
  }

  hex(): string {
    return hex32(this.#high) + hex32(this.#low);
  }

  #step(code: number): void {
    this.#high = Math.imul(this.#high ^ code, 0x01000193);
    this.#low = Math.imul(this.#low ^ code, 0x85ebca6b) ^ (this.#low >>> 13);
  }
}

function hex32(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
