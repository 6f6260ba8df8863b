import { nodeHost } from '../host/node-host';
import { run } from './run';

void run(nodeHost()).then((code) => {
  // Not `exit()`: what is still on its way through a pipe gets there.
  process.exitCode = code;
});
