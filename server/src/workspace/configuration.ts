import type { Document, Node, Pair, YAMLParseError } from 'yaml';
import type { Problem } from './problem';
import { type SchemaProblem, type SchemaValidator, schemaProblems } from './schema-problems';
import { type Configuration, readConfiguration } from './settings';
import { nearest } from './suggestion';

export interface ParsedConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
}

export interface ConfigurationSource {
  readonly text: string;
  /** Absolute. */
  readonly path: string;
  readonly folder: string;
  /** As shown to the user. */
  readonly shown: string;
}

/**
 * Reads a `noktern.yaml`. Every mistake becomes a problem at its line and column; what is well-formed counts nonetheless.
 * @param validate the compiled schema
 * @param ruleIds every rule there is
 */
export function parseConfiguration(
  source: ConfigurationSource,
  validate: SchemaValidator,
  ruleIds: readonly string[],
): ParsedConfiguration {
  const { LineCounter, parseDocument } = require('yaml') as typeof import('yaml');
  const lines = new LineCounter();
  const text = source.text.startsWith('\uFEFF') ? source.text.slice(1) : source.text;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems: Problem[] = [];
  const report = (offset: number, messageId: string, slots: Readonly<Record<string, string>>): void => {
    const { line, col } = lines.linePos(offset);
    problems.push({
      rule: 'draft/configuration',
      messageId,
      slots,
      path: source.shown,
      line: Math.max(1, line),
      column: Math.max(1, col),
    });
  };

  for (const error of document.errors) {
    // One mistake often makes several errors on its line; the first says enough.
    if (problems.at(-1)?.line !== lines.linePos(error.pos[0]).line) report(error.pos[0], yamlMessage(error), {});
  }
  const value = problems.length === 0 ? plainValue(document) : undefined;
  if (problems.length === 0 && !validate(value)) {
    for (const problem of schemaProblems(validate.errors ?? [])) {
      report(offsetOf(document, problem), problem.messageId, problem.slots);
    }
  }
  for (const { path, id } of ruleKeys(value)) {
    if (ruleIds.includes(id)) continue;
    const suggestion = nearest(id, ruleIds);
    const place = { path, atKey: true };
    report(offsetOf(document, place), suggestion === undefined ? 'unknown-rule' : 'unknown-rule-near', {
      rule: id,
      suggestion: suggestion ?? '',
    });
  }
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { configuration: readConfiguration(value, source.path, source.folder), problems };
}

/** The mistakes people make most often have a sentence of their own. */
const YAML_MESSAGES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'duplicate-key',
  TAB_AS_INDENT: 'tab-indent',
  BAD_INDENT: 'bad-indent',
  MISSING_CHAR: 'missing-character',
};

function yamlMessage({ code, message }: YAMLParseError): string {
  // A list that is never closed is told as bad indentation of what follows it.
  if (code === 'BAD_INDENT' && message.startsWith('Flow ')) return 'missing-character';
  return YAML_MESSAGES[code] ?? 'broken-yaml';
}

/** An empty file is an empty configuration. Aliases that grow without end are refused by the library. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch {
    return {};
  }
}

interface RuleKey {
  readonly path: readonly string[];
  readonly id: string;
}

/** Every place in the configuration that names a rule. */
function* ruleKeys(value: unknown): Generator<RuleKey> {
  if (!isMapping(value)) return;
  const { rules, overrides } = value;
  yield* keysBelow(rules, ['rules']);
  if (!Array.isArray(overrides)) return;
  for (const [index, override] of overrides.entries()) {
    if (!isMapping(override)) continue;
    const { rules: own } = override;
    yield* keysBelow(own, ['overrides', String(index), 'rules']);
  }
}

function* keysBelow(rules: unknown, path: readonly string[]): Generator<RuleKey> {
  if (!isMapping(rules)) return;
  for (const id of Object.keys(rules)) yield { path: [...path, id], id };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where in the text a value (or its key) stands: the deepest part of the path that was written. */
function offsetOf(document: Document, { path, atKey }: Pick<SchemaProblem, 'path' | 'atKey'>): number {
  const { isAlias, isMap, isNode, isScalar, isSeq } = require('yaml') as typeof import('yaml');
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [depth, name] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    let next: unknown;
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && String(item.key.value) === name);
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair.value;
    } else if (isSeq(node)) {
      next = node.items[Number(name)];
    }
    if (!isNode(next)) break;
    if (!(atKey && depth === path.length - 1)) offset = startOf(next) ?? offset;
    node = next;
  }
  return offset;
}

/** An empty value has no place of its own; its key's is used. */
function startOf(node: Node): number | undefined {
  const range = node.range;
  return range === null || range === undefined || range[0] === range[1] ? undefined : range[0];
}
