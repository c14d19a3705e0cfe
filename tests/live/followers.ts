import { createClient, type Client } from 'graphql-ws';
import { createClient as createSseClient } from 'graphql-sse';
import { WebSocket } from 'ws';

/** An event as these tests select it. */
export interface Event {
  readonly type: string;
  readonly cursor: string;
  readonly at: string;
  readonly quote: { readonly id: string; readonly text: string };
}

/** Either client, as far as it is used here. */
export type Follower = Pick<Client, 'iterate'>;

export const eventQuery = `subscription ($filter: QuoteFilter, $after: String) {
  quoteEvents(filter: $filter, after: $after) { type cursor at quote { id text } } }`;

const opened: { dispose(): void | Promise<void> }[] = [];

/** Ends every client that was made. */
export async function endFollowers(): Promise<void> {
  for (const client of opened.splice(0)) await client.dispose();
}

/** A client of graphql-transport-ws; its key stands in the header or in connection_init. */
export function sockets(
  { url }: { readonly url: string },
  { key, params }: { key?: string; params?: object } = {},
): Client {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, key ? { headers: { authorization: `Bearer ${key}` } } : {});
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: 0,
    ...(params && { connectionParams: { ...params } }),
  });
  opened.push(client);
  return client;
}

/** A client of GraphQL over SSE, with a connection for each subscription. */
export function streams(
  { url }: { readonly url: string },
  key?: string,
): ReturnType<typeof createSseClient> {
  const client = createSseClient({
    url: `${url}/graphql`,
    retryAttempts: 0,
    ...(key && { headers: { authorization: `Bearer ${key}` } }),
  });
  opened.push(client);
  return client;
}

/** The events that a client hears. */
export async function* listen(client: Follower, variables: object = {}): AsyncGenerator<Event> {
  const asked = { query: eventQuery, variables: { ...variables } };
  for await (const { data, errors } of client.iterate(asked)) {
    if (errors) throw new Error(JSON.stringify(errors));
    yield (data as unknown as { quoteEvents: Event }).quoteEvents;
  }
}

/** The next so many, fewer where there are no more. */
export async function take(events: AsyncGenerator<Event>, count: number): Promise<Event[]> {
  const taken: Event[] = [];
  while (taken.length < count) {
    const { value, done } = await events.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
