import type { TextDocument } from 'vscode-languageserver-textdocument';
import { waiverFault } from '../linting/decisions';
import type { ClaimsAnswer, DraftFinding } from '../protocol';
import { locateClaims } from '../reporters/claims';
import { ClaimWords } from '../reporters/claims-words';
import type { LocatedFinding } from '../reporters/report';
import { reviewersOf } from './approval';
import type { Judged } from './judge';
import { rangeOf } from './ranges';

/** Answers `noktern/claims`: what a draft states, with its evidence and what was found about it. */
export function claimsOf(document: TextDocument, judged: Judged): ClaimsAnswer {
  const words = new ClaimWords(judged.messages);
  const describe = draftFindings(document, judged);
  const claims = locateClaims(judged.draft, judged.claims(), judged.found).map((claim) => ({
    state: claim.state,
    words: claim.words,
    kind: claim.kind === 'medicine' ? `${words.kind(claim)} (${claim.about})` : words.kind(claim),
    sentence: claim.sentence,
    range: rangeOf(document, claim),
    evidence: claim.evidence.map((each) => ({
      text: words.evidence(each),
      backs: each.backs,
      range: rangeOf(document, each),
      entry: each.entryLocation && rangeOf(document, each.entryLocation),
    })),
    findings: claim.findings.map((finding) => ({
      ...describe(finding),
      severity: finding.severity,
      message: finding.message,
      stands: finding.suppression?.reason ?? null,
    })),
  }));
  return { version: document.version, claims };
}

/** How findings of a draft are told, and whether somebody may let them stand. */
export function draftFindings(document: TextDocument, judged: Judged): (finding: LocatedFinding) => DraftFinding {
  const isReviewed = reviewersOf(judged).length > 0;
  return (finding) => ({
    finding: finding.fingerprint,
    rule: finding.rule,
    words: judged.source.slice(finding.start, finding.end),
    range: rangeOf(document, finding),
    waivable: isReviewed && finding.suppression === null && waiverFault(finding) === undefined,
  });
}
