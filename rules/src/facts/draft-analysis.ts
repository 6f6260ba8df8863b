import type { Block } from '../draft/block';
import type { BlockChange } from '../draft/block-change';
import type { Draft, DraftLanguage } from '../draft/draft';
import { identifyLanguage, type LanguageCounts, sumLanguages } from '../language/identify';
import type { Analyser } from './analyser';
import { type BalanceFacts, findBalance } from './balance';
import type { BlockFacts } from './block-facts';
import type { CitationFacts } from './citations/citation';
import type { CitationLexicon } from './citations/citation-lexicon';
import type { CitationMemory, CitationsBefore } from './citations/citation-memory';
import { Sourcing, type SourcingBefore, type SourcingFacts } from './citations/sourcing/sourcing';
import { ClinicFacts } from './clinic-facts';
import type { ClinicPromotion } from './clinic-promotion';
import type { ConsentNote } from './consent';
import type { AudienceFacts, DraftFacts, SupportFacts } from './draft-facts';
import type { FalseApproval } from './false-approval';
import { findHelplines, type HelplineFacts, riskIn } from './helplines';
import type { MissingImprint } from './imprint';
import { MedicineFacts } from './medicine-facts';
import type { OffLabelUse } from './off-label';
import { findPatientAddress, type PatientAddress } from './patient-address';
import { Reading } from './reading';
import type { MedicineConditionRelation } from './relations';
import type { LackingInformation } from './required-information';
import { Support } from './support';

/** An earlier analysis of a draft, and what has changed since. */
export interface Since {
  readonly analysis: DraftAnalysis;
  readonly change: BlockChange;
}

/**
 * The facts of a draft, each computed from the block facts when it is first asked for. A fact that says what it said in an
 * earlier reading is the same object as there.
 */
export class DraftAnalysis implements DraftFacts {
  readonly blocks: readonly Block[];
  readonly facts: readonly BlockFacts[];
  /** How many blocks were read anew; the facts of the others were remembered. */
  readonly made: number;
  readonly audience: AudienceFacts;
  readonly support: SupportFacts;
  readonly #draft: Draft;
  readonly #citationLexicon: CitationLexicon;
  readonly #memory: CitationMemory;
  readonly #reading: Reading;
  readonly #medicines: MedicineFacts;
  readonly #clinic: ClinicFacts;
  #since: Since | undefined;
  #languageCounts?: LanguageCounts;
  #language?: DraftLanguage;
  #citations?: CitationFacts;
  #sourcing?: Sourcing;
  #balance?: BalanceFacts;
  #helplines?: HelplineFacts;
  #patientAddress?: readonly PatientAddress[];

  constructor(draft: Draft, analyser: Analyser, audience: AudienceFacts, since?: Since) {
    const { register, citationLexicon, citations, clinic } = analyser;
    this.#draft = draft;
    this.#citationLexicon = citationLexicon;
    this.#memory = citations;
    this.#since = since;
    this.blocks = draft.blocks;
    const before = analyser.made;
    const read = (index: number) => analyser.analyse(draft.blocks[index] as Block);
    this.facts = since ? since.change.carry(since.analysis.facts, read) : draft.blocks.map((_, index) => read(index));
    this.made = analyser.made - before;
    this.#reading = new Reading(
      this.blocks,
      this.facts,
      since && { reading: since.analysis.#reading, change: since.change },
    );
    this.audience = this.#reading.kept(audience, since?.analysis.audience);
    this.support = new Support(this.facts, () => this.citations);
    const isAdvertisement = draft.declarations.type?.value.toLowerCase() === 'annonse';
    const settings = { register, audience: this.audience, isAdvertisement };
    this.#medicines = new MedicineFacts(
      this.#reading,
      settings,
      this.#known((earlier) => earlier.#medicines),
    );
    this.#clinic = new ClinicFacts(
      this.#reading,
      clinic,
      this.#known((earlier) => earlier.#clinic),
    );
  }

  /** Forgets the earlier analysis, with all that it kept, when this one has been judged. */
  settle(): void {
    this.#since = undefined;
    this.#reading.settle();
    this.#medicines.settle();
    this.#clinic.settle();
    this.#sourcing?.settle();
  }

  /** A fact of the earlier analysis, where there is one. */
  #known<T>(of: (earlier: DraftAnalysis) => T | undefined): T | undefined {
    return this.#since && of(this.#since.analysis);
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

  get balance(): BalanceFacts {
    const { blocks, facts, index } = this.#reading;
    const known = this.#known((earlier) => earlier.#balance);
    this.#balance ??= this.#reading.kept(findBalance(blocks, facts, index.of('weighs')), known);
    return this.#balance;
  }

  get helplines(): HelplineFacts {
    const { facts, index, isInPlace } = this.#reading;
    this.#helplines ??= this.#reading.folded(
      (texts, at) => [riskIn(texts.facts[at] as BlockFacts)],
      () => findHelplines(facts, index.of('risk')),
      isInPlace ? this.#known((earlier) => earlier.#helplines) : undefined,
    );
    return this.#helplines;
  }

  get patientAddress(): readonly PatientAddress[] {
    const { facts, index } = this.#reading;
    const find = (from: number, to: number) => findPatientAddress(facts, index.within('patients', from, to));
    this.#patientAddress ??= this.#reading.renewed(
      find,
      this.#known((earlier) => earlier.#patientAddress),
    );
    return this.#patientAddress;
  }

  // Medicines

  get namedMedicines(): ReadonlySet<string> {
    return this.#medicines.named;
  }

  get relations(): readonly MedicineConditionRelation[] {
    return this.#medicines.relations;
  }

  get consentNotes(): readonly ConsentNote[] {
    return this.#medicines.consentNotes;
  }

  get offLabelUses(): readonly OffLabelUse[] {
    return this.#medicines.offLabelUses;
  }

  get falseApprovals(): readonly FalseApproval[] {
    return this.#medicines.falseApprovals;
  }

  get lackingInformation(): LackingInformation | undefined {
    return this.#medicines.lackingInformation;
  }

  // The clinic

  get sellingSections(): ReadonlySet<number> {
    return this.#clinic.sellingSections;
  }

  get isCosmetic(): boolean {
    return this.#clinic.isCosmetic;
  }

  get clinicPromotion(): readonly ClinicPromotion[] {
    return this.#clinic.promotion;
  }

  get missingImprint(): MissingImprint | undefined {
    return this.#clinic.missingImprint;
  }
}
