import type { EntityManager } from 'typeorm';

import { WhosaidError } from '../../base/errors.js';
import { RoleName, Viewer } from '../../base/viewer.js';
import { ApiKey } from './api-key.entity.js';
import { formatKey, hashSecret, makeSecret } from './key-text.js';

/** A key to be made. */
export interface NewApiKey {
  readonly name: string;
  readonly role: RoleName;
  readonly expiresAt?: Date | null;
}

/** A key that was just made, with the only copy of its secret. */
export interface CreatedApiKey {
  readonly id: string;
  /** What the bearer sends. Shown once. */
  readonly key: string;
}

/** Makes a key. Throws BAD_USER_INPUT at name or expiresAt. */
export async function createApiKey(
  manager: EntityManager,
  viewer: Viewer,
  input: NewApiKey,
): Promise<CreatedApiKey> {
  const name = input.name.trim();
  assertName(name);
  const expiresAt = input.expiresAt ?? null;
  if (expiresAt !== null && expiresAt.getTime() <= Date.now())
    throw new WhosaidError(
      'BAD_USER_INPUT',
      'expiresAt lies in the past. Give a later time, or none.',
      'expiresAt',
    );
  const secret = makeSecret();
  const { id } = await manager.getRepository(ApiKey).save({
    name,
    role: input.role,
    secretHash: hashSecret(secret),
    createdBy: viewer.name ?? 'admin',
    expiresAt,
  });
  return { id, key: formatKey({ id, secret }) };
}

const longestName = 200;

function assertName(name: string): void {
  const length = [...name].length;
  if (length === 0) throw new WhosaidError('BAD_USER_INPUT', 'name is empty.', 'name');
  if (length > longestName)
    throw new WhosaidError(
      'BAD_USER_INPUT',
      `name has ${length} characters; at most ${longestName} are allowed.`,
      'name',
    );
  if (/[\p{Cc}\p{Surrogate}]/u.test(name))
    throw new WhosaidError('BAD_USER_INPUT', 'name holds control characters.', 'name');
  if (name.toLowerCase() === 'system')
    throw new WhosaidError('BAD_USER_INPUT', 'system stands for the command line.', 'name');
}
