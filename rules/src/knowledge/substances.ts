import type { MedicineRecord } from './medicine';

/** `lexicon/substances.yaml`: medicines that are known by name only. */
export interface SubstanceSource {
  readonly source: string;
  /** ISO date. */
  readonly checked: string;
  readonly verified: boolean;
  readonly substances: readonly {
    readonly substance: string;
    readonly atc: string;
    readonly brands: readonly string[];
    /** The body makes it too: only its brands name the medicine wherever they stand. */
    readonly endogenous?: boolean;
  }[];
}

/** Shorter names are no first parts of compounds: they would begin ordinary words. */
const SHORTEST_PART = 5;

/** The substances as records of the register, of which nothing is told but their names. */
export function substanceRecords({ substances }: SubstanceSource): MedicineRecord[] {
  return substances.map(({ substance, atc, brands, endogenous = false }) => ({
    id: substance.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    substance,
    kind: endogenous ? 'endogenous' : 'medicine',
    atc: [atc],
    prescription: { required: true, requiredVerified: false, group: null, verified: false },
    narcotic: { value: null, verified: false },
    authorised: null,
    authorisedVerified: false,
    brands: brands.map((name) => ({ name })),
    names: [
      { pattern: namePattern(substance), form: 'substance' },
      ...brands.map((name) => ({ pattern: namePattern(name), form: 'brand' }) as const),
    ],
    indications: [],
    approvedFor: [],
    usualOffLabel: [],
    sources: [],
    status: 'unknown',
  }));
}

function namePattern(name: string): string {
  return `${name.toLowerCase()}/name${name.length >= SHORTEST_PART ? '~' : ''}`;
}
