import type { Logger } from 'pino';

import type { AdmitOptions } from '../http/admit.js';
import type { Limits } from '../limits.js';
import type { ContextOfRequest, LiveContext } from '../server-context.js';
import type { SubscriptionOptions } from './open-subscription.js';

/** What the transports of subscriptions are made of. */
export interface LiveOptions extends SubscriptionOptions, AdmitOptions {
  readonly logger: Logger;
  readonly limits: Limits;
  readonly corsOrigins: readonly string[];
  readonly isDraining: () => boolean;
  /** The context of one subscription. */
  readonly makeContext: (request: Omit<ContextOfRequest, 'deadline'>) => LiveContext;
  /** How to end each that is open. */
  readonly open: Map<string, () => void>;
}
