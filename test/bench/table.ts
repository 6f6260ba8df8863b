/** One line of the report. */
export interface Row {
  readonly name: string;
  readonly value: string;
  /** Times something else, and the bar it is to stay under. */
  readonly ratio?: number;
  readonly bar?: number;
}

/** A titled table in columns; a bar that is missed is said to be. */
export function table(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const values = Math.max(...rows.map(({ value }) => value.length));
  const lines = rows.map(({ name, value, ratio, bar }) =>
    `  ${name.padEnd(width)}  ${value.padStart(values)}${judged(ratio, bar)}`.trimEnd(),
  );
  return `${[title, ...lines].join('\n')}\n`;
}

function judged(ratio: number | undefined, bar: number | undefined): string {
  if (ratio === undefined) return '';
  const times = `  ×${ratio.toFixed(2)}`;
  if (bar === undefined) return times;
  return `${times}  ${ratio <= bar ? 'within' : 'MISSED'} ${bar}`;
}

export const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 3 : 0)} ms`;
