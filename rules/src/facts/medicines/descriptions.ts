import { WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import { sentenceTokens } from '../statements/clause';
import type { IndirectName } from './indirect-names';

/** Words between a form of medicine and its use: «injeksjon … mot … svette», «sprøyter som stopper … svetten». */
const REACH = 4;
const CLAUSE_REACH = 7;
/** Words between a form and what makes it famous: «medisinen (som) alle …». */
const FAME_REACH = 3;

/**
 * Medicines described by their form and use: «rynkedempende injeksjon», «sprøyter som stopper svetten», «glatt ut sinnarynken
 * med en liten sprøyte», «den ukentlige pennen», «medisinen alle snakker om». Which uses go with which forms the lexicon says.
 */
export function findDescriptions(facts: BlockFacts): IndirectName[] {
  const found: IndirectName[] = [];
  for (const form of facts.hits.ofKind('dosage')) {
    const tie = tieOf(facts, form);
    if (tie === undefined) continue;
    found.push({
      kind: 'described',
      about: '',
      start: Math.min(form.start, tie.start),
      end: Math.max(form.end, tie.end),
    });
  }
  // «stoffet du leser om i avisene»
  for (const word of facts.hits.ofKind('substance-word')) {
    const fame = famous(facts, word, sentenceTokens(facts, word).end);
    if (fame) found.push({ kind: 'described', about: '', start: word.start, end: fame.end });
  }
  return found;
}

/** What ties a form of medicine to one medicine. */
function tieOf(facts: BlockFacts, form: Hit): Hit | undefined {
  const { first, end } = sentenceTokens(facts, form);
  const uses = facts.hits.ofKind('medicine-use').filter((use) => use.firstToken >= first && use.endToken <= end);
  return uses.find((use) => isTied(facts, form, use)) ?? famous(facts, form, end);
}

function isTied(facts: BlockFacts, form: Hit, use: Hit): boolean {
  const forms = use.entry.ref.split(' ');
  const free = forms.includes(form.entry.ref);
  if (!free && !forms.includes(`${form.entry.ref}+`)) return false;
  if (use.firstToken <= form.firstToken && use.endToken >= form.endToken) return true;
  if (use.endToken <= form.firstToken) return isAdjective(facts, use, form) || (free && isMeans(facts, use, form));
  return isRelative(facts, form, use) || (free && isPurpose(facts, form, use));
}

/** «rynkedempende (liten) injeksjon»: nothing but adjectives between them. */
function isAdjective({ tokens }: BlockFacts, use: Hit, form: Hit): boolean {
  if (form.firstToken - use.endToken > 1) return false;
  for (let token = use.endToken; token < form.firstToken; token++) {
    const classes = tokens.classes[token] as number;
    if (tokens.kinds[token] === 3 || classes & (BREAKS | WordClass.Preposition)) return false;
  }
  return true;
}

const BREAKS = WordClass.Coordinator | WordClass.FiniteVerb | WordClass.Subordinator | WordClass.Adversative;

/** «glatt ut sinnarynken med en liten sprøyte». */
function isMeans({ tokens, text }: BlockFacts, use: Hit, form: Hit): boolean {
  if (form.firstToken - use.endToken > REACH + 2) return false;
  for (let token = use.endToken; token < form.firstToken; token++) {
    const classes = tokens.classes[token] as number;
    if (tokens.kinds[token] === 3 || classes & BREAKS) return false;
    const word = text.slice(tokens.starts[token], tokens.ends[token]).toLowerCase();
    if (MEANS.has(word)) return form.firstToken - token <= REACH;
  }
  return false;
}

const MEANS: ReadonlySet<string> = new Set(['med', 'gjennom', 'via']);

/** «injeksjoner mot svette», «sprøyte for overvekt». */
function isPurpose({ tokens }: BlockFacts, form: Hit, use: Hit): boolean {
  if (use.firstToken - form.endToken > REACH) return false;
  let leads = false;
  for (let token = form.endToken; token < use.firstToken; token++) {
    const classes = tokens.classes[token] as number;
    if (tokens.kinds[token] === 3 || classes & (BREAKS & ~WordClass.Coordinator)) return false;
    leads ||= (classes & WordClass.Preposition) !== 0;
  }
  return leads;
}

/** «sprøyter som stopper svetten», «diabetesmedisinen som gir vekttap». */
function isRelative({ tokens, text }: BlockFacts, form: Hit, use: Hit): boolean {
  if (use.firstToken - form.endToken > CLAUSE_REACH) return false;
  const word = text.slice(tokens.starts[form.endToken], tokens.ends[form.endToken]).toLowerCase();
  if (!RELATIVE.has(word)) return false;
  for (let token = form.endToken; token < use.firstToken; token++) if (tokens.kinds[token] === 3) return false;
  return true;
}

const RELATIVE: ReadonlySet<string> = new Set(['som', 'til', 'for', 'å']);

/** «den ukentlige sprøyten», «medisinen (som) alle snakker om». */
function famous(facts: BlockFacts, form: Hit, end: number): Hit | undefined {
  const weekly = facts.hits.ofKind('weekly').find((hit) => hit.endToken === form.firstToken);
  if (weekly && form.entry.ref === 'needle') return weekly;
  return facts.hits
    .ofKind('fame')
    .find(
      (hit) => hit.firstToken >= form.endToken && hit.firstToken - form.endToken < FAME_REACH && hit.endToken <= end,
    );
}
