import { WhosaidError } from '../../base/errors.js';
import { maximumPage } from '../../graphql/page-args.js';
import { integer, type Sql } from '../../graphql/sql.js';

/** A number of rows from 1 to 100 for a LIMIT clause. Throws BAD_USER_INPUT that names both. */
export function limitOf(argument: string, rows: number): Sql {
  if (rows >= 1 && rows <= maximumPage) return integer(rows);
  throw new WhosaidError(
    'BAD_USER_INPUT',
    `${argument} must be from 1 to ${maximumPage}, and not ${rows}.`,
    argument,
    { limit: maximumPage },
  );
}
