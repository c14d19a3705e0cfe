import { OperatorError } from '../base/operator-error.js';
import { codeOfDatabaseError } from '../server/database-errors.js';

/** What an operator can mend, by the SQLSTATE in which Postgres tells it or Node's code. */
const byCode: Readonly<Record<string, readonly [failed: string, remedy: string]>> = {
  '53100': [
    'The disk of the database is full.',
    'Make room there and run it again: what was not acknowledged is not there.',
  ],
  ENOSPC: [
    'The disk is full.',
    'Make room there, or set WHOSAID_DATA_DIR to a folder on another one; then run it again.',
  ],
  '25006': [
    'The database takes no writes.',
    'Point DATABASE_URL at the primary; a standby, or default_transaction_read_only, only reads.',
  ],
  '42501': [
    'The database does not let this user do that.',
    'Run whosaid migrate with WHOSAID_MIGRATE_URL, which gives the user of DATABASE_URL its rights.',
  ],
};

/** In an operator's words, why the database could not do what was asked; null for any other failure. */
export function explainOutage(error: unknown): OperatorError | null {
  if (typeof error !== 'object' || error === null || !('message' in error)) return null;
  const why = String(error.message).split('\n')[0]!;
  const known = 'code' in error ? byCode[String(error.code)] : undefined;
  if (known) return new OperatorError(known[0], why, known[1]);
  const code = codeOfDatabaseError(error);
  if (code !== 'SERVICE_UNAVAILABLE' && code !== 'TIMEOUT') return null;
  return new OperatorError(
    'The database did not answer.',
    why,
    'Read its log (of the embedded one: postgres/log in the data folder), then run it again.',
  );
}
