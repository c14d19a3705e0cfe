import { ErrorCode } from '../base/errors.js';

/** SQLSTATEs that are no fault of ours, and what the client is told (PostgreSQL manual, appendix A). */
const bySqlState: Readonly<Record<string, ErrorCode>> = {
  '57014': 'TIMEOUT', // statement_timeout
  '55P03': 'TIMEOUT', // lock_timeout
  '25P03': 'TIMEOUT', // idle_in_transaction_session_timeout
  '25P04': 'TIMEOUT', // transaction_timeout
  '40001': 'CONFLICT', // serialisation
  '40P01': 'CONFLICT', // deadlock
  '22021': 'BAD_USER_INPUT', // U+0000 in text
  '22P05': 'BAD_USER_INPUT', // U+0000 in jsonb
  '54000': 'BAD_USER_INPUT', // longer than an index or a search can hold
  '54001': 'BAD_USER_INPUT', // nested deeper than the stack
  '25006': 'SERVICE_UNAVAILABLE', // read-only: a standby after a fail-over
  '28000': 'SERVICE_UNAVAILABLE',
  '28P01': 'SERVICE_UNAVAILABLE', // password changed under us
  '3D000': 'SERVICE_UNAVAILABLE', // database dropped
};
/** 08 connection, 53 no memory, disk or slot left, 57P shutdown and start-up, 58 system. */
const unavailable = /^(08|53|57P|58)/;

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** How Node names what it holds against a certificate or a handshake: one that ran out, a new root. */
const tlsCodes = /^(CERT_|DEPTH_ZERO_|ERR_SSL_|ERR_TLS_|SELF_SIGNED_|UNABLE_TO_)/;
/** Without these an ENOENT is a missing file, which is a fault of our own. */
const socketCalls = new Set(['connect', 'read', 'write', 'getaddrinfo']);
/**
 * What pg, its pool and TypeORM say without a code when a connection cannot be had or is lost.
 * TypeORM releases the runner of a broken connection, and the transaction finds it released.
 */
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|after calling end|Client was closed|Query read timeout|Driver not Connected|is not (initialized|established)|query runner (was )?already released|support SSL connections|establishing an SSL connection/i;

/** What a failure of the database means to a client; null where it is a fault of our own. */
export function codeOfDatabaseError(error: unknown): ErrorCode | null {
  // Not instanceof: an error of Node's own may come from another realm.
  if (typeof error !== 'object' || error === null) return null;
  const code = textOf(error, 'code');
  const known = bySqlState[code];
  if (known !== undefined) return known;
  if (code.length === 5 && unavailable.test(code)) return 'SERVICE_UNAVAILABLE';
  if (tlsCodes.test(code)) return 'SERVICE_UNAVAILABLE';
  if (networkCodes.has(code) && socketCalls.has(textOf(error, 'syscall')))
    return 'SERVICE_UNAVAILABLE';
  // connect() that tried several addresses.
  if ('errors' in error && Array.isArray(error.errors)) return codeOfDatabaseError(error.errors[0]);
  if ('driverError' in error && error.driverError !== error)
    return codeOfDatabaseError(error.driverError);
  return lostConnection.test(textOf(error, 'message')) ? 'SERVICE_UNAVAILABLE' : null;
}

function textOf(error: object, key: string): string {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : '';
}
