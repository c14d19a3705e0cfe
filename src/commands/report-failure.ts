import { OperatorError } from '../base/operator-error.js';
import { explainOutage } from './explain-outage.js';

/**
 * Tells on standard error why a command failed, in three lines, and returns the exit code: 2 for
 * a wrong command line or configuration, else 1. Never a stack, unless LOG_LEVEL asks for debugging.
 */
export function reportFailure(error: unknown, debug = false): number {
  const known =
    error instanceof OperatorError ? error : (explainOutage(error) ?? unforeseen(error));
  process.stderr.write(`\n${known.failed}\n${known.why}\n${known.remedy}\n`);
  if (debug && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return known.exitCode;
}

function unforeseen(error: unknown): OperatorError {
  return new OperatorError(
    'Whosaid met a failure that it did not foresee.',
    error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error),
    'Run it again with LOG_LEVEL=debug to see where it happened.',
  );
}
