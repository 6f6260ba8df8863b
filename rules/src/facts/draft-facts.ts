import type { BlockContent } from '../draft/block';
import type { Audience, DraftLanguage } from '../draft/draft';
import type { BalanceFacts } from './balance';
import type { BlockFacts } from './block-facts';
import type { CitationFacts } from './citations/citation';
import type { SourcingFacts } from './citations/sourcing/sourcing';
import type { ClinicPromotion } from './clinic-promotion';
import type { ConsentNote } from './consent';
import type { SourceKind } from './evidence';
import type { FalseApproval } from './false-approval';
import type { HelplineFacts } from './helplines';
import type { MissingImprint } from './imprint';
import type { OffLabelUse } from './off-label';
import type { PatientAddress } from './patient-address';
import type { MedicineConditionRelation } from './relations';
import type { LackingInformation } from './required-information';

/** Where a draft's audience was said. */
export type AudienceSource = 'flag' | 'draft' | 'configuration' | 'default';

export interface AudienceFacts {
  readonly audience: Audience;
  readonly source: AudienceSource;
}

/** What the draft as a whole says; computed from block facts, never from text. */
export interface DraftFacts {
  readonly blocks: readonly BlockContent[];
  readonly facts: readonly BlockFacts[];
  readonly language: DraftLanguage;
  readonly audience: AudienceFacts;
  readonly citations: CitationFacts;
  readonly sourcing: SourcingFacts;
  readonly consentNotes: readonly ConsentNote[];
  readonly relations: readonly MedicineConditionRelation[];
  /** The uses outside an approved indication, each with the notes that speak of it. */
  readonly offLabelUses: readonly OffLabelUse[];
  /** Statements of approvals that the register does not bear out. */
  readonly falseApprovals: readonly FalseApproval[];
  /** What a draft that declares itself an advertisement lacks; undefined for any other draft, and where nothing lacks. */
  readonly lackingInformation: LackingInformation | undefined;
  /** Ids of the medicines that some text a visitor reads names; what only sources name is withheld. */
  readonly namedMedicines: ReadonlySet<string>;
  /** Indices of the headings of sections with a price, an offer or a booking; -1 for what stands before the first heading. */
  readonly sellingSections: ReadonlySet<number>;
  readonly support: SupportFacts;
  readonly balance: BalanceFacts;
  /** Whether the draft is about cosmetic treatment: by its title, or because it speaks of little else. */
  readonly isCosmetic: boolean;
  readonly clinicPromotion: readonly ClinicPromotion[];
  readonly helplines: HelplineFacts;
  readonly patientAddress: readonly PatientAddress[];
  readonly missingImprint: MissingImprint | undefined;
}

/** Whether a claim is backed. */
export interface SupportFacts {
  /**
   * Whether a sentence or its neighbours hold both a figure of an outcome and a citation that resolves; nothing less clears a degree
   * word or an onset.
   */
  isSupported(block: number, sentence: number): boolean;
  /** Whether a sentence or its neighbours hold a citation that resolves; that is what a figure and a statement of efficacy need. */
  isCited(block: number, sentence: number): boolean;
  /** Whether a sentence or its neighbours hold a figure of an outcome. */
  hasFigure(block: number, sentence: number): boolean;
  /** The kinds of the sources that a sentence or its neighbours cite and that resolve. */
  sources(block: number, sentence: number): readonly SourceKind[];
}
