import { createHash, randomBytes } from 'node:crypto';

/** How long a session lives after its beginning, in seconds. */
export const sessionSeconds = 8 * 60 * 60;
const mostSessions = 1_000;
const cookieName = 'whosaid_session';

interface Session {
  readonly key: string;
  readonly endsAt: number;
}

/**
 * Who has given a key on the form of this server. Lives in the memory of one process: it ends with
 * it, and nothing of it is stored. The key is asked anew at every request, so that a revoked one
 * ends its sessions too.
 */
export class Sessions {
  /** By the hash of the session's id, so that memory never holds what a cookie does. */
  private readonly open = new Map<string, Session>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Begins a session; the answer is its id, 256 random bits. The oldest gives way to the newest. */
  begin(key: string): string {
    const id = randomBytes(32).toString('base64url');
    const [oldest] = this.open.keys();
    if (this.open.size >= mostSessions && oldest !== undefined) this.open.delete(oldest);
    this.open.set(hashOf(id), { key, endsAt: this.now() + sessionSeconds * 1000 });
    return id;
  }

  /** The key of a session; null where the id is unknown or its time is over. */
  keyOf(id: string): string | null {
    const session = this.open.get(hashOf(id));
    if (session === undefined) return null;
    if (session.endsAt > this.now()) return session.key;
    this.open.delete(hashOf(id));
    return null;
  }

  end(id: string): void {
    this.open.delete(hashOf(id));
  }
}

/** Never sent to /graphql, to scripts, or along with a request that another site makes. */
export function printSessionCookie(id: string, isSecure: boolean): string {
  const age = id === '' ? 0 : sessionSeconds;
  const secure = isSecure ? '; Secure' : '';
  return `${cookieName}=${id}; Path=/review; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`;
}

/** The session id in a Cookie header; null where there is none of the right form. */
export function readSessionCookie(header: string | undefined): string | null {
  for (const part of header?.split(';') ?? []) {
    const [name, value = ''] = part.trim().split('=');
    if (name === cookieName && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64');
}
