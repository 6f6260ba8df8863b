// Makes the package, installs it in a fresh VS Code, and runs the tests of what was installed.
import { join } from 'node:path';
import { packExtension } from './pack-extension';
import { runPackaged } from './package';
import { runProgram } from './program';

const suite = join(__dirname, 'packaged/index.js');

void runProgram((tools) => {
  const vsix = packExtension(join(tools.profile.userData, 'noktern.vsix'));
  return runPackaged({ ...tools, vsix, suite });
});
