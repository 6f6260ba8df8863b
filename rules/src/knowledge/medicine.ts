/** How a name names its medicine; what a mention means depends on it. */
export type NameForm = 'brand' | 'substance' | 'foreign' | 'abbreviation' | 'everyday' | 'circumlocution' | 'group';

export interface MedicineName {
  readonly pattern: string;
  readonly form: NameForm;
  /** For `group`: the ATC level of the group, 1–5. */
  readonly atcLevel?: number;
}

/** One medicine (or product group) of the register, as `lexicon/medicines.yaml` holds it. */
export interface Medicine {
  readonly id: string;
  /** As a message names it. */
  readonly substance: string;
  readonly kind: 'medicine' | 'device' | 'supplement' | 'endogenous';
  readonly atc: readonly string[];
  readonly prescription: { readonly required: boolean; readonly group: string | null; readonly verified: boolean };
  readonly narcotic: { readonly value: boolean | null; readonly verified: boolean };
  /** Whether it has a Norwegian marketing authorisation; null when unknown. */
  readonly authorised: boolean | null;
  readonly names: readonly MedicineName[];
  readonly indications: readonly { readonly text: string; readonly verified: boolean }[];
  /** Condition ids within the approved indication. */
  readonly approvedFor: readonly string[];
  /** Condition ids it is often advertised for outside the approved indication. */
  readonly usualOffLabel: readonly string[];
  readonly sources: readonly string[];
  /** How sure the register is of the indications: read at the source, in part, or from memory. */
  readonly status: 'verified' | 'partly' | 'recalled';
  readonly note?: string;
}

/** A condition, use or procedure that a medicine can be coupled to. */
export interface Condition {
  readonly id: string;
  readonly name: { readonly nb: string; readonly nn: string };
  readonly kind: 'disease' | 'symptom' | 'cosmetic' | 'procedure' | 'use';
  readonly broader: readonly string[];
  readonly patterns: readonly string[];
}
