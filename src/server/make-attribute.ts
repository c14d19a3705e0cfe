import { availableParallelism } from 'node:os';

import { AttributorBusyError, createAttributor } from '../attribution/workers/create-attributor.js';
import { WhosaidError } from '../base/errors.js';
import { Attribute } from '../ingest/ingest-context.js';

/** Attribution for a server, and how to end its threads. */
export interface AttributeOfServer {
  /** Rejects with SERVICE_UNAVAILABLE where too many texts wait. */
  readonly attribute: Attribute;
  readonly close: () => Promise<void>;
}

/**
 * Attribution in threads of its own, one processor left to requests, so that none waits for the
 * text of another. The threads start with the first text.
 */
export function makeAttribute(): AttributeOfServer {
  const attributor = createAttributor({ threads: Math.max(1, availableParallelism() - 1) });
  return {
    attribute: async (text, language) => {
      try {
        return await attributor.attribute(text, { language });
      } catch (error) {
        if (!(error instanceof AttributorBusyError)) throw error;
        throw new WhosaidError(
          'SERVICE_UNAVAILABLE',
          'Too many texts wait to be read. Try again in a moment.',
        );
      }
    },
    close: attributor.close,
  };
}
