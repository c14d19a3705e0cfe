/**
 * Ends the run with one line that a machine can read: 'N passed, N failed', then what was skipped.
 * In CI, where everything that tests need is installed, a skipped test fails the run.
 */
export default class CountingReporter {
  skipped = 0;

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    this.skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed`;
    // jest's own summary comes through stderr after this: wait until the process is about to end
    process.once('exit', () => {
      // jest fails the run for the error below, but does not say it
      if (this.getLastError()) console.log(`${this.getLastError().message} Is Chromium missing?`);
      console.log(this.skipped ? `${line}, ${this.skipped} skipped` : line);
    });
  }

  getLastError() {
    if (this.skipped === 0 || !process.env.CI) return undefined;
    return new Error('Tests were skipped, which CI does not allow.');
  }
}
