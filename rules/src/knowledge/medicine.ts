/** How a name names its medicine; what a mention means depends on it. */
export type NameForm = 'brand' | 'substance' | 'foreign' | 'abbreviation' | 'everyday' | 'circumlocution' | 'group';

/** A, B, C, CF (some packages without prescription) or F (none needs one), as the official register says. */
export type PrescriptionGroup = 'A' | 'B' | 'C' | 'CF' | 'F';

/** What the rules ask of a medicine (or group of products), wherever it is known from. */
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
  /** Condition ids within the approved indication. */
  readonly approvedFor: readonly string[];
  /** Condition ids it is often advertised for outside the approved indication. */
  readonly usualOffLabel: readonly string[];
  /**
   * How sure the register is of the indications: read at the source, in part, or from memory. `unknown`: it knows none, so no
   * use can be called off-label.
   */
  readonly status: 'verified' | 'partly' | 'recalled' | 'unknown';
}

export interface MedicineName {
  readonly pattern: string;
  readonly form: NameForm;
  /** For `group`: the ATC level of the group, 1–5. */
  readonly atcLevel?: number;
}

/** A product by its name as it is written, and the form it is used in, in Norwegian. */
export interface Brand {
  readonly name: string;
  readonly form?: string;
  readonly formVerified?: boolean;
}

/** All that the built-in register tells of a medicine, as `lexicon/medicines.yaml` holds it. */
export interface MedicineRecord extends Medicine {
  readonly prescription: Medicine['prescription'] & { readonly requiredVerified: boolean };
  readonly authorisedVerified: boolean;
  readonly brands?: readonly Brand[];
  /** Ids of the records of its products; this one then stands for the substance as such. */
  readonly products?: readonly string[];
  readonly names: readonly MedicineName[];
  readonly indications: readonly { readonly text: string; readonly verified: boolean }[];
  readonly sources: readonly string[];
  readonly note?: string;
}

/** The built-in register with all that is told of it; the linter itself reads less. */
export interface MedicineRecords {
  /** ISO date on which the sources were read. */
  readonly checked: string;
  readonly medicines: readonly MedicineRecord[];
}

/** The part of a record that the rules ask for. */
export function essentials(record: MedicineRecord): Medicine {
  const { id, substance, kind, atc, authorised, approvedFor, usualOffLabel, status } = record;
  const { required, group, verified } = record.prescription;
  const { narcotic } = record;
  const prescription = { required, group, verified };
  return { id, substance, kind, atc, prescription, narcotic, authorised, approvedFor, usualOffLabel, status };
}

/** A group of the ATC system, as `lexicon/medicines.yaml` holds it. */
export interface MedicineGroup {
  readonly id: string;
  readonly atc: string;
  readonly atcLevel: number;
  readonly patterns: readonly string[];
}

/** A condition, use, procedure, group of patients or site that a medicine can be coupled to. */
export interface Condition {
  readonly id: string;
  readonly name: { readonly nb: string; readonly nn: string };
  readonly kind: 'disease' | 'symptom' | 'cosmetic' | 'procedure' | 'use' | 'group' | 'site';
  readonly broader: readonly string[];
  readonly patterns: readonly string[];
}
