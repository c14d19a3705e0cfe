import { WhosaidError } from '../../base/errors.js';

/** What clients hold of an event: go on behind it. The same words stand in quote-events.resolver.ts. */
export function toEventCursor(eventId: string): string {
  return `evt_${eventId}`;
}

/** Id of the event of a cursor; throws BAD_USER_INPUT at `after` for anything else. */
export function fromEventCursor(cursor: string): string {
  const match = /^evt_(0|[1-9]\d{0,17})$/.exec(cursor);
  if (match) return match[1]!;
  throw new WhosaidError(
    'BAD_USER_INPUT',
    'This is no cursor of an event. Take one that an event gave, or omit it.',
    'after',
  );
}
