import { BlockList, isIP } from 'node:net';

/** Addresses that no stranger's server has (IANA special-purpose registries), IPv4. */
const reserved4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 only 2000::/3 is in use; in it these lead elsewhere: tunnels and documentation. */
const reserved6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const reserved = new BlockList();
for (const [network, bits] of reserved4) reserved.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of reserved6) reserved.addSubnet(network, bits, 'ipv6');
const routed = new BlockList();
routed.addSubnet('2000::', 3, 'ipv6');

/** Whether an address belongs to the open internet; IPv4 in the clothes of IPv6 never does. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !reserved.check(address, 'ipv4');
  return family === 6 && routed.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
}

/** Decides whether an address that a host stands for may be called. */
export type MayCall = (host: string, address: string) => boolean;

/**
 * Public addresses, and besides them those that an operator allows: by host name, by address or by
 * network.
 */
export function callable(allowed: readonly string[]): MayCall {
  const networks = new BlockList();
  const hosts = new Set<string>();
  for (const entry of allowed) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address);
    const kind = family === 6 ? 'ipv6' : 'ipv4';
    if (family === 0) hosts.add(entry);
    else if (bits === undefined) networks.addAddress(address, kind);
    else networks.addSubnet(address, Number(bits), kind);
  }
  return (host, address) => {
    if (hosts.has(host.toLowerCase())) return true;
    const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    return networks.check(address, kind) || isPublicAddress(address);
  };
}
