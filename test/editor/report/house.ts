import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Workspace } from '../../server/cli/harness';
import { HOUSE, PAGE, TestHouse } from '../../server/cli/review-house';

const SIDE = 'publisert/side.md';
const CITED = `# Infusjon

Av deltakerne ble 62 % bedre av behandlingen (Strand, 2021). Mange merker bedring.

Vi er Norges ledende klinikk, og klinikken gir Botox mot rynker.

Behandlingen kan gi hevelse. | [Les mer](https://example.no/side)

## Kilder

- Strand, O. (2021). Infusjon ved smerter. *Tidsskrift for smerte*, 12(3), 44–51. https://doi.org/10.1234/ab.cd
`;

/** A house whose report shows everything there is to show, and the address of its report. */
export async function reportedHouse(): Promise<{ readonly workspace: Workspace; readonly address: string }> {
  const workspace = new Workspace({ 'noktern.yaml': HOUSE, [SIDE]: PAGE, 'publisert/kilder.md': CITED });
  const house = new TestHouse(workspace);
  await house.waive(SIDE, '--until', '2026-12-31');
  await house.done('approve', SIDE, '--reviewer', 'M. Lege', '--comment', 'Sett i møtet.');
  house.edit(SIDE, (text) => text.replace('kan gi hevelse', 'kan gi blødning'));
  await house.done(
    'approve',
    'publisert/kilder.md',
    '--reviewer',
    'M. Lege',
    '--decision',
    'rejected',
    '--comment',
    'Nei.',
  );
  await house.done('report', 'publisert', '-o', 'rapport.html');
  return { workspace, address: pathToFileURL(join(workspace.folder, 'rapport.html')).href };
}
