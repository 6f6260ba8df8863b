/** Kinds of the lexicon entries that are made from other data than packs. */
export const KIND = {
  /** `ref` is the medicine's id, `REF_SEPARATOR`, the form of the name. */
  medicine: 'medicine',
  /** A group of medicines; `ref` is its level in the ATC system. */
  medicineGroup: 'medicine-group',
  /** Says that a medicine's name is left out. */
  withheld: 'withheld-name',
  /** Words that look like a medicine's name and are none. */
  noMedicine: 'no-medicine',
  /** Words that end like a substance and are not reported for it; a register may know them as medicines all the same. */
  spared: 'inn-spared',
  /** The end of a substance's name; `ref` is the stem's id. */
  stem: 'inn-stem',
  /** `ref` is the condition's id. */
  condition: 'condition',
  /** Whom or where a medicine is given, which may be outside its approval; `ref` is the id of a condition of kind `group` or `site`. */
  patients: 'patient-group',
  /** A part of an off-label note; `ref` is the part. */
  consent: 'consent',
  /** A phrase that undoes a part of a note; `ref` is the part. */
  contradiction: 'consent-contradiction',
  /** A word that makes a duty of a note something that is done only sometimes; `ref` says which word mends it. */
  consentHedge: 'consent-hedge',
  /** A word that says that the patient is told. */
  informing: 'consent-informing',
  /** A phrase that takes the whole note back; `ref` is `turn` where it does so only after «men». */
  undoing: 'consent-undoing',
  /** A helpline by name or number; `ref` is its sort. */
  helpline: 'helpline',
  /** The word of a set phrase about a source that is rarest elsewhere; without it the phrase is not looked for. */
  sourcePhrase: 'source-phrase',
} as const;

/** Separates a medicine's id and the form of its name in `ref`. */
export const REF_SEPARATOR = ':';
