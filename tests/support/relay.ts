import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What stands between a client and a database server, as a proxy or a network does. */
export interface Relay {
  /** The URL of the database by way of the relay. */
  readonly url: string;
  /** From now on nothing that is sent over the connections there are arrives; new ones work. */
  swallow(): void;
  close(): Promise<void>;
}

/** Starts one before the server of this URL. */
export async function startRelay(databaseUrl: string): Promise<Relay> {
  const url = new URL(databaseUrl);
  const { hostname: host, port } = url;
  const lines = new Set<readonly [Socket, Socket]>();
  const relay = createServer((client) => {
    const server = connect(Number(port), host);
    const line = [client, server] as const;
    lines.add(line);
    client.pipe(server);
    server.pipe(client);
    for (const socket of line) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        lines.delete(line);
        line.forEach((each) => each.destroy());
      });
    }
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  url.port = String((relay.address() as AddressInfo).port);
  return {
    url: url.href,
    swallow: () => {
      for (const [client, server] of lines) {
        client.unpipe(server).resume();
        server.unpipe(client).resume();
      }
    },
    close: () => new Promise((resolve) => relay.close(() => resolve())),
  };
}
