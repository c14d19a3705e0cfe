import { OperatorError } from '../base/operator-error.js';
import { creating } from './migrate.js';

/** What is wrong and what to do, by the SQLSTATEs with which a server refuses a connection. */
const bySqlState: Readonly<Record<string, readonly [failed: string, why: string, remedy: string]>> =
  {
    '28P01': [
      'refuses us',
      'User or password is wrong, or the server does not let this user in from here.',
      'Correct DATABASE_URL or the pg_hba.conf of the server.',
    ],
    '3D000': [
      'does not exist',
      'The server answers, but has no database of this name.',
      `Create it with: ${creating}`,
    ],
    '53300': [
      'has no connection left',
      'As many are in use as the server allows.',
      'End some of them, or raise max_connections of the server or CONNECTION LIMIT of the role.',
    ],
  };
const refusal = bySqlState['28P01']!;

/** How Node, OpenSSL and pg tell that one side cannot or will not speak TLS with the other. */
const tlsTrouble =
  /certificate|self-signed|support SSL|establishing an SSL|altnames|SSL routines|sslrootcert/i;

/**
 * Why a database that was asked for a connection did not give one, in an operator's words; null
 * where no operator can mend it. `place` is named, and holds no secret.
 */
export function explainRefusal(error: unknown, place: string): OperatorError | null {
  const failure = firstOf(error);
  if (failure === null) return null;
  const { code, message } = failure;
  const known = code === '28000' ? refusal : bySqlState[code];
  if (known) {
    const [failed, why, remedy] = known;
    return new OperatorError(`The database ${place} ${failed}.`, why, remedy);
  }
  if (tlsTrouble.test(message)) {
    return new OperatorError(
      `The database ${place} cannot be reached under TLS.`,
      message,
      'Set sslmode in DATABASE_URL: verify-full with sslrootcert=FILE for a root of your own, disable for none.',
    );
  }
  if (code === '' && !/timeout|terminated/i.test(message)) return null;
  return new OperatorError(
    `The database ${place} cannot be reached.`,
    message || code,
    'Start it or correct DATABASE_URL; without DATABASE_URL an embedded database is used.',
  );
}

/** A connection that tried several addresses fails with as many errors. */
function firstOf(error: unknown): { code: string; message: string } | null {
  // not instanceof: an error of Node's own may come from another realm
  if (typeof error !== 'object' || error === null || !('message' in error)) return null;
  if ('errors' in error && Array.isArray(error.errors)) return firstOf(error.errors[0]);
  return { code: 'code' in error ? String(error.code) : '', message: String(error.message) };
}
