import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A statement that went over the wire, with the values of its parameters: text, or bytes sent as such. */
export interface Watched {
  readonly text: string;
  readonly values: readonly (string | Buffer | null)[];
  /** From its first byte until Postgres was ready for the next one. */
  readonly ms: number;
}

/** A database seen through a relay on this machine that times what passes. */
export interface WatchedDatabase {
  readonly url: string;
  /** Statements with parameters or results that ended since it was last asked. */
  take(): Watched[];
  close(): void;
}

/**
 * Stands between a server and its database and reads Postgres' protocol (version 3, no TLS): so what
 * is told of a statement is what the server waited for, whatever the server says of itself.
 */
export async function watchDatabase(databaseUrl: string): Promise<WatchedDatabase> {
  const { hostname, port } = new URL(databaseUrl);
  const ended: Watched[] = [];
  const sockets = new Set<Socket>();
  const relay = createServer((near) => {
    const far = connect(Number(port), hostname);
    const seen = watchConnection((statement) => ended.push(statement));
    near.on('data', (bytes) => {
      seen.fromClient(bytes);
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      seen.fromServer(bytes);
      near.write(bytes);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => relay.once('listening', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((relay.address() as AddressInfo).port);
  return {
    url: url.href,
    take: () => ended.splice(0),
    close: () => {
      relay.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function watchConnection(tell: (statement: Watched) => void) {
  const texts = new Map<string, string>();
  let sent: Omit<Watched, 'ms'> | null = null;
  let since = 0;
  const client = messagesOf(true, (type, body) => {
    if (since === 0) since = performance.now();
    if (type === 'P') {
      const [name, text] = body.toString('utf8').split('\0');
      texts.set(name!, text!);
    } else if (type === 'B') {
      const name = body.toString('utf8').split('\0')[1]!;
      sent = { text: texts.get(name) ?? '', values: boundValues(body) };
    }
  });
  const server = messagesOf(false, (type) => {
    if (type !== 'Z') return;
    if (sent) tell({ ...sent, ms: performance.now() - since });
    sent = null;
    since = 0;
  });
  return { fromClient: client, fromServer: server };
}

/** Cuts a stream into messages; the first that a client sends has no type. */
function messagesOf(isClient: boolean, each: (type: string, body: Buffer) => void) {
  let rest: Buffer = Buffer.alloc(0);
  let begins = isClient;
  return (bytes: Buffer): void => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    for (;;) {
      const head = begins ? 0 : 1;
      if (rest.length < head + 4) return;
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) return;
      if (!begins) each(String.fromCharCode(rest[0]!), rest.subarray(head + 4, end));
      begins = false;
      rest = rest.subarray(end);
    }
  };
}

/** Values of a Bind message; it says of each, or once for all, whether it is binary. */
function boundValues(body: Buffer): Watched['values'] {
  let at = body.indexOf(0, body.indexOf(0) + 1) + 1;
  const next16 = () => body.readInt16BE((at += 2) - 2);
  const formats = Array.from({ length: next16() }, next16);
  return Array.from({ length: next16() }, (_, n) => {
    const length = body.readInt32BE((at += 4) - 4);
    if (length < 0) return null;
    const bytes = Buffer.from(body.subarray(at, (at += length)));
    const isBinary = formats[formats.length === 1 ? 0 : n] === 1;
    return isBinary ? bytes : bytes.toString('utf8');
  });
}
