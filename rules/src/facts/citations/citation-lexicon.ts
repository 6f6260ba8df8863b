import { foldName } from './citation-names';

/** The parsed data files: `lexicon/organisations.yaml` (every name of each organisation) and `lexicon/references.yaml`. */
export interface CitationSource {
  readonly organisations: readonly (readonly string[])[];
  readonly references: Readonly<Record<CitationWords, readonly string[]>>;
}

/** The lists of `references.yaml`; what each means is said there. */
export type CitationWords =
  | 'particles'
  | 'innerParticles'
  | 'nameSuffixes'
  | 'etAl'
  | 'connectors'
  | 'prefixes'
  | 'inPress'
  | 'pinpoints'
  | 'months'
  | 'notAuthors'
  | 'reportingVerbs'
  | 'organisationWords'
  | 'organisationEndings'
  | 'accessWords'
  | 'containerWords'
  | 'roles'
  | 'units'
  | 'credits'
  | 'reportedParticiples'
  | 'attributionWords'
  | 'quotedSources'
  | 'titleWords'
  | 'firstPerson'
  | 'patientWords'
  | 'personalCommunications'
  | 'backReferences'
  | 'publishedWords'
  | 'publishedWorks';

/** The words that citations and entries are read by, as sets of lower-case words. */
export type CitationLexicon = Readonly<Record<Exclude<CitationWords, 'organisationEndings'>, ReadonlySet<string>>> & {
  readonly organisationEndings: readonly string[];
  /** First words of the phrases in `etAl`, so that others are passed by without a look. */
  readonly etAlOpenings: ReadonlySet<string>;
  /** The organisation (an index) that a folded name belongs to. */
  readonly organisations: ReadonlyMap<string, number>;
};

/** Makes sets and maps of the data. Throws a sentence when a list is missing or holds something else than words. */
export function compileCitationLexicon(source: CitationSource): CitationLexicon {
  const words = (name: CitationWords) => new Set(listOf(source, name));
  const organisations = new Map<string, number>();
  source.organisations.forEach((names, index) => {
    for (const name of names) organisations.set(foldName(name), index);
  });
  const etAl = listOf(source, 'etAl');
  return {
    particles: words('particles'),
    innerParticles: words('innerParticles'),
    nameSuffixes: words('nameSuffixes'),
    etAl: new Set(etAl),
    etAlOpenings: new Set(etAl.map((phrase) => phrase.split(' ')[0] as string)),
    connectors: words('connectors'),
    prefixes: words('prefixes'),
    inPress: words('inPress'),
    pinpoints: words('pinpoints'),
    months: words('months'),
    notAuthors: words('notAuthors'),
    reportingVerbs: words('reportingVerbs'),
    organisationWords: words('organisationWords'),
    organisationEndings: listOf(source, 'organisationEndings'),
    accessWords: words('accessWords'),
    containerWords: words('containerWords'),
    roles: words('roles'),
    units: words('units'),
    credits: words('credits'),
    reportedParticiples: words('reportedParticiples'),
    attributionWords: words('attributionWords'),
    quotedSources: words('quotedSources'),
    titleWords: words('titleWords'),
    firstPerson: words('firstPerson'),
    patientWords: words('patientWords'),
    personalCommunications: words('personalCommunications'),
    backReferences: words('backReferences'),
    publishedWords: words('publishedWords'),
    publishedWorks: words('publishedWorks'),
    organisations,
  };
}

function listOf(source: CitationSource, name: CitationWords): readonly string[] {
  const list = source.references[name];
  if (!Array.isArray(list) || list.some((word) => typeof word !== 'string'))
    throw new Error(`references.yaml has no list of words «${name}».`);
  return list;
}

/** Whether a name has a word that only organisations have: «Norsk forening for smerte», «Havklinikken». */
export function isOrganisationName(name: string, lexicon: CitationLexicon): boolean {
  for (const word of name.toLowerCase().split(/[\s\u00a0]+/)) {
    if (lexicon.organisationWords.has(word)) return true;
    for (const ending of lexicon.organisationEndings)
      if (word.length >= ending.length && word.endsWith(ending)) return true;
  }
  return false;
}
