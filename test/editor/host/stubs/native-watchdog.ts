// Replaces the native module native-watchdog: ends this process when the one with the id `pid` is gone.
export function start(pid: number): void {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') process.exit(0);
    }
  }, 1000).unref();
}
