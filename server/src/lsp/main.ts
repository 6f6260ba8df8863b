import { createConnection } from 'vscode-languageserver/node';
import { nodeHost } from '../host/node-host';
import { loadService } from '../linting/load-service';
import { serve } from './server';

/* The language server: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME` says how its editor talks to it. */
serve(createConnection({ connectionStrategy: { cancelUndispatched: () => undefined } }), nodeHost(), loadService());
