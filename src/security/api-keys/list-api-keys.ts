import type { EntityManager } from 'typeorm';

import { ApiKey } from './api-key.entity.js';

/** Every key that was ever given out, the newest first. */
export async function listApiKeys(manager: EntityManager): Promise<ApiKey[]> {
  return manager.getRepository(ApiKey).find({ order: { id: 'DESC' } });
}
