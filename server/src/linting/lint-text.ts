import type { Audience, Draft, DraftLanguage } from '../../../rules/src/draft/draft';
import type { Finding } from '../../../rules/src/engine/finding';
import { fingerprintBase } from '../../../rules/src/engine/fingerprint';
import type { Traced } from '../../../rules/src/engine/linter';
import { type DocumentFormat, readDraft } from '../documents/index';
import { locateFindings, locateProblems } from '../reporters/located';
import type { LocatedFinding } from '../reporters/report';
import { type AudienceSource, audienceOf, settingsFor } from '../workspace/file-settings';
import { reviewOf } from '../workspace/review/review-records';
import type { Configuration, Level, MessageLanguage } from '../workspace/settings';
import type { LintOutcome, LintService, TextSettings } from './service';

/** A text and where it stands, which is all that decides how it is read and judged. */
export interface Text {
  /** Offsets are UTF-16 into it. */
  readonly source: string;
  readonly format: DocumentFormat;
  /** Below the configuration's folder, with `/`; undefined for a text that lies elsewhere or nowhere. */
  readonly path: string | undefined;
  readonly configuration: Configuration;
}

/** What is asked of one run, stronger than the text and its configuration. */
export interface Request {
  readonly audience: Audience | undefined;
  /** The level of a rule, whatever the configuration says. */
  readonly levels: ReadonlyMap<string, Level>;
  /** Only these rules; all when it is empty. */
  readonly only: ReadonlySet<string>;
  /** ISO date. */
  readonly today: string;
}

/** A text read as a draft, and all that it is judged by. */
export interface PreparedText {
  readonly draft: Draft;
  readonly settings: TextSettings;
}

/** A text with its findings, in offsets of its source and in words. */
export interface LintedText extends Traced {
  readonly draft: Draft;
  readonly audience: Audience;
  readonly audienceSource: AudienceSource;
  readonly language: DraftLanguage;
  /** Facts of the draft; offsets are relative to blocks. */
  readonly analysis: LintOutcome['analysis'];
  /** What is wrong with the text's own header. */
  readonly invalid: readonly LocatedFinding[];
  /** What the rules found, in the order of the text. */
  readonly found: readonly LocatedFinding[];
  /** The level that a rule is set to for this text; undefined for the rule's own. */
  readonly level: TextSettings['level'];
  /** The same as the rules gave them; offsets are relative to blocks. */
  readonly findings: readonly Finding[];
  /** What the draft states, with its evidence; offsets are relative to blocks. */
  claims: LintOutcome['claims'];
}

export function prepareText({ source, format, path, configuration }: Text, request: Request): PreparedText {
  const draft = readDraft(source, format);
  const own = settingsFor(configuration, path);
  const { audience, audienceSource } = audienceOf(request.audience, draft.declarations, own);
  const review = path === undefined ? undefined : reviewOf(configuration);
  const waivers = path === undefined ? [] : (review?.waiversFor(path) ?? []);
  const settings: TextSettings = {
    audience,
    audienceSource,
    today: request.today,
    level: (rule) => request.levels.get(rule) ?? own.level(rule, audience),
    only: request.only,
    configuration,
    waivers,
    text: waivers.length === 0 ? '' : (review?.identity(draft, audience).hash ?? ''),
  };
  return { draft, settings };
}

/**
 * @param speech the language of the messages
 * @param previous the result of the same text before it was edited, which saves what the edit does not concern
 */
export function lintText(
  service: LintService,
  text: Text,
  request: Request,
  speech: MessageLanguage,
  previous?: Traced,
): LintedText {
  const { draft, settings } = prepareText(text, request);
  const { audience, audienceSource } = settings;
  const { language, findings, analysis, claims, trail } = service.lint(draft, settings, previous);
  const messages = service.messages(speech);
  const level = settings.level('draft/configuration') ?? 'error';
  const invalid =
    level === 'off'
      ? []
      : locateProblems(draft, level, messages, (problem) =>
          fingerprintBase('draft/configuration', text.source, problem, problem),
        );
  const found = locateFindings(draft, findings, { messages, language: speech, law: (id) => service.law(id) });
  return {
    draft,
    audience,
    audienceSource,
    language,
    analysis,
    invalid,
    found,
    findings,
    claims,
    trail,
    level: settings.level,
  };
}
