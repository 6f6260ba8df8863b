import type { Block } from '../draft/block';
import type { BlockChange } from '../draft/block-change';
import type { Draft, DraftLanguage } from '../draft/draft';
import type { Register } from '../knowledge/register';
import { identifyLanguage, type LanguageCounts, sumLanguages } from '../language/identify';
import type { Analyser } from './analyser';
import { type BalanceFacts, findBalance } from './balance';
import type { BlockFacts } from './block-facts';
import { BlockIndex } from './block-index';
import type { CitationFacts } from './citations/citation';
import type { CitationLexicon } from './citations/citation-lexicon';
import type { CitationMemory, CitationsBefore } from './citations/citation-memory';
import { Sourcing, type SourcingBefore, type SourcingFacts } from './citations/sourcing/sourcing';
import { clinicsIn, findNameUsedMost, findOwnNames, type Name } from './clinic-names';
import { type ClinicPromotion, findClinicPromotion, speaksOfPrescription } from './clinic-promotion';
import { CONSENT_REACH, type ConsentNote, findConsentNotes } from './consent';
import { isAboutCosmetic } from './cosmetic';
import type { AudienceFacts, DraftFacts, SupportFacts } from './draft-facts';
import { isPrescriptionName } from './entities';
import { type FalseApproval, findFalseApprovals } from './false-approval';
import { findHelplines, type HelplineFacts, riskIn } from './helplines';
import { findMissingImprint, type MissingImprint } from './imprint';
import { findOffLabelUses, type OffLabelUse } from './off-label';
import { findPatientAddress, type PatientAddress } from './patient-address';
import { findSellingSections, sectionOf, sells } from './promotion';
import { findRelations, type MedicineConditionRelation, relationReach } from './relations';
import { type Given, givesSame, renewed } from './renewing';
import { findLackingInformation, type LackingInformation } from './required-information';
import { isSameValue } from './same-value';
import { Support } from './support';
import { type PointedMedicine, pointedMedicines } from './uses/pointed';
import { namedIn, namedMedicines, type TopicMedicine } from './uses/topics';

/** An earlier reading of a draft, and what has changed since. */
export interface Since {
  readonly analysis: DraftAnalysis;
  readonly change: BlockChange;
}

/**
 * The facts of a draft, each computed from the block facts when it is first asked for. A fact that says what it said in an
 * earlier reading is the same object as there, so that whoever asked for it need not ask what has become of it.
 */
export class DraftAnalysis implements DraftFacts {
  readonly blocks: readonly Block[];
  readonly facts: readonly BlockFacts[];
  /** How many blocks were read anew; the facts of the others were remembered. */
  readonly made: number;
  readonly audience: AudienceFacts;
  readonly support: SupportFacts;
  readonly #draft: Draft;
  readonly #register: Register;
  readonly #citationLexicon: CitationLexicon;
  readonly #memory: CitationMemory;
  readonly #clinic: readonly string[];
  readonly #index: BlockIndex;
  #since: Since | undefined;
  #languageCounts?: LanguageCounts;
  #language?: DraftLanguage;
  #citations?: CitationFacts;
  #sourcing?: Sourcing;
  #consentNotes?: readonly ConsentNote[];
  #treatments?: readonly TopicMedicine[];
  #pointedKnown?: readonly PointedMedicine[];
  #relations?: readonly MedicineConditionRelation[];
  #offLabelUses?: readonly OffLabelUse[];
  #falseApprovals?: readonly FalseApproval[];
  /** Worked out, or null when there is none. */
  #lackingInformation?: LackingInformation | null;
  #namedMedicines?: ReadonlySet<string>;
  #sellingSections?: ReadonlySet<number>;
  #balance?: BalanceFacts;
  #isCosmetic?: boolean;
  #clinicPromotion?: readonly ClinicPromotion[];
  #promotedKnown?: readonly Name[];
  #mostUsedKnown?: readonly Name[];
  #helplines?: HelplineFacts;
  #patientAddress?: readonly PatientAddress[];
  #missingImprint?: { readonly found: MissingImprint | undefined };

  constructor(draft: Draft, analyser: Analyser, audience: AudienceFacts, since?: Since) {
    this.#draft = draft;
    this.#register = analyser.register;
    this.#citationLexicon = analyser.citationLexicon;
    this.#memory = analyser.citations;
    this.#clinic = analyser.clinic;
    this.#since = since;
    this.blocks = draft.blocks;
    this.audience = this.#kept(audience, ({ analysis }) => analysis.audience);
    const before = analyser.made;
    const read = (index: number) => analyser.analyse(draft.blocks[index] as Block);
    this.facts = since ? since.change.carry(since.analysis.facts, read) : draft.blocks.map((_, index) => read(index));
    this.made = analyser.made - before;
    this.support = new Support(this.facts, () => this.citations);
    this.#index = new BlockIndex(this.facts, since && { index: since.analysis.#index, change: since.change });
  }

  /** Forgets the earlier reading, with all that it kept, when this one has been judged. */
  settle(): void {
    this.#since = undefined;
    this.#sourcing?.settle();
  }

  get language(): DraftLanguage {
    this.#language ??= this.#draft.declarations.language?.value ?? identifyLanguage(this.#counts);
    return this.#language;
  }

  get #counts(): LanguageCounts {
    this.#languageCounts ??= this.#recounted() ?? sumLanguages(this.facts.map(({ languages }) => languages));
    return this.#languageCounts;
  }

  /** The counts of the earlier reading, with those of the blocks that came in place of those that went. */
  #recounted(): LanguageCounts | undefined {
    if (this.#since === undefined) return undefined;
    const { analysis, change } = this.#since;
    const known = analysis.#languageCounts;
    if (known === undefined) return undefined;
    const gone = sumLanguages(analysis.facts.slice(change.start, change.oldEnd).map(({ languages }) => languages));
    const come = sumLanguages(this.facts.slice(change.start, change.end).map(({ languages }) => languages));
    return {
      bokmal: known.bokmal - gone.bokmal + come.bokmal,
      nynorsk: known.nynorsk - gone.nynorsk + come.nynorsk,
      english: known.english - gone.english + come.english,
      shared: known.shared - gone.shared + come.shared,
    };
  }

  get citations(): CitationFacts {
    this.#citations ??= this.#memory.resolve(this.blocks, this.facts, this.#citationLexicon, this.#citationsBefore);
    return this.#citations;
  }

  get #citationsBefore(): CitationsBefore | undefined {
    if (this.#since === undefined) return undefined;
    const { analysis, change } = this.#since;
    return analysis.#citations && { citations: analysis.#citations, facts: analysis.facts, change };
  }

  /** Whether the citations are those of the earlier reading, so that what they supported then they support now. */
  get hasKeptCitations(): boolean {
    return this.#since !== undefined && this.#since.analysis.#citations === this.citations;
  }

  get sourcing(): SourcingFacts {
    this.#sourcing ??= new Sourcing(
      this.blocks,
      this.facts,
      this.citations,
      this.#citationLexicon,
      this.#sourcingBefore,
    );
    return this.#sourcing;
  }

  get #sourcingBefore(): SourcingBefore | undefined {
    if (this.#since === undefined || !this.hasKeptCitations) return undefined;
    const { analysis, change } = this.#since;
    return analysis.#sourcing && { sourcing: analysis.#sourcing, change };
  }

  get consentNotes(): readonly ConsentNote[] {
    const find = (from: number, to: number) => findConsentNotes(this.facts, this.#index.within('consent', from, to));
    this.#consentNotes ??= this.#kept(
      renewed(this.blocks.length, find, this.#notesBefore, CONSENT_REACH),
      ({ analysis }) => analysis.#consentNotes,
    );
    return this.#consentNotes;
  }

  /** Notes hold places in other blocks, so none is kept when blocks have moved. */
  get #notesBefore(): { found: readonly ConsentNote[]; change: BlockChange } | undefined {
    if (this.#since === undefined || this.#since.change.shift !== 0) return undefined;
    const { analysis, change } = this.#since;
    const found = analysis.#consentNotes;
    return found && { found, change };
  }

  get relations(): readonly MedicineConditionRelation[] {
    if (this.#relations === undefined) {
      const find = (from: number, to: number) =>
        findRelations(
          this.blocks,
          this.facts,
          this.#register,
          this.treatments,
          this.#pointed,
          this.#index.within('uses', from, to),
        );
      this.#relations = renewed(this.blocks.length, find, this.#relationsBefore, 0, this.#reach);
    }
    return this.#relations;
  }

  get #relationsBefore(): { found: readonly MedicineConditionRelation[]; change: BlockChange } | undefined {
    if (this.#since === undefined) return undefined;
    const { analysis, change } = this.#since;
    const found = analysis.#relations;
    const isKept = analysis.#treatments === this.treatments && analysis.#pointedKnown === this.#pointed;
    return found && isKept ? { found, change } : undefined;
  }

  /** The medicines that the draft tells by where they came from. */
  get #pointed(): readonly PointedMedicine[] {
    this.#pointedKnown ??= this.#kept(
      this.#index.of('pointing').flatMap((index) => pointedMedicines(this.facts[index] as BlockFacts, this.#register)),
      ({ analysis }) => analysis.#pointedKnown,
    );
    return this.#pointedKnown;
  }

  /** The medicines that the draft names, those named most often first. */
  get treatments(): readonly TopicMedicine[] {
    this.#treatments ??= this.#folded(
      ({ facts }, index) => namedIn(facts[index] as BlockFacts),
      () => namedMedicines(this.facts, this.#index.of('medicines')),
      ({ analysis }) => analysis.#treatments,
    );
    return this.#treatments;
  }

  get offLabelUses(): readonly OffLabelUse[] {
    const { blocks, relations, consentNotes, audience } = this;
    this.#offLabelUses ??=
      this.#usesBefore ??
      this.#kept(
        this.#isReport() ? [] : findOffLabelUses(blocks, relations, consentNotes, this.#register, audience.audience),
        ({ analysis }) => analysis.#offLabelUses,
      );
    return this.#offLabelUses;
  }

  /** The uses of the earlier reading, when they are made of the same. */
  get #usesBefore(): readonly OffLabelUse[] | undefined {
    if (this.#since === undefined || this.#since.change.shift !== 0) return undefined;
    const { analysis, change } = this.#since;
    const isSame =
      analysis.#relations === this.relations &&
      analysis.#consentNotes === this.consentNotes &&
      analysis.audience === this.audience &&
      analysis.#isReport() === this.#isReport();
    for (let index = change.start; isSame && index < change.end; index++)
      if (analysis.blocks[index]?.kind !== this.blocks[index]?.kind) return undefined;
    return isSame ? analysis.#offLabelUses : undefined;
  }

  get falseApprovals(): readonly FalseApproval[] {
    if (this.#falseApprovals === undefined) {
      const { blocks, facts, relations, treatments: named } = this;
      const find = (from: number, to: number) =>
        this.#isReport()
          ? []
          : findFalseApprovals(
              { blocks, facts, named },
              this.#register,
              relations,
              this.#index.within('approvals', from, to),
            );
      this.#falseApprovals = renewed(blocks.length, find, this.#approvalsBefore, 0, this.#reach);
    }
    return this.#falseApprovals;
  }

  get #approvalsBefore(): { found: readonly FalseApproval[]; change: BlockChange } | undefined {
    if (this.#since === undefined) return undefined;
    const { analysis, change } = this.#since;
    const found = analysis.#falseApprovals;
    const isKept =
      analysis.#relations === this.relations &&
      analysis.#treatments === this.treatments &&
      analysis.#isReport() === this.#isReport();
    return found && isKept ? { found, change } : undefined;
  }

  /** How far below the change a medicine may be spoken of that stands in it. */
  get #reach(): number {
    return this.#since === undefined ? 0 : relationReach(this.blocks, this.#since.change);
  }

  get lackingInformation(): LackingInformation | undefined {
    if (this.#lackingInformation === undefined) {
      const isAdvertisement = this.#draft.declarations.type?.value.toLowerCase() === 'annonse';
      const found = isAdvertisement ? findLackingInformation(this.facts) : undefined;
      this.#lackingInformation = this.#kept(found ?? null, ({ analysis }) => analysis.#lackingInformation);
    }
    return this.#lackingInformation ?? undefined;
  }

  /** An article in a journal for professionals is no text of the house about what it offers. */
  #isReport(): boolean {
    return this.audience.audience === 'professional' && this.#index.of('journal').length > 0;
  }

  get namedMedicines(): ReadonlySet<string> {
    this.#namedMedicines ??= this.#folded(
      ({ facts }, index) => prescriptionsIn(facts[index] as BlockFacts),
      () => new Set(this.#index.of('medicines').flatMap((index) => prescriptionsIn(this.facts[index] as BlockFacts))),
      ({ analysis }) => analysis.#namedMedicines,
    );
    return this.#namedMedicines;
  }

  get sellingSections(): ReadonlySet<number> {
    this.#sellingSections ??= this.#folded(
      ({ blocks, facts }, index) => (sells(facts[index] as BlockFacts) ? [sectionOf(blocks, index)] : []),
      () => findSellingSections(this.blocks, this.facts, this.#index.of('selling')),
      ({ analysis, change }) => (change.shift === 0 ? analysis.#sellingSections : undefined),
    );
    return this.#sellingSections;
  }

  get balance(): BalanceFacts {
    this.#balance ??= this.#kept(
      findBalance(this.blocks, this.facts, this.#index.of('weighs')),
      ({ analysis }) => analysis.#balance,
    );
    return this.#balance;
  }

  get isCosmetic(): boolean {
    this.#isCosmetic ??= isAboutCosmetic(this.blocks, this.facts, this.#index.of('cosmetic'));
    return this.#isCosmetic;
  }

  get clinicPromotion(): readonly ClinicPromotion[] {
    if (this.#clinicPromotion === undefined) {
      const find = (from: number, to: number) => findClinicPromotion(this.facts, this.#promoted, from, to);
      this.#clinicPromotion = renewed(this.blocks.length, find, this.#clinicPromotionBefore);
    }
    return this.#clinicPromotion;
  }

  get #clinicPromotionBefore(): { found: readonly ClinicPromotion[]; change: BlockChange } | undefined {
    if (this.#since === undefined) return undefined;
    const { analysis, change } = this.#since;
    const found = analysis.#clinicPromotion;
    return found && analysis.#promotedKnown === this.#promoted ? { found, change } : undefined;
  }

  /** What the clinic is called, in a draft that speaks of a prescription medicine; in another its praise is its own affair. */
  get #promoted(): readonly Name[] {
    if (this.#promotedKnown === undefined) {
      const speaks = this.#index.of('medicines').some((index) => speaksOfPrescription(this.facts[index] as BlockFacts));
      const names = speaks ? findOwnNames(this.facts, this.#clinic) : [];
      this.#promotedKnown = this.#kept(
        speaks && names.length === 0 ? this.#mostUsedName : names,
        ({ analysis }) => analysis.#promotedKnown,
      );
    }
    return this.#promotedKnown;
  }

  get #mostUsedName(): readonly Name[] {
    this.#mostUsedKnown ??= this.#folded(
      ({ facts }, index) => clinicsIn(facts[index] as BlockFacts),
      () => findNameUsedMost(this.facts, this.#index.of('clinics')),
      ({ analysis }) => analysis.#mostUsedKnown,
    );
    return this.#mostUsedKnown;
  }

  get helplines(): HelplineFacts {
    this.#helplines ??= this.#folded(
      ({ facts }, index) => [riskIn(facts[index] as BlockFacts)],
      () => findHelplines(this.facts, this.#index.of('risk')),
      ({ analysis, change }) => (change.shift === 0 ? analysis.#helplines : undefined),
    );
    return this.#helplines;
  }

  get patientAddress(): readonly PatientAddress[] {
    const find = (from: number, to: number) => findPatientAddress(this.facts, this.#index.within('patients', from, to));
    this.#patientAddress ??= renewed(this.blocks.length, find, this.#addressBefore);
    return this.#patientAddress;
  }

  get #addressBefore(): { found: readonly PatientAddress[]; change: BlockChange } | undefined {
    if (this.#since === undefined) return undefined;
    const { analysis, change } = this.#since;
    const found = analysis.#patientAddress;
    return found && { found, change };
  }

  get missingImprint(): MissingImprint | undefined {
    this.#missingImprint ??= this.#kept(
      { found: findMissingImprint(this.blocks, this.facts, this.#clinic, this.#index.of('cosmetic')) },
      ({ analysis }) => analysis.#missingImprint,
    );
    return this.#missingImprint.found;
  }

  /**
   * A fact that is made of what each block gives: that of the earlier reading while the blocks that have changed give the same.
   * @param of the fact of the earlier reading; undefined where it can't be taken over
   */
  #folded<T>(given: Given, find: () => T, of: (since: Since) => T | undefined): T {
    const known = this.#since && of(this.#since);
    if (this.#since === undefined || known === undefined) return find();
    const { analysis, change } = this.#since;
    return givesSame(analysis, this, change, given) ? known : this.#kept(find(), of);
  }

  /** The fact of the earlier reading where it says the same. */
  #kept<T>(fact: T, of: (since: Since) => T | undefined): T {
    const known = this.#since && of(this.#since);
    return known !== undefined && isSameValue(known, fact) ? known : fact;
  }
}

/** Ids of the medicines that a block names, unless it is one of the sources. */
function prescriptionsIn({ kind, medicines }: BlockFacts): readonly string[] {
  if (kind === 'referenceEntry') return [];
  return medicines.flatMap((mention) => (isPrescriptionName(mention) ? [mention.medicine.id] : []));
}
