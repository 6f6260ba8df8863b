import type { OfficialRegister } from '../../rules/src/knowledge/import';
import { inventedWord } from './packs';

/** An official register with so many invented names: every third a substance, the others brands in two forms. */
export function inventedRegister(names: number): OfficialRegister {
  const brands: OfficialRegister['brands'][number][] = [];
  const substances: OfficialRegister['substances'][number][] = [];
  for (let index = 0; index < names; index++) {
    const name = inventedWord(index * 3 + 1);
    if (index % 3 === 0)
      substances.push({ substance: `${name}ol`, atc: ['A01AB02'], groups: ['C'], brands: [`${name}a`] });
    else {
      const product = { atc: 'A01AB02', group: 'C', substances: [`${name}ol`], uses: ['MOT PLAGER'] } as const;
      brands.push({
        brand: index % 2 === 0 ? `${name}a` : `${name}a Fjell`,
        products: [
          { ...product, form: 'Tablett' },
          { ...product, form: 'Mikstur' },
        ],
      });
    }
  }
  return { retrieved: '2026-01-01', entries: 2 * brands.length, brands, substances };
}
