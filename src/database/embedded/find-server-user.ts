import { readFileSync, statSync } from 'node:fs';
import { OperatorError } from '../../base/operator-error.js';

/** The account that the Postgres server runs as. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Whom to run Postgres as: null for ourselves. Postgres refuses to run as root, so root gets the
 * owner of data that exists, else the account postgres, else nobody (initdb needs an account that
 * /etc/passwd knows; every system has one of the two, so none has to be made).
 */
export function findServerUser(dataFolder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((fields) => fields[0] === name);
    const [uid, gid] = [Number(account?.[2]), Number(account?.[3])];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new OperatorError(
    'The embedded database cannot start.',
    'Postgres refuses to run as root, and this system has no account postgres or nobody.',
    'Run as an ordinary user, or set DATABASE_URL to a Postgres server of yours.',
  );
}
