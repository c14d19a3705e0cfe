/** Ends the run with one line that a machine can read: 'N passed, N failed', then what was skipped. */
export default class CountingReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed`;
    // jest's own summary comes through stderr after this: wait until the process is about to end
    process.once('exit', () => console.log(skipped ? `${line}, ${skipped} skipped` : line));
  }
}
