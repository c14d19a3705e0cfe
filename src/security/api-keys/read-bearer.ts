/**
 * The key in an Authorization header: undefined without a header, null where the header is not
 * `Bearer KEY` (RFC 6750), which is a bad key and never an anonymous caller.
 */
export function readBearer(header: string | undefined): string | null | undefined {
  if (header === undefined) return undefined;
  return /^Bearer +([A-Za-z0-9\-._~+/]{1,512}=*)$/i.exec(header)?.[1] ?? null;
}
