import { UrlKey, urlKeys, UrlKeyKind, UrlValues } from './url-keys.js';

/** Changes to a URL: a value sets a key, null drops it, what is not named stays. */
export type UrlChanges = { readonly [Key in UrlKey]?: UrlValues[Key] | null };

/**
 * Path and search, keys in the order of the table and values as a person would type them. What it
 * prints, parseUrl reads back as the same values.
 */
export function printUrl(path: string, values: UrlValues): string {
  const parts = (Object.keys(urlKeys) as UrlKey[]).flatMap((key) => {
    const value = values[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const kind = urlKeys[key] as UrlKeyKind<unknown>;
    return [`${key}=${encode(kind.print(value))}`];
  });
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

/** The values with changes made; a place in a list does not survive a change of what is listed. */
export function changed(values: UrlValues, changes: UrlChanges): UrlValues {
  const { after: _after, before: _before, bodies: _bodies, page: _page, ...kept } = values;
  const merged: Partial<Record<UrlKey, unknown>> = { ...kept, ...changes };
  for (const key of Object.keys(merged) as UrlKey[]) if (merged[key] === null) delete merged[key];
  return merged as UrlValues;
}

/** As encodeURIComponent, but what may stand bare in a search stays readable. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/%2C/g, ',')
    .replace(/%3A/g, ':')
    .replace(/%2F/g, '/');
}
