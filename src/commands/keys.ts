import type { Command } from 'commander';
import type { EntityManager } from 'typeorm';

import { parseInstant } from '../base/instant.js';
import { OperatorError } from '../base/operator-error.js';
import { type RoleName, roles, type Viewer } from '../base/viewer.js';
import { rowIdOf, toNodeId } from '../graphql/node-id.js';
import { WhosaidError } from '../base/errors.js';
import { createApiKey } from '../security/api-keys/create-api-key.js';
import { listApiKeys } from '../security/api-keys/list-api-keys.js';
import { revokeApiKey } from '../security/api-keys/revoke-api-key.js';
import { addDatabaseFlags, withDatabase } from './with-database.js';

type Options = Readonly<Record<string, unknown>>;

/** Whoever can run commands beside the database is its operator. */
const operator: Viewer = { role: 'ADMIN', name: 'system', keyId: null };

/** `whosaid keys`: makes, lists and revokes the keys that clients send. */
export function addKeysCommand(program: Command): void {
  const keys = program.command('keys').description('Make, list and revoke API keys.');
  const create = keys
    .command('create <name>')
    .description('Make a key and print it; it is shown this once.')
    .requiredOption('--role <role>', `what it may do: ${roles.join(', ')}`)
    .option('--expires <time>', 'from when on it is refused, such as 2027-01-31T00:00:00Z')
    .option('--json', 'print JSON')
    .action((name: string, options: Options) => createKey(name, options));
  const list = keys
    .command('list')
    .description('List every key that was given out, the newest first.')
    .option('--json', 'print JSON')
    .action((options: Options) => listKeys(options));
  const revoke = keys
    .command('revoke <id>')
    .description('End a key for ever; servers refuse it within seconds.')
    .action((id: string, options: Options) => revokeKey(id, options));
  addDatabaseFlags(create, list, revoke);
}

async function createKey(name: string, options: Options): Promise<void> {
  const role = readRole(options['role']);
  const expiresAt = readTime(options['expires']);
  const { id, key } = await onKeys(options, (manager) =>
    createApiKey(manager, operator, { name, role, expiresAt }),
  );
  const nodeId = toNodeId('ApiKey', id);
  if (options['json'] === true) return console.log(JSON.stringify({ id: nodeId, key }));
  console.log(key);
  process.stderr.write(`${nodeId}, role ${role}. Keep it now: only its hash is stored.\n`);
}

async function listKeys(options: Options): Promise<void> {
  const keys = await onKeys(options, listApiKeys);
  const rows = keys.map(({ id, name, role, createdAt, expiresAt, lastUsedAt, revokedAt }) => ({
    id: toNodeId('ApiKey', id),
    name,
    role,
    createdAt,
    expiresAt,
    lastUsedAt,
    revokedAt,
  }));
  if (options['json'] === true) return console.log(JSON.stringify(rows, null, 2));
  for (const { id, role, name, lastUsedAt, expiresAt, revokedAt } of rows) {
    const state = revokedAt
      ? `revoked ${day(revokedAt)}`
      : `used ${lastUsedAt ? day(lastUsedAt) : 'never'}${expiresAt ? `, expires ${day(expiresAt)}` : ''}`;
    console.log([id.padEnd(8), role.padEnd(8), state.padEnd(20), name].join('  '));
  }
  if (rows.length === 0) process.stderr.write('No key has been given out.\n');
}

async function revokeKey(id: string, options: Options): Promise<void> {
  const ended = await onKeys(options, (manager) =>
    revokeApiKey(manager, operator, rowIdOf('ApiKey', id)),
  );
  process.stderr.write(ended ? `${id} is revoked.\n` : `${id} was revoked before.\n`);
}

/** What the operations refuse is told as other failures of commands are. */
async function onKeys<T>(
  options: Options,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  try {
    return await withDatabase('whosaid keys', options, ({ dataSource }) =>
      work(dataSource.manager),
    );
  } catch (error) {
    if (!(error instanceof WhosaidError)) throw error;
    throw new OperatorError(
      'The key could not be changed.',
      error.message,
      'whosaid keys list shows the keys; whosaid keys create --help what a new one needs.',
    );
  }
}

function readRole(given: unknown): RoleName {
  const role = roles.find((each) => each === String(given).toUpperCase());
  if (role !== undefined) return role;
  throw usage('--role is none of the roles.', `The roles are ${roles.join(', ')}.`);
}

function readTime(given: unknown): Date | null {
  if (given === undefined) return null;
  const time = parseInstant(String(given));
  if (time !== null) return time;
  throw usage('--expires is no time.', 'Write it with an offset: 2027-01-31T00:00:00Z.');
}

function usage(why: string, remedy: string): OperatorError {
  return new OperatorError('The key was not made.', why, remedy, 2);
}

function day(time: Date): string {
  return time.toISOString().slice(0, 10);
}
