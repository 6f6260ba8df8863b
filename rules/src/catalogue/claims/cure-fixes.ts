import type { Fix } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import type { Claim } from '../../facts/claim';
import { isIllnessAt } from '../../facts/statements/subject';
import { TokenKind, tokenAt } from '../../language/tokens';
import { removing, removingAttribute, replacing } from './fix-text';

/** A verb of cure is hedged, «varig» goes from before its noun, «for godt» and «garantert» go from the sentence. */
export function cureFixes(claim: Claim, place: BlockPlace, { language }: RuleContext): Fix[] {
  const { ref } = claim.entry;
  if (ref === 'heal') return relief(claim, place, language);
  const fix =
    ref === 'phrase'
      ? adverbial(claim, place)
      : ref === 'adjective'
        ? attribute(claim, place)
        : ref === 'verb'
          ? guaranteed(claim, place)
          : undefined;
  return fix ? [fix] : [];
}

/** «kurerer migrene» → «kan lindre plager ved migrene»; after «å» or a modal without «kan». */
function relief(claim: Claim, place: BlockPlace, language: 'nb' | 'nn'): Fix[] {
  const { facts } = place;
  const replacement = claim.entry.replacement[language];
  const end = tokenAt(facts.tokens, claim.words.end);
  if (replacement === undefined || !isIllnessAt(facts, end)) return [];
  const form = facts.text.slice(claim.words.start, claim.words.end);
  const isPresent = /[^e]er$/.test(form) || /(?:er|ar)er$/.test(form) || form.endsWith('jer');
  if (!isPresent && !/[ea]$/.test(form)) return [];
  const text = isPresent ? `kan ${replacement}` : replacement;
  return [replacing(place, 'replace', claim.words.start, claim.words.end, text, text)];
}

function adverbial(claim: Claim, place: BlockPlace): Fix | undefined {
  const first = tokenAt(place.facts.tokens, claim.words.start);
  if (first === 0 || place.facts.tokens.kinds[first - 1] === TokenKind.Symbol) return undefined;
  // «effekten varer» asks for how long
  if (place.facts.hitAt('endure', first - 1)) return undefined;
  return removing(place, first, tokenAt(place.facts.tokens, claim.words.end));
}

function attribute(claim: Claim, place: BlockPlace): Fix | undefined {
  if (claim.end <= claim.words.end || claim.start !== claim.words.start) return undefined;
  return removingAttribute(
    place,
    tokenAt(place.facts.tokens, claim.start),
    tokenAt(place.facts.tokens, claim.words.end),
  );
}

/** The adverb goes; the predicate of «resultatet er garantert» and the verb «garanterer» cannot. */
function guaranteed(claim: Claim, place: BlockPlace): Fix | undefined {
  const { facts } = place;
  const first = tokenAt(facts.tokens, claim.start);
  if (first === 0 || !facts.text.slice(claim.start, claim.end).endsWith('t')) return undefined;
  const before = facts.tokens.kinds[first - 1] as number;
  if (facts.hitAt('copula', first - 1)) return undefined;
  const end = tokenAt(facts.tokens, claim.end);
  if (before !== TokenKind.Symbol) return removing(place, first, end);
  // «…, garantert.»
  return facts.isComma(first - 1) && end - first === 1 && facts.tokens.kinds[end] === TokenKind.Symbol
    ? replacing(
        place,
        'remove',
        facts.tokens.starts[first - 1] as number,
        claim.end,
        '',
        facts.text.slice(claim.start, claim.end),
      )
    : undefined;
}
