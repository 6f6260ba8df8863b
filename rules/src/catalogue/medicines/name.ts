import type { RuleFinding } from '../../engine/finding';
import type { BlockPlace, BlockRule } from '../../engine/rule';
import { namedIn, nameFinding } from './naming';

/**
 * A prescription medicine named in a text for the public (legemiddelforskriften § 13-4; DMP: substance names and
 * abbreviations count as much as brands). Among the sources only a name that the text itself withholds.
 */
export const name: BlockRule = {
  meta: {
    id: 'medicines/name',
    severity: { public: 'error', professional: 'off' },
    basis: ['lmf-13-4', 'dmp-botox'],
    scope: 'block',
    uses: ['namedMedicines'],
    replaces: [],
    messages: ['named', 'hidden', 'withheld', 'mentioned', 'possible'],
    fixes: ['drop', 'neutral', 'all'],
  },
  concerns: (facts) => facts.medicines.length > 0 || facts.possibleSubstances.length > 0,
  *check(place, context) {
    for (const { mention, how } of namedIn(place, context)) {
      if (mention.isDisguised) continue;
      const finding = nameFinding(place, mention, how, context);
      yield how === 'mentioned' ? { ...finding, severity: 'info' } : finding;
    }
    yield* possible(place);
  },
};

/** Words that end as substances do: no register says that they are on prescription, so it is for the reader to look up. */
function* possible({ index, facts }: BlockPlace): Iterable<RuleFinding> {
  if (facts.kind === 'referenceEntry') return;
  for (const { start, end, stem } of facts.possibleSubstances) {
    if (facts.isAllowed(start, end)) continue;
    const slots = { name: facts.text.slice(start, end), stem: stem.stem };
    yield { block: index, start, end, messageId: 'possible', slots, severity: 'warning' };
  }
}
