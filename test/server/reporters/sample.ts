import { Lines } from '../../../server/src/reporters/lines';
import { locationOf } from '../../../server/src/reporters/located';
import {
  type LocatedFile,
  type LocatedFinding,
  type LocatedProblem,
  type Reporter,
  Tally,
} from '../../../server/src/reporters/report';

const LAW = {
  id: 'hpl-13',
  title: 'helsepersonelloven § 13',
  url: 'https://lovdata.no/lov/1999-07-02-64/§13',
  wording: 'Markedsføring skal være forsvarlig, nøktern og saklig.',
  verified: true,
};
export const UNCHECKED = { ...LAW, id: 'kosm-7', title: 'forskrift om kosmetiske inngrep § 7', verified: false };

/** A finding on the first place where the words stand in the source, or on the `nth` (0-based). */
export function findingOn(source: string, words: string, more: Partial<LocatedFinding> = {}, nth = 0): LocatedFinding {
  let start = source.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped++) start = source.indexOf(words, start + 1);
  return {
    ...locationOf(new Lines(source), { start, end: start + words.length }),
    block: 0,
    rule: 'claims/superlative',
    messageId: 'rank',
    severity: 'error',
    message: `«${words}» kan rammes av loven.`,
    fingerprint: `f${start}`,
    basis: [LAW],
    related: [],
    suppression: null,
    fixTitles: [],
    fixes: () => [],
    ...more,
  };
}

export function fileOf(
  source: string,
  findings: readonly LocatedFinding[],
  more: Partial<LocatedFile> = {},
): LocatedFile {
  return {
    path: 'tekster/side.md',
    uri: 'tekster/side.md',
    audience: 'public',
    audienceSource: 'default',
    language: 'nb',
    offsets: 'file',
    source,
    findings,
    ...more,
  };
}

/** All that a reporter prints for these files. */
export function rendered(
  reporter: Reporter,
  files: readonly LocatedFile[],
  problems: readonly LocatedProblem[] = [],
): string {
  const tally = new Tally();
  let out = '';
  for (const file of files) {
    tally.add(file);
    out += reporter.file(file);
  }
  return out + reporter.end({ summary: tally.summary, problems, unlisted: 0 });
}
