import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const root = join(__dirname, '../../../..');

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo: readonly string[];
}

/** What `package.json` tells VS Code of the project's grammars. */
export const contributed = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly contributes: { readonly grammars: readonly Contribution[] };
  }
).contributes.grammars;

const MARKDOWN = 'text.html.markdown';

/** The grammars of VS Code that Markdown's uses; other embedded languages are left without colour. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['source.yaml', 'tm-grammars/grammars/yaml.json'],
  ['text.html.derivative', 'tm-grammars/grammars/html-derivative.json'],
  ['text.html.basic', 'tm-grammars/grammars/html.json'],
]);

/** Some words of a line and what they are coloured by, outermost scope first. */
export interface Token {
  readonly words: string;
  readonly scopes: readonly string[];
}

/** The text of a contributed grammar. */
export function grammarText({ path }: Contribution): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A tokeniser for Markdown as VS Code has it when the extension is installed. */
export async function loadMarkdown(): Promise<(text: string) => Token[]> {
  return loadInto(parse(readFileSync(require.resolve('tm-grammars/grammars/markdown.json'), 'utf8')));
}

/**
 * A tokeniser for a grammar with what is injected into Markdown.
 * @param onigLib regular expressions, if others than VS Code's own
 */
export async function loadInto(
  markdown: textmate.IRawGrammar,
  onigLib?: textmate.IOnigLib,
): Promise<(text: string) => Token[]> {
  const grammar = await registry(markdown, onigLib ?? (await regexLibrary())).loadGrammar(MARKDOWN);
  if (grammar === null) throw new Error('There is no grammar for Markdown.');
  return (text) => tokenise(grammar, text);
}

/** The regular expressions of VS Code's tokeniser. */
export async function regexLibrary(): Promise<textmate.IOnigLib> {
  const { buffer, byteOffset, byteLength } = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(buffer.slice(byteOffset, byteOffset + byteLength));
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}

function registry(markdown: textmate.IRawGrammar, onigLib: textmate.IOnigLib): textmate.Registry {
  return new textmate.Registry({
    onigLib: Promise.resolve(onigLib),
    loadGrammar: async (scopeName) => {
      if (scopeName === MARKDOWN) return markdown;
      const builtIn = BUILT_IN.get(scopeName);
      if (builtIn !== undefined) return parse(readFileSync(require.resolve(builtIn), 'utf8'));
      const own = contributed.find((one) => one.scopeName === scopeName);
      return own === undefined ? null : parse(grammarText(own));
    },
    getInjections: (scopeName) =>
      contributed.filter(({ injectTo }) => injectTo.includes(scopeName)).map((one) => one.scopeName),
  });
}

function parse(text: string): textmate.IRawGrammar {
  return textmate.parseRawGrammar(text, 'grammar.json');
}

function tokenise(grammar: textmate.IGrammar, text: string): Token[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ words: line.slice(startIndex, endIndex), scopes }));
  });
}

/** The words that a scope of the project colours, in the order of the text. */
export function wordsOf(tokens: readonly Token[], scope: string): string[] {
  return tokens.filter(({ scopes }) => scopes.includes(scope)).map(({ words }) => words);
}

/** What is coloured by the project: words, and the innermost of its scopes. Blank tokens are left out. */
export function colouring(tokens: readonly Token[]): [words: string, scope: string][] {
  return tokens.flatMap(({ words, scopes }) => {
    const scope = scopes.findLast((one) => one.endsWith('.noktern'));
    return scope === undefined || words.trim() === '' ? [] : [[words, scope]];
  });
}
