import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The address that a request is counted under: that of the socket, or, where the socket is a proxy
 * that is trusted, the last address that this proxy added to X-Forwarded-For. IPv6 counts by /64,
 * since that is what one subscriber holds.
 */
export function callerAddress(
  request: IncomingMessage,
  trustedProxies: ReadonlySet<string>,
): string {
  const socket = plain(request.socket.remoteAddress ?? '');
  if (!trustedProxies.has(socket)) return network(socket);
  const forwarded = request.headers['x-forwarded-for'];
  const last =
    String(forwarded ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  return network(last === '' ? socket : plain(last));
}

/** IPv4 in the dress of IPv6 is IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function network(address: string): string {
  if (!address.includes(':') || !isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
