import type { Style } from '../host/interfaces';
import { CLAIM_STATES, type ClaimsFile, countStates, type LocatedClaim } from './claims';
import type { ClaimWords } from './claims-words';
import type { LocatedFinding } from './report';
import { displayable } from './width';

export interface ClaimsTextOptions {
  readonly words: ClaimWords;
  readonly severity: (severity: LocatedFinding['severity']) => string;
  readonly paint: (style: Style, text: string) => string;
}

const COLOURS = { open: 'red', unsupported: 'yellow', waived: 'blue', supported: 'green' } as const;

/** The register for a terminal: each statement with its evidence and its findings, and how many there are in each state. */
export function claimsText(files: readonly ClaimsFile[], options: ClaimsTextOptions): string {
  const parts = files.flatMap(({ file, claims }) => claims.map((claim) => claimLines(file.path, claim, options)));
  const counts = countStates(files.flatMap(({ claims }) => claims));
  const { words } = options;
  const listed = CLAIM_STATES.map((state) => words.say(`count-${state}`, { count: String(counts[state]) })).join(', ');
  const total = String(parts.length);
  const summary = parts.length === 0 ? words.say('none') : words.say('summary', { total, counts: listed });
  return `${[...parts, summary].join('\n\n')}\n`;
}

function claimLines(path: string, claim: LocatedClaim, { words, severity, paint }: ClaimsTextOptions): string {
  const place = `${displayable(path)}:${claim.line}:${claim.column}`;
  const about = claim.kind === 'medicine' ? ` (${displayable(claim.about)})` : '';
  const lines = [
    `${paint('bold', place)}  ${paint(COLOURS[claim.state], words.state(claim))}  ${paint('cyan', words.kind(claim))}${about}`,
    `  «${displayable(claim.words)}»`,
  ];
  if (claim.sentence !== claim.words) lines.push(`  ${paint('dim', displayable(claim.sentence))}`);
  for (const each of claim.evidence)
    lines.push(`  ${words.say('source', { evidence: displayable(words.evidence(each)) })}`);
  for (const finding of claim.findings) lines.push(`  ${findingLine(finding, words, severity)}`);
  return lines.join('\n');
}

function findingLine(
  { rule, severity: level, message, suppression, fingerprint }: LocatedFinding,
  words: ClaimWords,
  severity: ClaimsTextOptions['severity'],
): string {
  const slots = { severity: severity(level), rule, message: displayable(message), fingerprint };
  if (suppression === null) return words.say('finding', slots);
  const who = [suppression.by ?? '', suppression.until ?? ''].filter((part) => part !== '').join(', ');
  return words.say('finding-waived', { ...slots, reason: displayable(suppression.reason), who });
}
