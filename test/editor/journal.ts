import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/**
 * What a suite inside VS Code has to say, in the order it happened. It is written line by line, so that what a killed
 * extension host had done is known.
 */
export type JournalEntry =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'start' | 'pass' | 'fail' | 'skip'; readonly title: string }
  | { readonly kind: 'end' };

/** The environment variable that holds the journal's path. */
export const JOURNAL = 'NOKTERN_EDITOR_JOURNAL';

export function writeEntry(path: string, entry: JournalEntry): void {
  appendFileSync(path, `${JSON.stringify(entry)}\n`);
}

/** The entries of a journal; none when it was never begun. A line that was being written when its process died is left out. */
export function readEntries(path: string): JournalEntry[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as JournalEntry);
}

/** Prints the lines of a journal as they come. Returns a function that prints the rest and stops. */
export function followJournal(path: string, print: (line: string) => void): () => void {
  let seen = 0;
  const printNew = () => {
    const entries = readEntries(path);
    for (const entry of entries.slice(seen)) if (entry.kind === 'line') print(entry.text);
    seen = entries.length;
  };
  const timer = setInterval(printNew, 100);
  return () => {
    clearInterval(timer);
    printNew();
  };
}
