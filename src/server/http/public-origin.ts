import { IncomingMessage } from 'node:http';

/** A host name or address with a port, as a Host header may have it. */
const host = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Scheme and host by which others reach this server: the setting, else the Host header over plain
 * HTTP; nothing where that is no host.
 */
export function publicOrigin(request: IncomingMessage, setting: string | null): string | undefined {
  if (setting !== null) return setting;
  const given = request.headers.host;
  return given !== undefined && host.test(given) ? `http://${given}` : undefined;
}
