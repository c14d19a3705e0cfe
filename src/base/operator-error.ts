/**
 * A failure told to whoever runs Whosaid, in three lines: what failed, why, what to do. Its words
 * never hold a secret. The exit code is 1, or 2 where the command line or the configuration is wrong.
 */
export class OperatorError extends Error {
  constructor(
    readonly failed: string,
    readonly why: string,
    readonly remedy: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super([failed, why, remedy].join('\n'));
    this.name = 'OperatorError';
  }
}
