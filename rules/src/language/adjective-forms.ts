import { contract, degeminate, isVowel, syllables, withDoubleM } from './orthography';

/** Stems before -e, -ere, -est (nynorsk -are, -ast): `sikker` → `sikr` (but `suveren` stays), `dum` → `dumm` (and `dum`). */
function inflectedStems(lemma: string): string[] {
  const short = contract(lemma);
  if (short !== undefined) return [short, lemma];
  return lemma.endsWith('e') ? [lemma.slice(0, -1)] : withDoubleM(lemma);
}

/** Words that never change: present participles in -ende, -ande. */
function isInvariable(lemma: string): boolean {
  return /(?:ende|ande)$/.test(lemma) && syllables(lemma) > 2;
}

/** Past participles of the first class, `ønsket`, nynorsk `ønska`. */
function isFirstClassParticiple(lemma: string): boolean {
  return lemma.endsWith('et') && syllables(lemma) > 1;
}

function neuterForms(lemma: string, language: 'nb' | 'nn'): string[] {
  if (/(?:ig|leg)$/.test(lemma) || lemma.endsWith('e')) return [];
  if (isVowel(lemma.at(-1))) {
    // nytt, fritt; but høyt, greit after a diphthong in bokmål
    const diphthong = /(?:øy|ei|ai|oi)$/.test(lemma);
    return diphthong ? [`${lemma}t`, `${lemma}tt`] : [`${lemma}tt`];
  }
  if (lemma.endsWith('t')) return isVowel(lemma.at(-2)) ? [`${lemma}t`] : [];
  const forms = [`${lemma}t`];
  const single = degeminate(lemma);
  if (single !== lemma) forms.push(`${single}t`);
  // nynorsk: kjend, kjent
  if (language === 'nn' && /[^aeiouyæøå]d$/.test(lemma)) forms.push(`${lemma.slice(0, -1)}t`);
  // nynorsk: open, ope; erfaren, erfare
  if (language === 'nn' && lemma.endsWith('en')) forms.push(lemma.slice(0, -1));
  return forms;
}

/** Positive forms: common, neuter, definite and plural. */
export function positiveForms(lemma: string, language: 'nb' | 'nn'): string[] {
  if (isInvariable(lemma)) return [lemma];
  if (isFirstClassParticiple(lemma)) {
    const stem = lemma.slice(0, -2);
    return language === 'nb' ? [lemma, `${stem}ede`, `${stem}ete`, `${stem}a`] : [lemma, `${lemma}e`];
  }
  const forms = [lemma, ...neuterForms(lemma, language)];
  for (const stem of inflectedStems(lemma)) forms.push(`${stem}e`);
  return forms;
}

/** Comparative and superlative forms; those that are said with «mer» and «mest» are phrases and not made here. */
export function comparedForms(lemma: string, language: 'nb' | 'nn'): string[] {
  if (isInvariable(lemma) || isFirstClassParticiple(lemma)) return [];
  const forms: string[] = [];
  for (const stem of inflectedStems(lemma)) {
    if (language === 'nn') forms.push(`${stem}are`, `${stem}ast`, `${stem}aste`);
    else if (/(?:ig|som|somm)$/.test(stem)) forms.push(`${stem}ere`, `${degeminate(stem)}st`, `${degeminate(stem)}ste`);
    else forms.push(`${stem}ere`, `${stem}est`, `${stem}este`);
  }
  return forms;
}
