import type { Severity } from '../../../rules/src/engine/finding';
import type { Style } from '../host/interfaces';
import {
  type LocatedFile,
  type LocatedProblem,
  type Messages,
  type Reporter,
  type Summary,
  Tally,
} from '../reporters/report';
import type { Problem } from '../workspace/problem';
import type { Context } from './context';
import { type LintOptions, parseLintOptions } from './lint-options';
import type { ApprovalCheck } from './require-approval';
import { internalError, lintRead, type ReadText, type ReportedText, readTexts, uriOf } from './texts';

/** `noktern lint`: finds what may break the law, reports it, and fixes what is safe to fix. */
export async function lint(context: Context, args: readonly string[]): Promise<number> {
  const options = parseLintOptions(context, args);
  const messages = context.messages(options.config);
  const { terminal } = context.host;
  const reporter = options.fix === 'diff' ? undefined : reporterFor(context, options, messages);
  const problems: Problem[] = [];
  const said: string[] = [];
  const approval = options.requireApproval ? approvalCheck(context, options) : undefined;
  const all = new Tally();
  const listed = new Tally();
  for await (const text of readTexts(context, options, options.patterns, problems)) {
    try {
      const linted = lintOrFix(context, options, text, problems);
      const { failures } = linted;
      const file = approval?.checked(text, linted) ?? linted.file;
      const shown = listedFile(file, options.minSeverity);
      const output = reporter?.file(shown) ?? '';
      if (output !== '') terminal.write(output);
      all.add(file);
      listed.add(shown);
      for (const { line, column, message } of failures) said.push(`${file.path}:${line}:${column}: ${message}`);
    } catch (error) {
      problems.push(internalError(error, text.selected.shown));
    }
  }
  problems.unshift(...context.house.problems);
  if (approval?.isIdle(all.summary.files)) said.push(messages.format('cli/report', 'messages', 'nothing-required', {}));

  const located = problems.map((problem) => locateProblem(context, problem, messages));
  const ending = { summary: listed.summary, problems: located, unlisted: all.total - listed.total };
  const output = reporter?.end(ending) ?? '';
  if (output !== '') terminal.write(output);
  for (const problem of problems) said.push(context.sentence(problem, messages));
  for (const sentence of said) context.complain(sentence);
  if (options.verbose) tellRegisters(context, messages);
  return said.length > 0 ? 2 : exitCode(context, options, all.summary, messages);
}

function approvalCheck(context: Context, options: LintOptions): ApprovalCheck {
  const module = require('./require-approval') as typeof import('./require-approval');
  return new module.ApprovalCheck(context, options);
}

/** Which registers of medicines were used, and which of them is old; once for each, whatever the number of texts. */
function tellRegisters(context: Context, messages: Messages): void {
  const { ageIfOld } = require('../workspace/register-age') as typeof import('../workspace/register-age');
  const say = (id: string, slots: Readonly<Record<string, string>>) =>
    context.complain(messages.format('cli/medicines', 'messages', id, slots));
  const { registers } = context.house;
  if (registers.length === 0) say('verbose-none', {});
  for (const { shown, register } of registers) {
    const { info } = register;
    const date = info.retrieved === '' ? messages.format('cli/medicines', 'messages', 'unknown', {}) : info.retrieved;
    say('verbose-official', { file: shown, source: info.source, date, names: String(info.counts.names) });
    const old = ageIfOld(info, context.host.clock.today());
    if (old !== undefined) say('old-register', { days: String(old) });
  }
}

function lintOrFix(context: Context, options: LintOptions, text: ReadText, problems: Problem[]): ReportedText {
  const linted = lintRead(context, options, text);
  if (options.fix === 'no') return linted;
  const { fixText } = require('../linting/fixing') as typeof import('../linting/fixing');
  const fixed = fixText(text.source, (source) =>
    source === text.source ? linted.file.findings : lintRead(context, options, text, source).file.findings,
  );
  if (fixed === text.source) return linted;
  const { path } = text.selected;
  if (options.fix === 'diff') {
    const { formatDiff } = require('../reporters/diff') as typeof import('../reporters/diff');
    context.host.terminal.write(formatDiff(decodeURIComponent(linted.file.uri), text.source, fixed));
  } else if (path !== undefined) {
    try {
      context.host.files.write(path, fixed);
    } catch (error) {
      const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
      problems.push({
        rule: 'draft/unreadable',
        messageId: 'not-written',
        slots: { detail },
        path: text.selected.shown,
      });
      return linted;
    }
  }
  return lintRead(context, options, text, fixed);
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** The file with the findings that are to be listed. */
function listedFile(file: LocatedFile, least: Severity): LocatedFile {
  if (least === 'info') return file;
  return { ...file, findings: file.findings.filter((finding) => RANK[finding.severity] >= RANK[least]) };
}

function locateProblem(context: Context, problem: Problem, messages: Messages): LocatedProblem {
  const { rule, messageId, slots, path, line, column } = problem;
  const uri =
    path === undefined
      ? undefined
      : uriOf(context, context.host.files.resolve(context.host.process.folder, path), path);
  return { rule, message: messages.format(rule, 'messages', messageId, slots), path, uri, line, column };
}

function reporterFor(context: Context, options: LintOptions, messages: Messages): Reporter {
  const { host } = context;
  switch (options.format) {
    case 'json':
      return (require('../reporters/json') as typeof import('../reporters/json')).jsonReporter();
    case 'github':
      return (require('../reporters/github') as typeof import('../reporters/github')).githubReporter(messages);
    case 'sarif': {
      const { sarifReporter } = require('../reporters/sarif') as typeof import('../reporters/sarif');
      const { ruleInfos } = require('./rule-infos') as typeof import('./rule-infos');
      const language = context.language(options.config);
      const root = host.files.url(host.process.folder).replace(/\/$/, '');
      return sarifReporter({ version: host.process.version(), rules: ruleInfos(context, language), root, language });
    }
    case 'text': {
      const { textReporter } = require('../reporters/text') as typeof import('../reporters/text');
      const { terminal } = host;
      const paint = (options.colour ?? terminal.colour) ? terminal.style : plain;
      return textReporter({ messages, paint, room: excerptRoom(terminal.columns), quiet: options.quiet });
    }
  }
}

const plain = (_style: Style, text: string): string => text;

/** Columns for an excerpt: what the terminal holds beside the line number, and a readable line where there is none. */
function excerptRoom(columns: number | undefined): number {
  return Math.min(100, Math.max(40, (columns ?? 120) - 10));
}

/** Judged by every finding, also those that `--min-severity` leaves out of the list. */
function exitCode(context: Context, options: LintOptions, summary: Summary, messages: Messages): 0 | 1 {
  const { failOn, maxWarnings } = options;
  const { errors, warnings, infos } = summary;
  if (failOn === 'never') return 0;
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    const slots = { found: String(warnings), allowed: String(maxWarnings) };
    context.complain(messages.format('cli/report', 'messages', 'too-many-warnings', slots));
    return 1;
  }
  if (errors > 0 || (failOn !== 'error' && warnings > 0)) return 1;
  return failOn === 'info' && infos > 0 ? 1 : 0;
}
