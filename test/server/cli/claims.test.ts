import assert from 'node:assert/strict';
import { loadService } from '../../../server/src/linting/load-service';
import { withWorkspace } from './harness';

const service = loadService();
const SOURCE = `# Infusjon

Av deltakerne ble **62 %** bedre av behandlingen (Strand, 2021).

Plagene forsvinner over natten.

## Kilder

- Strand, O. (2021). Infusjon ved smerter. *Tidsskrift for smerte*, 12(3), 44–51. https://doi.org/10.1234/ab.cd
`;

interface ClaimsJson {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly claims: readonly {
      readonly kind: string;
      readonly state: string;
      readonly start: number;
      readonly end: number;
      readonly line: number;
      readonly evidence: readonly { readonly words: string; readonly reference: { readonly start: number } | null }[];
      readonly findings: readonly { readonly rule: string; readonly fingerprint: string }[];
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('noktern claims', () => {
  it(
    'lists statements with evidence and findings as JSON, in offsets of the file',
    withWorkspace({ 'side.md': SOURCE, 'tom.md': '# Kontakt\n' }, async (workspace) => {
      const { code, out, err } = await workspace.run(
        ['claims', 'side.md', 'tom.md', '--format', 'json'],
        undefined,
        service,
      );
      assert.deepEqual([code, err], [0, '']);
      const { version, files, summary } = JSON.parse(out) as ClaimsJson;
      assert.equal(version, 1);
      assert.deepEqual(
        files.map(({ path, claims }) => [path, claims.length]),
        [
          ['side.md', 2],
          ['tom.md', 0],
        ],
      );
      const [figure, onset] = files[0]?.claims ?? [];
      assert.deepEqual([figure?.kind, figure?.state, figure?.line], ['figure', 'supported', 3]);
      assert.match(SOURCE.slice(figure?.start, figure?.end), /62 %/);
      const entry = figure?.evidence[0]?.reference?.start ?? 0;
      assert.match(SOURCE.slice(entry), /^Strand, O\./);
      assert.deepEqual([onset?.state, onset?.findings[0]?.rule], ['open', 'claims/onset']);
      assert.deepEqual(summary, { files: 2, claims: 2, open: 1, unsupported: 0, waived: 0, supported: 1 });
    }),
  );

  it(
    'tells a reader in the language of the house',
    withWorkspace({ 'side.md': SOURCE, 'noktern.yaml': 'language: nn\n' }, async (workspace) => {
      const { code, out } = await workspace.run(['claims', 'side.md'], undefined, service);
      assert.equal(code, 0);
      assert.match(out, /^side\.md:3:\d+ {2}underbygd {2}tal$/m);
      assert.match(out, /^ {2}Kjelde: Strand, 2021: Strand, O\. \(2021\)/m);
      assert.match(out, /^side\.md:5:\d+ {2}open {2}påstand: når verknaden kjem$/m);
      assert.match(out, /Funn: feil claims\/onset \[[0-9a-f]{16}\]/);
      assert.match(out, /i alt: 2 \(1 opne, 0 utan kjelde, 0 unnatekne, 1 underbygde\)\.\n$/);
    }),
  );

  it(
    'writes cells that a spreadsheet reads and cannot run',
    withWorkspace({ 'side.md': '=Plagene, alle, forsvinner «"over natten"».\n' }, async (workspace) => {
      const { code, out } = await workspace.run(['claims', 'side.md', '--format', 'csv'], undefined, service);
      assert.equal(code, 0);
      const lines = out.split('\r\n');
      assert.match(lines[0] ?? '', /^file,line,column,kind,about,state,words,sentence,evidence,rules,/);
      assert.match(lines[1] ?? '', /^side\.md,1,\d+,/);
      assert.match(lines[1] ?? '', /,"'=Plagene, alle, forsvinner «""over natten""»\.",/);
    }),
  );

  it(
    'needs a file, and ends with 2 for one it cannot read while the others are told',
    withWorkspace({ 'side.md': SOURCE }, async (workspace) => {
      const none = await workspace.run(['claims'], undefined, service);
      assert.deepEqual([none.code, none.out], [2, '']);
      assert.match(none.err, /«claims» trenger minst én fil/);
      const { code, out, err } = await workspace.run(['claims', 'borte.md', 'side.md'], undefined, service);
      assert.equal(code, 2);
      assert.match(out, /62 %/);
      assert.match(err, /borte\.md: Filen finnes ikke/);
    }),
  );
});
