import { connect as connectSocket, type Socket } from 'node:net';

/** A request as the bytes that go over the wire. */
export function postJson(url: string, body: unknown): Buffer {
  const { host, pathname } = new URL(url);
  const content = Buffer.from(JSON.stringify(body));
  const head = `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ${content.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content]);
}

/** How a server is driven. */
interface Driving {
  readonly connections: number;
  readonly durationMs: number;
  /** Goes on until there are so many answers, but no longer than `longestMs`. */
  readonly least?: number;
  readonly longestMs?: number;
}

/** What a server did with a load. */
export interface Load {
  readonly answers: number;
  readonly perSecond: number;
  readonly medianMs: number;
}

/**
 * Sends the requests in turn over so many connections, each waiting for its answer before the next,
 * for a time. Sockets are bare, since a client that costs much would hide what servers cost.
 * Throws at the first answer that is not 200.
 */
export async function drive(
  url: string,
  requests: readonly Buffer[],
  { connections, durationMs, least = 1, longestMs = Infinity }: Driving,
): Promise<Load> {
  const times: number[] = [];
  const started = performance.now();
  const endsAt = started + durationMs;
  const goesOn = (now: number) =>
    now < endsAt || (times.length < least && now < started + longestMs);
  let turn = 0;
  const next = () => requests[turn++ % requests.length]!;
  await Promise.all(
    Array.from({ length: connections }, () => exchangeWhile(url, goesOn, next, times)),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return {
    answers: times.length,
    perSecond: times.length / seconds,
    medianMs: times[times.length >> 1]!,
  };
}

/** What all sockets read into, one after another: nothing of it is kept, and answers may be long. */
const readInto = Buffer.alloc(262_144);

function exchangeWhile(
  url: string,
  goesOn: (now: number) => boolean,
  next: () => Buffer,
  times: number[],
): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let sentAt = 0;
    let missing = -1;
    const read = (count: number): boolean => {
      const bytes = readInto.subarray(0, count);
      missing = missing < 0 ? bodyMissing(bytes, socket, reject) : missing - count;
      if (missing !== 0) return true;
      missing = -1;
      times.push(performance.now() - sentAt);
      send();
      return true;
    };
    const onread = { buffer: readInto, callback: read };
    const socket = connectSocket({ port: Number(port), host: hostname, onread });
    socket.setNoDelay(true);
    const send = () => {
      sentAt = performance.now();
      if (goesOn(sentAt)) socket.write(next());
      else socket.end(() => resolve());
    };
    socket.once('connect', send);
    socket.once('error', reject);
  });
}

/** How many bytes of the body are still to come after the first piece of an answer. */
function bodyMissing(bytes: Buffer, socket: Socket, reject: (error: Error) => void): number {
  const headEnd = bytes.indexOf('\r\n\r\n');
  const head = bytes.toString('latin1', 0, headEnd);
  const length = /content-length: (\d+)/i.exec(head);
  if (headEnd < 0 || !head.startsWith('HTTP/1.1 200') || !length) {
    socket.destroy();
    reject(
      new Error(`This is no answer that the driver reads:\n${bytes.toString('utf8', 0, 600)}`),
    );
    return -1;
  }
  return headEnd + 4 + Number(length[1]) - bytes.length;
}
