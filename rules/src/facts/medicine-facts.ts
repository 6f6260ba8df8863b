import type { Register } from '../knowledge/register';
import type { BlockFacts } from './block-facts';
import { CONSENT_REACH, type ConsentNote, findConsentNotes } from './consent';
import type { AudienceFacts } from './draft-facts';
import { isPrescriptionName } from './entities';
import { type FalseApproval, findFalseApprovals } from './false-approval';
import { findOffLabelUses, type OffLabelUse } from './off-label';
import type { Reading } from './reading';
import { findRelations, type MedicineConditionRelation, relationReach } from './relations';
import { findLackingInformation, type LackingInformation } from './required-information';
import { type PointedMedicine, pointedMedicines } from './uses/pointed';
import { namedIn, namedMedicines, type TopicMedicine } from './uses/topics';

/** What is known of a draft besides its blocks that its medicines are judged by. */
export interface MedicineSettings {
  readonly register: Register;
  readonly audience: AudienceFacts;
  /** Whether the draft declares itself an advertisement. */
  readonly isAdvertisement: boolean;
}

/** What a draft says of medicines, each fact found when it is first asked for. */
export class MedicineFacts {
  readonly #reading: Reading;
  readonly #settings: MedicineSettings;
  #earlier: MedicineFacts | undefined;
  #named?: ReadonlySet<string>;
  #treatments?: readonly TopicMedicine[];
  #pointed?: readonly PointedMedicine[];
  #relations?: readonly MedicineConditionRelation[];
  #consentNotes?: readonly ConsentNote[];
  #offLabelUses?: readonly OffLabelUse[];
  #falseApprovals?: readonly FalseApproval[];
  /** Worked out, or null when there is none. */
  #lackingInformation?: LackingInformation | null;

  /** @param earlier those of the earlier reading */
  constructor(reading: Reading, settings: MedicineSettings, earlier?: MedicineFacts) {
    this.#reading = reading;
    this.#settings = settings;
    this.#earlier = earlier;
  }

  settle(): void {
    this.#earlier = undefined;
  }

  /** A fact of the earlier reading, where there is one. */
  #known<T>(of: (earlier: MedicineFacts) => T | undefined): T | undefined {
    return this.#earlier && of(this.#earlier);
  }

  get named(): ReadonlySet<string> {
    const { index, facts } = this.#reading;
    this.#named ??= this.#reading.folded(
      (texts, at) => prescriptionsIn(texts.facts[at] as BlockFacts),
      () => new Set(index.of('medicines').flatMap((at) => prescriptionsIn(facts[at] as BlockFacts))),
      this.#known((earlier) => earlier.#named),
    );
    return this.#named;
  }

  /** The medicines that the draft names, those named most often first. */
  get #treating(): readonly TopicMedicine[] {
    const { index, facts } = this.#reading;
    this.#treatments ??= this.#reading.folded(
      (texts, at) => namedIn(texts.facts[at] as BlockFacts),
      () => namedMedicines(facts, index.of('medicines')),
      this.#known((earlier) => earlier.#treatments),
    );
    return this.#treatments;
  }

  /** The medicines that the draft tells by where they came from. */
  get #pointedTo(): readonly PointedMedicine[] {
    const { index, facts } = this.#reading;
    const { register } = this.#settings;
    this.#pointed ??= this.#reading.kept(
      index.of('pointing').flatMap((at) => pointedMedicines(facts[at] as BlockFacts, register)),
      this.#known((earlier) => earlier.#pointed),
    );
    return this.#pointed;
  }

  get relations(): readonly MedicineConditionRelation[] {
    if (this.#relations === undefined) {
      const { blocks, facts, index } = this.#reading;
      const { register } = this.#settings;
      const [named, pointed] = [this.#treating, this.#pointedTo];
      const find = (from: number, to: number) =>
        findRelations(blocks, facts, register, named, pointed, index.within('uses', from, to));
      const known = this.#known((earlier) =>
        earlier.#treatments === named && earlier.#pointed === pointed ? earlier.#relations : undefined,
      );
      this.#relations = this.#reading.renewed(find, known, 0, this.#reach);
    }
    return this.#relations;
  }

  /** How far below the change a medicine may be spoken of that stands in it. */
  get #reach(): number {
    const { blocks, change } = this.#reading;
    return change === undefined ? 0 : relationReach(blocks, change);
  }

  /** Notes hold places in other blocks. */
  get consentNotes(): readonly ConsentNote[] {
    const { facts, index, isInPlace } = this.#reading;
    const find = (from: number, to: number) => findConsentNotes(facts, index.within('consent', from, to));
    const known = this.#known((earlier) => earlier.#consentNotes);
    this.#consentNotes ??= this.#reading.kept(
      this.#reading.renewed(find, isInPlace ? known : undefined, CONSENT_REACH),
      known,
    );
    return this.#consentNotes;
  }

  get offLabelUses(): readonly OffLabelUse[] {
    if (this.#offLabelUses === undefined) {
      const { register, audience } = this.#settings;
      const { relations, consentNotes } = this;
      const find = () =>
        this.#isReport
          ? []
          : findOffLabelUses(this.#reading.blocks, relations, consentNotes, register, audience.audience);
      const known = this.#known((earlier) => earlier.#offLabelUses);
      this.#offLabelUses =
        known && this.#known((earlier) => this.#hasUsesOf(earlier)) ? known : this.#reading.kept(find(), known);
    }
    return this.#offLabelUses;
  }

  /** Whether the uses of the earlier reading were made of the same; their blocks' kinds count too. */
  #hasUsesOf(earlier: MedicineFacts): boolean {
    return (
      this.#reading.isInPlace &&
      earlier.#relations === this.relations &&
      earlier.#consentNotes === this.consentNotes &&
      earlier.#settings.audience === this.#settings.audience &&
      earlier.#isReport === this.#isReport &&
      this.#reading.givesSame((texts, at) => [texts.blocks[at]?.kind])
    );
  }

  get falseApprovals(): readonly FalseApproval[] {
    if (this.#falseApprovals === undefined) {
      const { blocks, facts, index } = this.#reading;
      const { register } = this.#settings;
      const { relations } = this;
      const named = this.#treating;
      const find = (from: number, to: number) =>
        this.#isReport
          ? []
          : findFalseApprovals({ blocks, facts, named }, register, relations, index.within('approvals', from, to));
      const known = this.#known((earlier) =>
        earlier.#relations === relations && earlier.#treatments === named && earlier.#isReport === this.#isReport
          ? earlier.#falseApprovals
          : undefined,
      );
      this.#falseApprovals = this.#reading.renewed(find, known, 0, this.#reach);
    }
    return this.#falseApprovals;
  }

  get lackingInformation(): LackingInformation | undefined {
    const find = () => (this.#settings.isAdvertisement ? findLackingInformation(this.#reading.facts) : undefined);
    this.#lackingInformation ??= this.#reading.kept(
      find() ?? null,
      this.#known((earlier) => earlier.#lackingInformation),
    );
    return this.#lackingInformation ?? undefined;
  }

  /** An article in a journal for professionals is no text of the house about what it offers. */
  get #isReport(): boolean {
    return this.#settings.audience.audience === 'professional' && this.#reading.index.of('journal').length > 0;
  }
}

/** Ids of the medicines that a block names, unless it is one of the sources. */
function prescriptionsIn({ kind, medicines }: BlockFacts): readonly string[] {
  if (kind === 'referenceEntry') return [];
  return medicines.flatMap((mention) => (isPrescriptionName(mention) ? [mention.medicine.id] : []));
}
