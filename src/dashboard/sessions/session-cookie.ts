/** How long a session lives after its beginning, in seconds. */
export const sessionSeconds = 8 * 60 * 60;
const cookieName = 'whosaid_session';

/** Who has given a key on a page, as the server keeps it. */
export interface Sessions {
  /** The answer is the id of the session: 43 characters of base64url. */
  begin(key: string, seconds: number): Promise<string>;
  keyOf(id: string): Promise<string | null>;
  end(id: string): Promise<void>;
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
