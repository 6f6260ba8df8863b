import type { Tokens } from './tokens';

/** The first code unit of a token; NaN outside the block. */
export function codeAt(text: string, tokens: Tokens, at: number): number {
  return text.charCodeAt(tokens.starts[at] as number);
}

/** Whether the token stands right after the one before it. */
export function isJoined(tokens: Tokens, at: number): boolean {
  return at > 0 && at < tokens.count && tokens.starts[at] === tokens.ends[at - 1];
}
