/*
 * As much of a TextMate tokeniser as the injection grammars need: enough to prove what a line is coloured as, without an editor.
 */

export interface Grammar {
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly GrammarRule[];
  readonly repository: Readonly<Record<string, GrammarRule>>;
}

type Captures = Readonly<Record<string, { readonly name: string }>>;

export interface GrammarRule {
  readonly include?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly GrammarRule[];
}

/** Some words of a text and the scope they are given, in the order of the text. */
export type Coloured = readonly [words: string, scope: string];

/** Every expression of a grammar. */
export function expressions({ patterns, repository }: Grammar): string[] {
  const inRule = (rule: GrammarRule): string[] => [
    ...[rule.match, rule.begin, rule.end].filter((one) => one !== undefined),
    ...(rule.patterns ?? []).flatMap(inRule),
  ];
  return [...patterns, ...Object.values(repository)].flatMap(inRule);
}

/** An expression for JavaScript: `\G`, where the last match ended, is asked for at the starts of lines only. */
export function compile(expression: string): RegExp {
  return new RegExp(expression.replaceAll('\\G', '^'), 'dg');
}

/** What a grammar captures in a text, line by line as editors do. */
export function colour(grammar: Grammar, text: string): Coloured[] {
  const found: Coloured[] = [];
  const open: GrammarRule[] = [{ patterns: grammar.patterns }];
  for (const line of text.split('\n')) {
    let at = 0;
    for (;;) {
      const here = open.at(-1);
      const next = here && firstMatch(grammar, here, line, at);
      if (next === undefined) break;
      found.push(...captured(next.match, next.captures));
      if (next.closes) open.pop();
      else if (next.rule.begin !== undefined) open.push(next.rule);
      else if (next.match[0] === '') throw new Error(`${next.rule.match} matches nothing`);
      at = next.match.index + next.match[0].length;
    }
  }
  return found;
}

interface Next {
  readonly rule: GrammarRule;
  readonly match: RegExpExecArray;
  readonly captures: Captures;
  /** Whether it ends the innermost open rule. */
  readonly closes: boolean;
}

/** The leftmost match; among equals the end of the open rule, then the first pattern. */
function firstMatch(grammar: Grammar, open: GrammarRule, line: string, at: number): Next | undefined {
  let best: Next | undefined;
  const offer = (rule: GrammarRule, expression: string, captures: Captures, closes: boolean): void => {
    const regex = compile(expression);
    regex.lastIndex = at;
    const match = regex.exec(line);
    if (match && (best === undefined || match.index < best.match.index)) best = { rule, match, captures, closes };
  };
  if (open.end !== undefined) offer(open, open.end, open.endCaptures ?? {}, true);
  for (const rule of (open.patterns ?? []).map((one) => resolve(grammar, one))) {
    if (rule.match !== undefined) offer(rule, rule.match, { ...whole(rule), ...rule.captures }, false);
    else if (rule.begin !== undefined) offer(rule, rule.begin, rule.beginCaptures ?? {}, false);
  }
  return best;
}

function whole({ name }: GrammarRule): Captures {
  return name === undefined ? {} : { 0: { name } };
}

function resolve({ repository }: Grammar, rule: GrammarRule): GrammarRule {
  if (rule.include === undefined) return rule;
  const included = repository[rule.include.slice(1)];
  if (included === undefined) throw new Error(`${rule.include} is not in the grammar`);
  return included;
}

function captured(match: RegExpExecArray, captures: Captures): Coloured[] {
  return Object.entries(captures)
    .map(([index, { name }]) => [match[Number(index)], name] as const)
    .filter((one): one is Coloured => one[0] !== undefined && one[0] !== '');
}
