import { EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';
import { traceLine } from './trace-line';

/**
 * The channel that the language client traces into, as `noktern.trace` says. The client asks a channel for its level to know
 * whether to trace, and would write whole messages, with the draft in them, when told so by a setting of its own
 * (`noktern.trace.server`); this one lets through which message it was and no more.
 */
export function traceChannel(log: LogOutputChannel): LogOutputChannel {
  const levels = new EventEmitter<LogLevel>();
  const level = () =>
    workspace.getConfiguration('noktern').get('trace') === 'messages' ? LogLevel.Trace : LogLevel.Off;
  const watch = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('noktern.trace')) levels.fire(level());
  });
  const drop = () => undefined;
  return {
    name: log.name,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: levels.event,
    trace: (message) => {
      const line = traceLine(message);
      if (line !== undefined) log.info(line);
    },
    debug: drop,
    info: drop,
    warn: drop,
    error: drop,
    append: drop,
    appendLine: drop,
    replace: drop,
    clear: drop,
    show: () => log.show(true),
    hide: drop,
    dispose: () => {
      watch.dispose();
      levels.dispose();
    },
  };
}
