import { Range } from 'vscode';
import type { ProtocolRange } from '../../server/src/protocol';

export function rangeOf({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
