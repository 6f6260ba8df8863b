import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host/interfaces';
import { reviewText, versionsOf } from '../linting/review-text';
import type { LintService } from '../linting/service';
import type { ReportAnswer } from '../protocol';
import type { LocatedFile } from '../reporters/report';
import type { Versions } from '../workspace/review/approval-record';
import type { Configuration } from '../workspace/settings';
import { reviewersOf } from './approval';
import { draftFindings } from './claims';
import type { Judged } from './judge';
import { rangeOf } from './ranges';

/** Answers `noktern/report`: the report's fragment on a draft as it is in the editor, with the places its numbers stand for. */
export function reportOf(
  document: TextDocument,
  judged: Judged,
  service: LintService,
  host: Pick<Host, 'sha256' | 'process'>,
): ReportAnswer {
  const { reviewFragment } = require('../reporters/html/fragment') as typeof import('../reporters/html/fragment');
  const { FRAGMENT_STYLE } = require('../reporters/html/style') as typeof import('../reporters/html/style');
  const { ReportWords } = require('../reporters/html/words') as typeof import('../reporters/html/words');
  const { configuration, path, speech, messages } = judged;
  const versions = knownVersions(service, configuration, host.process.version());
  const review = reviewText(fileOf(document, judged), judged, { configuration, path }, versions, (text) =>
    host.sha256(text),
  );
  const describe = draftFindings(document, judged);
  return {
    version: document.version,
    language: speech,
    html: reviewFragment(review, '', new ReportWords(messages, speech)),
    style: FRAGMENT_STYLE,
    findings: review.findings.map(({ number, finding }) => ({ number, ...describe(finding) })),
    claims: review.claims.map(({ number, claim }) => ({ number, range: rangeOf(document, claim) })),
    decidable: reviewersOf(judged).length > 0,
  };
}

function fileOf(document: TextDocument, judged: Judged): LocatedFile {
  const { path, audience, audienceSource, language, source, invalid, found } = judged;
  const shown = path ?? decodeURIComponent(document.uri.replace(/^.*[/:]/, ''));
  const findings = [...invalid, ...found];
  return { path: shown, uri: document.uri, audience, audienceSource, language, offsets: 'file', source, findings };
}

const versionsBy = new WeakMap<Configuration, Versions>();

/** The register's records are read once, not for every edit that a panel shows. */
export function knownVersions(service: LintService, configuration: Configuration, noktern: string): Versions {
  let versions = versionsBy.get(configuration);
  if (versions === undefined) {
    versions = versionsOf(service, configuration, noktern);
    versionsBy.set(configuration, versions);
  }
  return versions;
}
