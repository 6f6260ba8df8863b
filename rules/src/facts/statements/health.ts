import { KIND } from '../../knowledge/kinds';
import type { BlockFacts } from '../block-facts';

/** Kinds of words that make a text one about health: general news names no medicine, no illness and no treatment. */
const HEALTH = ['health', KIND.medicine, KIND.condition, 'about-disease'] as const;

/** Whether a block names a treatment, a medicine, an illness or those who treat. */
export function isAboutHealth({ hits }: BlockFacts): boolean {
  return HEALTH.some((kind) => hits.has(kind));
}
