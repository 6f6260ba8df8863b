import { type Tokens, WordClass } from './tokens';

/** What a draft is written in; `und` when there are too few words to tell. */
export type IdentifiedLanguage = 'nb' | 'nn' | 'en' | 'und';

/** Words of Norwegian grammar that both written standards share. */
const common =
  WordClass.Coordinator |
  WordClass.Subordinator |
  WordClass.Preposition |
  WordClass.SubjectPronoun |
  WordClass.FiniteVerb |
  WordClass.InfinitiveMarker;

/** Fewer grammatical words than this tell nothing. */
const fewest = 2;

/** How many closed-class words of a block are of one language alone, and how many of both written standards. */
export interface LanguageCounts {
  readonly bokmal: number;
  readonly nynorsk: number;
  readonly english: number;
  readonly shared: number;
}

export function countLanguages({ classes, count }: Tokens): LanguageCounts {
  const counts = { bokmal: 0, nynorsk: 0, english: 0, shared: 0 };
  for (let at = 0; at < count; at++) {
    const own = classes[at] as number;
    if (own === 0) continue;
    if ((own & WordClass.Bokmal) !== 0) counts.bokmal++;
    else if ((own & WordClass.Nynorsk) !== 0) counts.nynorsk++;
    else if ((own & WordClass.English) !== 0) counts.english++;
    else if ((own & common) !== 0) counts.shared++;
  }
  return counts;
}

/** The counts of blocks together. */
export function sumLanguages(blocks: Iterable<LanguageCounts>): LanguageCounts {
  const sum = { bokmal: 0, nynorsk: 0, english: 0, shared: 0 };
  for (const counts of blocks) {
    sum.bokmal += counts.bokmal;
    sum.nynorsk += counts.nynorsk;
    sum.english += counts.english;
    sum.shared += counts.shared;
  }
  return sum;
}

/**
 * The language of a draft from the closed-class words of its blocks. A Norwegian draft with English titles in its
 * reference list is Norwegian; without a word of either standard it is taken for bokmål.
 */
export function identifyLanguage({ bokmal, nynorsk, english, shared }: LanguageCounts): IdentifiedLanguage {
  const norwegian = bokmal + nynorsk + shared;
  if (Math.max(norwegian, english) < fewest) return 'und';
  if (english > norwegian) return 'en';
  return nynorsk > bokmal ? 'nn' : 'nb';
}
