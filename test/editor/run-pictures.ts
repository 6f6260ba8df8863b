// Takes the pictures of the documentation in a real VS Code: `npm run pictures`.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
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

const suite = join(__dirname, 'pictures/index.js');

void runProgram(
  async (tools) => {
    const verdict = await runSuite({ ...tools, extension: ROOT, suite, launchArgs: ['--disable-extensions'] });
    if (verdict.failed === 0) copyFileSync(join(PICTURES, 'editor.png'), join(ROOT, 'client/media/editor.png'));
    return verdict;
  },
  { settings: SETTINGS, locale: 'nb' },
);
