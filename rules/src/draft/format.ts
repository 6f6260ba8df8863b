import type { Draft } from './draft';

/** What a draft must know of its format to be edited: how to read it again, and how to write plain text in it. */
export interface SourceFormat {
  /** Whether the format has comments that can carry a suppression. */
  readonly hasComments: boolean;
  /** Reads a source; never throws. */
  read(source: string): Draft;
  /** Ways to write a text so that a reader sees it as it is, the plainest first. Which of them is right is tried out. */
  spellings(text: string): readonly string[];
}
