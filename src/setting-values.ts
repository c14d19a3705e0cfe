import { isIP } from 'node:net';

/*
 * What the value of a setting may be. Each function takes the text as given and returns the value,
 * or throws an Error whose message goes on after the name of the setting and does not repeat the text.
 */

/** Any text. */
export function text(given: string): string {
  return given;
}

/** A TCP port, 0 included. */
export function port(given: string): number {
  const value = Number(given);
  if (/^\d{1,5}$/.test(given) && value <= 65_535) return value;
  throw new Error('must be a whole number from 0 to 65535');
}

/** A whole number, 0 included. */
export function count(given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new Error('must be a whole number from 0 to 999999999');
}

/** true for on, false for off. */
export function switchedOn(given: string): boolean {
  if (given === 'on' || given === 'off') return given === 'on';
  throw new Error('must be on or off');
}

/** One of a few words. */
export function oneOf<const Word extends string>(...words: Word[]): (given: string) => Word {
  return (given) => {
    const word = words.find((candidate) => candidate === given);
    if (word !== undefined) return word;
    throw new Error(`must be one of ${words.join(', ')}`);
  };
}

/** A URL of a Postgres database. */
export function postgresUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1) {
    return given;
  }
  throw new Error('must be a URL like postgresql://user:password@host:5432/database');
}

/** A secret that nobody guesses: at least 16 printable ASCII characters without spaces. */
export function secretKey(given: string): string {
  if (/^[!-~]{16,}$/.test(given)) return given;
  throw new Error('must have at least 16 printable ASCII characters and no spaces');
}

/** Origins such as https://news.example, separated by commas. */
export function origins(given: string): readonly string[] {
  const list = given.split(',').map((part) => part.trim());
  if (list.every(isOrigin)) return list;
  throw new Error('must be origins like https://news.example, separated by commas, without a path');
}

/** One origin. */
export function origin(given: string): string {
  if (isOrigin(given) && /^https?:/.test(given)) return given;
  throw new Error('must be an origin like https://news.example, without a path');
}

function isOrigin(given: string): boolean {
  return URL.canParse(given) && new URL(given).origin === given;
}

/** IP addresses, separated by commas. */
export function addresses(given: string): readonly string[] {
  const list = given.split(',').map((address) => address.trim());
  if (list.every((address) => isIP(address) !== 0)) return list;
  throw new Error('must be IP addresses, separated by commas');
}

/** Host names, addresses and networks in CIDR notation, separated by commas. */
export function webhookHosts(given: string): readonly string[] {
  const hosts = given.split(',').map((part) => part.trim().toLowerCase());
  if (hosts.every((host) => isNetwork(host) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host))) {
    return hosts;
  }
  throw new Error('must be hosts, addresses or networks like 10.0.0.0/8, separated by commas');
}

function isNetwork(given: string): boolean {
  const [address = '', bits, ...more] = given.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
}
