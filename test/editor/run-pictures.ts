// Takes the pictures of the documentation in a real VS Code: `npm run pictures`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPalette } from './palette';
import { PICTURES, ROOT } from './paths';
import { runProgram } from './program';
import { runSuite } from './run-suite';

/** What a picture has no room for is hidden. */
const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.folding': false,
  'editor.lineNumbers': 'off',
  'editor.occurrencesHighlight': 'off',
  'remote.autoForwardPorts': false,
};

/** Where each picture is kept. Those of the guides are part of the package, which has little room. */
const KEPT = {
  'editor.png': 'client/media/editor.png',
  'guide-funn.png': 'client/guide/funn.png',
  'guide-paastander.png': 'client/guide/paastander.png',
  'guide-vurdering.png': 'client/guide/vurdering.png',
} as const;

function keepPictures(): void {
  mkdirSync(join(ROOT, 'client/guide'), { recursive: true });
  for (const [picture, path] of Object.entries(KEPT))
    writeFileSync(join(ROOT, path), withPalette(readFileSync(join(PICTURES, picture))));
}

const suite = join(__dirname, 'pictures/index.js');

void runProgram(
  async (tools) => {
    const verdict = await runSuite({ ...tools, extension: ROOT, suite, launchArgs: ['--disable-extensions'] });
    if (verdict.failed === 0) keepPictures();
    return verdict;
  },
  { settings: SETTINGS, locale: 'nb' },
);
