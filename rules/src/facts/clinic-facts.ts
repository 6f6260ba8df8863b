import type { BlockFacts } from './block-facts';
import { clinicsIn, findNameUsedMost, findOwnNames, type Name } from './clinic-names';
import { type ClinicPromotion, findClinicPromotion, speaksOfPrescription } from './clinic-promotion';
import { isAboutCosmetic } from './cosmetic';
import { findMissingImprint, type MissingImprint } from './imprint';
import { findSellingSections, sectionOf, sells } from './promotion';
import type { Reading } from './reading';

/** What a draft says of the clinic and what it sells, each fact found when it is first asked for. */
export class ClinicFacts {
  readonly #reading: Reading;
  /** Names that the clinic goes by, from the configuration. */
  readonly #configured: readonly string[];
  #earlier: ClinicFacts | undefined;
  #sellingSections?: ReadonlySet<number>;
  #isCosmetic?: boolean;
  #promotion?: readonly ClinicPromotion[];
  /** Null for a draft that speaks of no prescription medicine. */
  #promoted?: readonly Name[] | null;
  #mostUsed?: readonly Name[];
  #missingImprint?: { readonly found: MissingImprint | undefined };

  /** @param earlier those of the earlier reading */
  constructor(reading: Reading, configured: readonly string[], earlier?: ClinicFacts) {
    this.#reading = reading;
    this.#configured = configured;
    this.#earlier = earlier;
  }

  settle(): void {
    this.#earlier = undefined;
  }

  /** A fact of the earlier reading, where there is one. */
  #known<T>(of: (earlier: ClinicFacts) => T | undefined): T | undefined {
    return this.#earlier && of(this.#earlier);
  }

  /** Sections are known by the indices of their headings. */
  get sellingSections(): ReadonlySet<number> {
    const { blocks, facts, index, isInPlace } = this.#reading;
    this.#sellingSections ??= this.#reading.folded(
      (texts, at) => (sells(texts.facts[at] as BlockFacts) ? [sectionOf(texts.blocks, at)] : []),
      () => findSellingSections(blocks, facts, index.of('selling')),
      isInPlace ? this.#known((earlier) => earlier.#sellingSections) : undefined,
    );
    return this.#sellingSections;
  }

  get isCosmetic(): boolean {
    const { blocks, facts, index } = this.#reading;
    this.#isCosmetic ??= isAboutCosmetic(blocks, facts, index.of('cosmetic'));
    return this.#isCosmetic;
  }

  get promotion(): readonly ClinicPromotion[] {
    if (this.#promotion === undefined) {
      const names = this.#promotedNames;
      const find = (from: number, to: number) =>
        names === null ? [] : findClinicPromotion(this.#reading.facts, names, from, to);
      const known = this.#known((earlier) => (earlier.#promoted === names ? earlier.#promotion : undefined));
      this.#promotion = this.#reading.renewed(find, known);
    }
    return this.#promotion;
  }

  /** What the clinic is called, in a draft that speaks of a prescription medicine; in another its praise is its own affair. */
  get #promotedNames(): readonly Name[] | null {
    if (this.#promoted === undefined) {
      const { facts, index } = this.#reading;
      const speaks = index.of('medicines').some((at) => speaksOfPrescription(facts[at] as BlockFacts));
      const own = speaks ? findOwnNames(facts, this.#configured) : null;
      const names = own?.length === 0 ? this.#nameUsedMost : own;
      this.#promoted = this.#reading.kept(
        names,
        this.#known((earlier) => earlier.#promoted),
      );
    }
    return this.#promoted;
  }

  get #nameUsedMost(): readonly Name[] {
    const { facts, index } = this.#reading;
    this.#mostUsed ??= this.#reading.folded(
      (texts, at) => clinicsIn(texts.facts[at] as BlockFacts),
      () => findNameUsedMost(facts, index.of('clinics')),
      this.#known((earlier) => earlier.#mostUsed),
    );
    return this.#mostUsed;
  }

  get missingImprint(): MissingImprint | undefined {
    const { blocks, facts, index } = this.#reading;
    this.#missingImprint ??= this.#reading.kept(
      { found: findMissingImprint(blocks, facts, this.#configured, index.of('cosmetic')) },
      this.#known((earlier) => earlier.#missingImprint),
    );
    return this.#missingImprint.found;
  }
}
