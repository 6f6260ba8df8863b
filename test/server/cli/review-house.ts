import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadService } from '../../../server/src/linting/load-service';
import type { LocatedFinding } from '../../../server/src/reporters/report';
import { type Outcome, type Workspace, withWorkspace } from './harness';

/*
 * A house with two reviewers, and the command line on the real linter in it.
 */

const service = loadService();

export const HOUSE = `approval:
  required: publisert/**
  reviewers:
    - { name: M. Lege, files: "**", role: medisinsk ansvarlig }
    - { name: K. Lie, files: hud/** }
`;

/** A text with one error (line 3) and nothing else. */
export const PAGE = `# Om timene

Plagene forsvinner over natten.

Behandlingen kan gi hevelse, og den passer ikke for alle.
`;

export function inHouse(
  files: Readonly<Record<string, string>>,
  test: (house: TestHouse) => Promise<void>,
): () => Promise<void> {
  return withWorkspace({ 'noktern.yaml': HOUSE, ...files }, (workspace) => test(new TestHouse(workspace)));
}

export interface FindingJson
  extends Pick<LocatedFinding, 'rule' | 'messageId' | 'message' | 'severity' | 'suppression' | 'fingerprint'> {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly related: readonly { readonly start: number; readonly end: number; readonly message: string }[];
}

export class TestHouse {
  readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  run(...args: readonly string[]): Promise<Outcome> {
    return this.workspace.run(args, undefined, service);
  }

  /** Runs a command that has to succeed. */
  async done(...args: readonly string[]): Promise<string> {
    const { code, out, err } = await this.run(...args);
    if (code !== 0) throw new Error(`noktern ${args.join(' ')} ended with ${code}: ${err}${out}`);
    return out;
  }

  waive(file: string, ...more: readonly string[]): Promise<string> {
    const given = ['--finding', '3:claims/onset', '--reason', 'tittelen på oppslaget', '--reviewer', 'M. Lege'];
    return this.done('waive', file, ...given, ...more);
  }

  /** Every finding of a text. */
  async findings(...args: readonly string[]): Promise<readonly FindingJson[]> {
    const { out } = await this.run('lint', '--format', 'json', ...args);
    const { files } = JSON.parse(out) as { files: { findings: FindingJson[] }[] };
    return files.flatMap(({ findings }) => findings);
  }

  /** The findings that count, as `rule messageId`. */
  async open(...args: readonly string[]): Promise<string[]> {
    const findings = await this.findings(...args);
    return findings.flatMap(({ rule, messageId, suppression }) =>
      suppression === null ? [`${rule} ${messageId}`] : [],
    );
  }

  /** The files in a folder, as paths below the house. */
  files(folder: string): string[] {
    try {
      return readdirSync(this.workspace.path(folder))
        .sort()
        .map((name) => join(folder, name));
    } catch {
      return [];
    }
  }

  /** The one record in a folder. */
  record(folder: 'waivers' | 'approvals'): string {
    const [only, ...others] = this.files(`.noktern/${folder}`);
    if (only === undefined || others.length > 0) throw new Error(`no one record in ${folder}`);
    return only;
  }

  edit(path: string, change: (text: string) => string): void {
    const before = this.workspace.read(path);
    const after = change(before);
    if (before === after) throw new Error(`nothing changed in ${path}`);
    this.workspace.write(path, after);
  }
}
