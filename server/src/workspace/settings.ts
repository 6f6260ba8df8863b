import type { Audience } from '../../../rules/src/draft/draft';
import type { Severity } from '../../../rules/src/engine/finding';

export type MessageLanguage = 'nb' | 'nn' | 'en';
export type Level = Severity | 'off';

/** What a rule is set to: one level, or one for each audience (an audience left out keeps the rule's own). */
export type RuleSetting = Level | { readonly public?: Level; readonly professional?: Level };
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Other settings for some of the texts. */
export interface Override {
  /** Patterns as in `.gitignore`, relative to the configuration's folder. */
  readonly files: readonly string[];
  readonly audience?: Audience;
  readonly rules: RuleSettings;
}

/** Somebody who may approve texts and let findings stand. */
export interface Reviewer {
  readonly name: string;
  /** Patterns as in `.gitignore`, relative to the configuration's folder. */
  readonly files: readonly string[];
  /** Empty when none is given. */
  readonly role: string;
}

/** Which texts are to be approved, and by whom. */
export interface ApprovalSettings {
  /** Patterns as in `.gitignore`, relative to the configuration's folder. */
  readonly required: readonly string[];
  readonly reviewers: readonly Reviewer[];
}

/** `noktern.yaml`, read; every value has its default. */
export interface Configuration {
  /** The file it was read from, absolute; undefined for the defaults. */
  readonly path: string | undefined;
  /** The folder its patterns count from, absolute. */
  readonly folder: string;
  readonly language: MessageLanguage;
  readonly clinicNames: readonly string[];
  /** Whether the site's footer states who is responsible, with name, address and telephone number. */
  readonly clinicImprint: boolean;
  readonly allow: readonly string[];
  readonly overrides: readonly Override[];
  readonly rules: RuleSettings;
  readonly lexicons: readonly string[];
  /** The imported register of medicines, as written: a path from the configuration's folder. */
  readonly medicines: string | undefined;
  readonly suppressions: 'anyone' | 'reviewers-only';
  readonly approval: ApprovalSettings;
}

export function defaultConfiguration(folder: string): Configuration {
  return {
    path: undefined,
    folder,
    language: 'nb',
    clinicNames: [],
    clinicImprint: false,
    allow: [],
    overrides: [],
    rules: {},
    lexicons: [],
    medicines: undefined,
    suppressions: 'anyone',
    approval: NO_APPROVAL,
  };
}

const NO_APPROVAL: ApprovalSettings = { required: [], reviewers: [] };
/** What a reviewer without `files` is responsible for. */
const EVERYTHING: readonly string[] = ['**'];

const LEVELS: ReadonlySet<unknown> = new Set<Level>(['error', 'warning', 'info', 'off']);
const AUDIENCES: Readonly<Record<string, Audience>> = {
  public: 'public',
  allmennhet: 'public',
  professional: 'professional',
  helsepersonell: 'professional',
};

export function isLevel(value: unknown): value is Level {
  return LEVELS.has(value);
}

/** The audience a word of the configuration or of `--audience` means. */
export function audienceNamed(word: string): Audience | undefined {
  return Object.hasOwn(AUDIENCES, word) ? AUDIENCES[word] : undefined;
}

export const AUDIENCE_WORDS: readonly string[] = Object.keys(AUDIENCES);

/**
 * Takes from a parsed `noktern.yaml` all that is well-formed and leaves out the rest: a mistake in one key is reported on its
 * own and must not change what the others mean.
 */
export function readConfiguration(value: unknown, path: string, folder: string): Configuration {
  const { language, clinic, allow, overrides, rules, lexicons, medicines, suppressions, approval } = mapping(value);
  const { names, imprint } = mapping(clinic);
  return {
    path,
    folder,
    language: language === 'nn' || language === 'en' ? language : 'nb',
    clinicNames: words(names),
    clinicImprint: imprint === true,
    allow: words(allow),
    overrides: list(overrides).map(readOverride),
    rules: readRules(rules),
    lexicons: words(lexicons),
    medicines: isRegisterName(medicines) ? medicines : undefined,
    suppressions: suppressions === 'reviewers-only' ? 'reviewers-only' : 'anyone',
    approval: readApproval(approval),
  };
}

/** A register has an ending of its own, so that no other file is ever written over. */
export function isRegisterName(value: unknown): value is string {
  return typeof value === 'string' && /[^\\/]\.medicines$/.test(value);
}

function readApproval(value: unknown): ApprovalSettings {
  const { required, reviewers } = mapping(value);
  return { required: words(required), reviewers: list(reviewers).flatMap(readReviewer) };
}

/** A reviewer whose files are written wrongly is responsible for none, rather than for all. */
function readReviewer(value: unknown): Reviewer[] {
  const { name, files, role } = mapping(value);
  if (typeof name !== 'string' || name.trim() === '') return [];
  return [
    {
      name: name.trim(),
      files: files === undefined ? EVERYTHING : words(files),
      role: typeof role === 'string' ? role.trim() : '',
    },
  ];
}

function readOverride(value: unknown): Override {
  const { files, audience, rules } = mapping(value);
  const named = typeof audience === 'string' ? audienceNamed(audience) : undefined;
  const common = { files: words(files), rules: readRules(rules) };
  return named === undefined ? common : { ...common, audience: named };
}

function readRules(value: unknown): RuleSettings {
  const rules: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries(mapping(value))) {
    if (isLevel(setting)) rules[id] = setting;
    else rules[id] = readByAudience(mapping(setting));
  }
  return rules;
}

function readByAudience(value: Readonly<Record<string, unknown>>): RuleSetting {
  const { public: forPublic, professional } = value;
  return {
    ...(isLevel(forPublic) ? { public: forPublic } : {}),
    ...(isLevel(professional) ? { professional } : {}),
  };
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text or a list of texts as a list; anything else in it is left out. */
function words(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return list(value).filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}
