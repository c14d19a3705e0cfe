import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import { lastEventId } from '../../content/events/read-events.js';
import { newWebhookSecret } from './sign-delivery.js';
import { Webhook } from './webhook.entity.js';

/**
 * Makes a webhook that is told of everything from now on, or, `fromStart`, of all events there are.
 * Throws BAD_USER_INPUT for what is no http(s) address, CONFLICT for one that is there.
 */
export async function addWebhook(
  manager: EntityManager,
  url: string,
  fromStart: boolean,
): Promise<Webhook> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new WhosaidError('BAD_USER_INPUT', 'A webhook is an http:// or https:// address.', 'url');
  }
  if (await manager.existsBy(Webhook, { url })) {
    throw new WhosaidError('CONFLICT', 'There is a webhook for this address already.', 'url');
  }
  const afterEventId = fromStart ? '0' : await lastEventId(manager);
  const { identifiers } = await manager.insert(Webhook, {
    url,
    secret: newWebhookSecret(),
    afterEventId,
  });
  return manager.findOneByOrFail(Webhook, identifiers[0] as { id: string });
}

/** Every webhook, oldest first. */
export function listWebhooks(manager: EntityManager): Promise<Webhook[]> {
  return manager.find(Webhook, { order: { id: 'ASC' } });
}

/** Removes a webhook; throws NOT_FOUND without such a one. */
export async function removeWebhook(manager: EntityManager, id: string): Promise<void> {
  const { affected } = /^\d{1,18}$/.test(id) ? await manager.delete(Webhook, { id }) : {};
  if (!affected) throw new WhosaidError('NOT_FOUND', 'No webhook has this id.', 'id');
}
