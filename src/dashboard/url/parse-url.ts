import { UrlKey, urlKeys, UrlKeyKind, UrlValues } from './url-keys.js';

/** A key that was left aside, and why: the page says so instead of failing. */
export interface UrlFault {
  readonly key: string;
  readonly text: string;
  /** What the value should have been; null where the page does not know the key at all. */
  readonly expects: string | null;
}

/** A URL as a page sees it. */
export interface PageUrl {
  /** Without search: /people/ruth-ellery. */
  readonly path: string;
  readonly values: UrlValues;
  readonly faults: readonly UrlFault[];
}

/**
 * Reads the search of a URL with the keys that a page knows. Never throws: unknown keys and bad
 * values become faults. Lists may come as one value with commas or as repeated keys (as forms send
 * them); of other repeated keys the last counts; an empty value is an absent key.
 */
export function parseUrl(path: string, search: string, known: readonly UrlKey[]): PageUrl {
  const values: Partial<Record<UrlKey, unknown>> = {};
  const faults: UrlFault[] = [];
  for (const [key, text] of joined(new URLSearchParams(search))) {
    if (text.trim() === '') continue;
    const knownKey = known.find((each) => each === key);
    if (knownKey === undefined) {
      faults.push({ key, text, expects: null });
      continue;
    }
    const kind: UrlKeyKind<unknown> = urlKeys[knownKey];
    const value = kind.parse(text.trim());
    if (value === null) faults.push({ key, text, expects: kind.expects });
    else values[knownKey] = value;
  }
  return { path, values: values as UrlValues, faults };
}

function joined(search: URLSearchParams): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, text] of search) {
    const before = texts.get(key);
    texts.set(key, before && text && isList(key) ? `${before},${text}` : text);
  }
  return texts;
}

function isList(key: string): boolean {
  const kind = Object.hasOwn(urlKeys, key) ? (urlKeys[key as UrlKey] as UrlKeyKind<unknown>) : null;
  return kind?.isList === true;
}
