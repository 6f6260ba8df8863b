import { type MochaOptions, Runner, reporters } from 'mocha';

/** Mocha's own report, ending with the line that `.ci/run` sums up. */
class SummingReporter extends reporters.Spec {
  constructor(runner: Runner, options?: MochaOptions) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      process.stdout.write(`${this.stats.passes} passed, ${this.stats.failures} failed\n`);
    });
  }
}

export = SummingReporter;
