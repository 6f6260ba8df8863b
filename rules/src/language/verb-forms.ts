import { degeminate, isVowel, syllables } from './orthography';

/** Infinitive, present, imperative, passive and present participle: what the present stem gives, whatever the past is. */
export function presentForms(lemma: string, language: 'nb' | 'nn'): string[] {
  if (isDeponent(lemma)) return [lemma];
  const stems = presentStems(lemma, language);
  const forms = [lemma];
  for (const stem of stems) {
    if (language === 'nb') forms.push(`${stem}er`, `${stem}es`, `${stem}ende`);
    else forms.push(`${stem}e`, `${stem}a`, `${stem}er`, `${stem}ar`, `${stem}ast`, `${stem}ande`);
    forms.push(imperative(stem));
  }
  if (stems.length === 0) {
    forms.push(
      `${lemma}r`,
      `${lemma}${language === 'nb' ? 's' : 'ast'}`,
      `${lemma}${language === 'nb' ? 'ende' : 'ande'}`,
    );
    if (language === 'nn') forms.push(`${lemma}st`);
  }
  return forms;
}

/** Past, perfect and participles of a weak verb, of every class its stem allows. */
export function pastForms(lemma: string, language: 'nb' | 'nn'): string[] {
  if (isDeponent(lemma)) return deponentPast(lemma, language);
  const stems = presentStems(lemma, language);
  if (stems.length === 0) return secondClass(lemma, ['dd'], language);
  const forms: string[] = [];
  for (const stem of stems) {
    if (isForeign(lemma)) {
      forms.push(...secondClass(stem, ['t'], language));
      continue;
    }
    forms.push(`${stem}a`);
    if (language === 'nb') forms.push(`${stem}et`, `${stem}ede`, `${stem}ete`, `${stem}edes`);
    const bare = degeminate(stem.endsWith('j') ? stem.slice(0, -1) : stem);
    forms.push(...secondClass(bare, pastMarks(bare, language), language));
    // sende, nynorsk sende; skade, skadd, skadde
    if (bare.endsWith('d')) forms.push(`${bare}e`, `${bare}d`, `${bare}de`);
  }
  return forms;
}

/** The marks of the second class that the end of a stem allows: `brukte`, `prøvde`, `nådde`; none after a cluster (`lindret`). */
function pastMarks(stem: string, language: 'nb' | 'nn'): readonly string[] {
  if (endsInVowel(stem)) return ['d', 'dd'];
  if (/[^aeiouyæøålrv][lrnm]$/.test(stem) && !/[mn][nm]$/.test(stem)) return [];
  if (stem.endsWith('g') && !stem.endsWith('ng')) return ['d'];
  if (/[ptks]$/.test(stem)) return ['t'];
  return language === 'nn' || stem.endsWith('v') ? ['t', 'd'] : ['t'];
}

/** `-te`, `-t` and their kin: `brukte, brukt, bruktes`. */
function secondClass(stem: string, marks: readonly string[], language: 'nb' | 'nn'): string[] {
  const forms: string[] = [];
  for (const mark of marks) {
    forms.push(`${stem}${mark}e`, `${stem}${mark}`, `${stem}${mark}es${language === 'nn' ? 't' : ''}`);
    // nynorsk: kjend, kjent
    if (language === 'nn' && mark === 'd') forms.push(`${stem}t`);
    if (mark === 'dd') forms.push(`${stem}tt`);
  }
  return forms;
}

/** Lemma without its infinitive ending; nothing for verbs of one syllable such as `nå`. Nynorsk adds the j-spellings. */
function presentStems(lemma: string, language: 'nb' | 'nn'): string[] {
  const ending = lemma.at(-1);
  const hasEnding = ending === 'e' || (language === 'nn' && ending === 'a');
  if (!hasEnding || syllables(lemma) < 2) {
    if (!hasEnding || !isVowel(lemma.at(-2))) return [];
  }
  const stem = lemma.slice(0, -1);
  if (language === 'nb') return [stem];
  // tenke beside tenkje, bygge beside byggje
  if (/[gk]j$/.test(stem)) return [stem, stem.slice(0, -1)];
  return /[gk]$/.test(stem) ? [stem, `${stem}j`] : [stem];
}

/** Verbs in -ere (kurere, vurdere) are of the second class only; `bere`, `lære` are not foreign. */
function isForeign(lemma: string): boolean {
  return /er[ea]$/.test(lemma) && syllables(lemma) > 2;
}

function endsInVowel(stem: string): boolean {
  return isVowel(stem.at(-1));
}

/** `lykkes`, nynorsk `lukkast`: verbs that only have passive forms. */
function isDeponent(lemma: string): boolean {
  return lemma.endsWith('es') || lemma.endsWith('ast');
}

function deponentPast(lemma: string, language: 'nb' | 'nn'): string[] {
  const stem = lemma.slice(0, lemma.endsWith('ast') ? -3 : -2);
  const bare = degeminate(stem);
  return language === 'nb' ? [`${bare}tes`, `${bare}des`, `${stem}edes`] : [`${stem}est`, `${bare}test`, `${bare}dest`];
}

/** The bare stem, with single m (`kom`). */
function imperative(stem: string): string {
  return stem.endsWith('mm') ? stem.slice(0, -1) : stem;
}
