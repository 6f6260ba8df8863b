import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  Command,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceEdit } from '../../../rules/src/draft/draft';
import { chooseEdits } from '../linting/fixing';
import type { LintService } from '../linting/service';
import type { ClientCommand, DiagnosticData, DraftTarget, RuleTarget, SuppressTarget } from '../protocol';
import type { LocatedFinding } from '../reporters/report';
import { reviewersOf } from './approval';
import { draftFindings } from './claims';
import { SOURCE } from './diagnostics';
import type { Editor } from './editor';
import type { Judged } from './judge';
import { spanOf, textEdit, touches } from './ranges';
import { isSuppressible, suppressionEdits } from './suppress';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.noktern`;
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL];

/** The draft that actions are for, and what making them takes. */
export interface ActionContext {
  readonly document: TextDocument;
  readonly judged: Judged;
  readonly editor: Editor;
  readonly service: LintService;
  /** ISO date. */
  readonly today: string;
}

/**
 * What can be done about the findings at a place, in the order a writer would choose: the fixes of the gravest finding first, then
 * of the next; after all fixes, letting a finding stand with a reason; last, the rules' pages and the decision on the text.
 * Findings are known by their fingerprint; nothing is linted.
 */
export function codeActionsAt(context: ActionContext, params: CodeActionParams): CodeAction[] {
  const { only } = params.context;
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const findings = findingsAt(context, params);
    const about = (finding: LocatedFinding) => diagnosticsAbout(finding, params.context.diagnostics);
    for (const finding of findings) actions.push(...fixActions(context, finding, about(finding)));
    for (const finding of findings) {
      actions.push(...suppressActions(context, finding, about(finding)));
      actions.push(...waiveActions(context, finding, about(finding)));
    }
    actions.push(...ruleActions(context, findings), ...approveActions(context, params));
  }
  if (only !== undefined && wants(only, FIX_ALL)) actions.push(...fixAllActions(context));
  return actions;
}

/** A kind stands for itself and all below it; without any, everything is wanted. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** The findings that the editor names or that the place touches; the gravest first, then the one with the fewest words. */
function findingsAt({ document, judged }: ActionContext, { range, context }: CodeActionParams): LocatedFinding[] {
  const place = spanOf(document, range);
  const named = new Set(context.diagnostics.map(fingerprintOf));
  return judged.shown
    .filter((finding) => touches(finding, place) || named.has(finding.fingerprint))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.end - a.start - (b.end - b.start) || a.start - b.start);
}

function fingerprintOf({ source, data }: Diagnostic): string | undefined {
  return source === SOURCE ? (data as Partial<DiagnosticData> | undefined)?.finding : undefined;
}

function diagnosticsAbout(finding: LocatedFinding, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter((diagnostic) => fingerprintOf(diagnostic) === finding.fingerprint);
}

function fixActions({ document }: ActionContext, finding: LocatedFinding, diagnostics: Diagnostic[]): CodeAction[] {
  return finding.fixes().map(({ title, edits }, index) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(index === 0 ? { isPreferred: true } : {}),
    edit: { changes: changes(document, edits) },
  }));
}

/** An editor that can ask for the reason does; any other gets the comment, and a finding until the reason is written. */
function suppressActions(context: ActionContext, finding: LocatedFinding, diagnostics: Diagnostic[]): CodeAction[] {
  const { document, judged, editor, today } = context;
  if (!isSuppressible(finding)) return [];
  const answer = suppressionEdits(judged, finding, { reason: '', by: null, until: null }, today);
  if ('refusal' in answer) return [];
  const words = judged.source.slice(finding.start, finding.end);
  const title = judged.messages.format('editor/actions', 'messages', 'suppress', { words: short(words) });
  const common = { title, kind: CodeActionKind.QuickFix, diagnostics };
  if (!editor.commands.has(SUPPRESS)) return [{ ...common, edit: { changes: changes(document, answer.edits) } }];
  const target: SuppressTarget = { uri: document.uri, finding: finding.fingerprint, rule: finding.rule, words };
  return [{ ...common, command: Command.create(title, SUPPRESS, target) }];
}

/** For an editor that can ask who lets it stand, and only where somebody may. */
function waiveActions(context: ActionContext, finding: LocatedFinding, diagnostics: Diagnostic[]): CodeAction[] {
  const { document, judged, editor } = context;
  if (!editor.commands.has(WAIVE) || !draftFindings(document, judged)(finding).waivable) return [];
  const words = judged.source.slice(finding.start, finding.end);
  const title = judged.messages.format('editor/actions', 'messages', 'waive', { words: short(words) });
  const target: SuppressTarget = { uri: document.uri, finding: finding.fingerprint, rule: finding.rule, words };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command: Command.create(title, WAIVE, target) }];
}

/** On the first line, where it says whether the text is approved. */
function approveActions({ document, judged, editor }: ActionContext, { range }: CodeActionParams): CodeAction[] {
  if (!editor.commands.has(APPROVE) || range.start.line > 0 || reviewersOf(judged).length === 0) return [];
  const title = judged.messages.format('editor/actions', 'messages', 'approve', {});
  const target: DraftTarget = { uri: document.uri };
  return [{ title, kind: CodeActionKind.QuickFix, command: Command.create(title, APPROVE, target) }];
}

const SUPPRESS: ClientCommand = 'noktern.suppress';
const WAIVE: ClientCommand = 'noktern.waive';
const APPROVE: ClientCommand = 'noktern.approve';
const SHOW_RULE: ClientCommand = 'noktern.showRule';

function ruleActions({ judged, editor, service }: ActionContext, findings: readonly LocatedFinding[]): CodeAction[] {
  if (!editor.commands.has(SHOW_RULE)) return [];
  return [...new Set(findings.map(({ rule }) => rule))].map((rule) => {
    const title = judged.messages.format('editor/actions', 'messages', 'show-rule', {
      title: judged.messages.title(rule),
    });
    const target: RuleTarget = { rule, url: service.pageUrl(rule) };
    return { title, kind: CodeActionKind.QuickFix, command: Command.create(title, SHOW_RULE, target) };
  });
}

function fixAllActions({ document, judged }: ActionContext): CodeAction[] {
  const edits = chooseEdits(judged.shown);
  if (edits.length === 0) return [];
  const title = judged.messages.format('editor/actions', 'messages', 'fix-all', {});
  return [{ title, kind: FIX_ALL, edit: { changes: changes(document, edits) } }];
}

function changes(document: TextDocument, edits: readonly SourceEdit[]): Record<string, TextEdit[]> {
  return { [document.uri]: edits.map((edit) => textEdit(document, edit)) };
}

const LONGEST = 40;

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).trimEnd()}…`;
}
