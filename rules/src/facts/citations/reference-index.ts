import { latin } from '../../language/latin';
import type { Reference } from './citation';
import { type Aliases, isAcronym } from './citation-aliases';
import type { CitationLexicon } from './citation-lexicon';
import { isOrganisationName } from './citation-lexicon';
import { acronymOf, foldName, plainName, withoutParticles } from './citation-names';
import { NearNames } from './near-names';

const BRACKETED = new RegExp(latin`^(.+?)\s*[([]([\p{L}]{2,8})[)\]]$`, 'u');
const SITE = new RegExp(latin`^([\p{L}\d-]+)\.[\p{L}]{2,4}$`, 'u');
const INITIALISM = new RegExp(latin` [\p{Lu}]{2,4}$`, 'u');

/** How a name in the text met a name in the list. */
export interface NameMatch {
  readonly references: readonly number[];
  /** Whether the two are written alike; another name of the same organisation counts as alike. */
  readonly alike: boolean;
}

/** The list's entries by their first author, under every form that a text may call one by. */
export class ReferenceIndex {
  readonly #lexicon: CitationLexicon;
  readonly #byFirst = new Map<string, number[]>();
  readonly #firstFolded: string[] = [];
  readonly #laterFolded: (readonly string[])[] = [];
  readonly #matches = new Map<string, NameMatch>();
  readonly #aliases: () => Aliases;
  #byLater?: ReadonlyMap<string, readonly number[]>;
  #byWritten?: ReadonlyMap<string, readonly number[]>;
  #near?: NearNames;

  /** @param aliases what else the draft itself calls a body; asked for only when a name is not found otherwise */
  constructor(
    readonly references: readonly Reference[],
    lexicon: CitationLexicon,
    aliases: () => Aliases,
  ) {
    this.#lexicon = lexicon;
    this.#aliases = aliases;
    references.forEach((reference, index) => {
      const [first = '', ...later] = reference.authors;
      const folded = foldName(first);
      this.#firstFolded.push(folded);
      this.#laterFolded.push(later.map((name) => this.#bare(foldName(name))));
      for (const key of new Set(this.#listKeys(reference, first, folded))) this.#add(key, index);
      // «Legeforeningen.no – «Tittel» av Kari Ås»: the person answers for the work as much as the site
      if (reference.organisation) for (const name of later) this.#add(foldName(name), index);
    });
  }

  /** The entries whose first author a text calls `name`. */
  byFirstAuthor(name: string): NameMatch {
    let match = this.#matches.get(name);
    if (match === undefined) {
      match = this.#findFirstAuthor(name);
      this.#matches.set(name, match);
    }
    return match;
  }

  #findFirstAuthor(name: string): NameMatch {
    const folded = foldName(name);
    const direct = this.#byFirst.get(folded) ?? this.#byFirst.get(this.#bare(folded));
    if (direct !== undefined) return { references: direct, alike: this.#isAlike(name, direct) };
    for (const key of this.#otherKeys(name, folded)) {
      const references = this.#byFirst.get(key);
      if (references !== undefined) return { references, alike: true };
    }
    return { references: [], alike: true };
  }

  /** Folded names of the list that `folded` may be a slip of. */
  near(folded: string): ReadonlySet<string> {
    this.#near ??= new NearNames(new Set(this.#firstFolded));
    return this.#near.near(folded);
  }

  /** The entries of a year whose first author folds to `folded`. */
  written(folded: string, year: number | null): readonly number[] {
    this.#byWritten ??= grouped(this.references, (index) => [keyOf(this.#firstFolded[index]!, this.#yearOf(index))]);
    return this.#byWritten.get(keyOf(folded, year)) ?? [];
  }

  /** The entries of a year that have `name` among their later authors. */
  withLater(name: string, year: number | null): readonly number[] {
    this.#byLater ??= grouped(this.references, (index) =>
      this.#laterFolded[index]!.map((later) => keyOf(later, this.#yearOf(index))),
    );
    return this.#byLater.get(keyOf(this.#bare(foldName(name)), year)) ?? [];
  }

  /** Whether an entry's second author is called `name`. */
  hasSecond(index: number, name: string): boolean {
    return this.#laterFolded[index]![0] === this.#bare(foldName(name));
  }

  #yearOf(index: number): number | null {
    return this.references[index]!.year;
  }

  #add(key: string, index: number): void {
    if (key === '') return;
    const known = this.#byFirst.get(key);
    if (known === undefined) this.#byFirst.set(key, [index]);
    else if (known[known.length - 1] !== index) known.push(index);
  }

  #listKeys(reference: Reference, first: string, folded: string): string[] {
    const keys = [folded, this.#bare(folded)];
    const organisation = this.#lexicon.organisations.get(folded);
    if (organisation !== undefined) keys.push(organisationKey(organisation));
    if (!reference.organisation) return keys;
    // «Verdens helseorganisasjon [WHO]», «Helsenorge.no»
    const bracket = BRACKETED.exec(first);
    if (bracket !== null) keys.push(foldName(bracket[1]!), foldName(bracket[2]!));
    const site = SITE.exec(first);
    if (site !== null) keys.push(foldName(site[1]!));
    if (folded.startsWith('the ')) keys.push(folded.slice(4));
    // «De sameinte nasjonane, Avdeling for folketal»
    if (folded.includes(',')) keys.push(...folded.split(',').map((part) => part.trim()));
    keys.push(acronymOf(first));
    // a full name of a person without initials: «Ola Lie (2020)»
    const space = folded.lastIndexOf(' ');
    if (space > 0 && folded.indexOf(' ') === space && !isOrganisationName(first, this.#lexicon))
      keys.push(folded.slice(space + 1));
    return keys;
  }

  /** Other names for the same: an alias, an acronym, a site's name, the bare surname of a full name, a genitive. */
  *#otherKeys(name: string, folded: string): Generator<string> {
    const organisation = this.#lexicon.organisations.get(folded);
    if (organisation !== undefined) yield organisationKey(organisation);
    for (const other of isAcronym(name) || name.includes(' ') ? this.#aliases().of(name) : []) {
      yield other;
      const known = this.#lexicon.organisations.get(other);
      if (known !== undefined) yield organisationKey(known);
    }
    if (folded.startsWith('the ')) yield folded.slice(4);
    if (folded.endsWith('s')) yield folded.slice(0, -1);
    const space = folded.lastIndexOf(' ');
    if (space < 0) return;
    yield folded.slice(space + 1);
    // «Havfarma AS» is listed like a person with initials
    if (INITIALISM.test(name)) yield folded.slice(0, space);
    const acronym = acronymOf(name);
    if (acronym.length > 2) yield acronym;
  }

  #isAlike(name: string, references: readonly number[]): boolean {
    const plain = this.#bare(plainName(name));
    return references.some((index) => {
      const { authors, organisation } = this.references[index]!;
      return organisation || authors.some((author) => this.#bare(plainName(author)) === plain);
    });
  }

  #bare(folded: string): string {
    return folded.includes(' ') ? withoutParticles(folded, this.#lexicon.particles) : folded;
  }
}

function keyOf(name: string, year: number | null): string {
  return `${name}|${year ?? ''}`;
}

function grouped(
  references: readonly Reference[],
  keysOf: (index: number) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (let index = 0; index < references.length; index++) {
    for (const key of new Set(keysOf(index))) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [index]);
      else known.push(index);
    }
  }
  return groups;
}

function organisationKey(index: number): string {
  return `#${index}`;
}
