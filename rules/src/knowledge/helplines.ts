/** Whom a reader at risk can call; an `emergency` number stands in for no `line`. */
export interface Helpline {
  readonly id: string;
  readonly sort: 'line' | 'emergency';
  readonly name: Readonly<Record<'nb' | 'nn', string>>;
  readonly number: string;
  /** Where the number was read. */
  readonly source: string;
  /** Whether it was read with those who answer it. */
  readonly verified: boolean;
  /** Names and numbers as texts write them. */
  readonly patterns: readonly string[];
}

/** `lexicon/helplines.yaml`. */
export interface HelplineSource {
  /** The ISO date on which the sources were read. */
  readonly checked: string;
  readonly helplines: readonly Helpline[];
  /** What a fix inserts, with `{id}` for the number of a helpline. */
  readonly paragraph: Readonly<Record<'nb' | 'nn', string>>;
}

/** The paragraph with its numbers. */
export function helplineParagraph({ helplines, paragraph }: HelplineSource): Readonly<Record<'nb' | 'nn', string>> {
  const filled = (text: string) => helplines.reduce((all, { id, number }) => all.replaceAll(`{${id}}`, number), text);
  return { nb: filled(paragraph.nb), nn: filled(paragraph.nn) };
}
