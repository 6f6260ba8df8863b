// Replaces the native module @vscode/spdlog, which would need a compiler: log files written synchronously.
// Each name is exported by itself because VS Code imports this module from ES modules.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const INFO = 2;
let level = INFO;

class FileLogger {
  private own = level;
  private bare = false;

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
  }

  trace = (message: string) => this.write(0, message);
  debug = (message: string) => this.write(1, message);
  info = (message: string) => this.write(2, message);
  warn = (message: string) => this.write(3, message);
  error = (message: string) => this.write(4, message);
  critical = (message: string) => this.write(5, message);
  getLevel = () => this.own;
  setLevel = (value: number) => {
    this.own = value;
  };
  clearFormatters = () => {
    this.bare = true;
  };
  setPattern() {}
  flush() {}
  drop() {}

  private write(at: number, message: string): void {
    if (at < this.own) return;
    const line = this.bare ? message : `${new Date().toISOString()} [${LEVELS[at]}] ${message}\n`;
    try {
      appendFileSync(this.path, line);
    } catch {
      // The folder is deleted when a run ends, perhaps before the last message.
    }
  }
}

const open = async (_name: string, path: string) => new FileLogger(path);

export const version = 0;
export const createRotatingLogger = open;
export const createAsyncRotatingLogger = open;
export function setLevel(value: number): void {
  level = value;
}
export function setFlushOn(): void {}
