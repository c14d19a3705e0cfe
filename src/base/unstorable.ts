const unstorable = /\0|\p{Surrogate}/u;

/** Whether a text holds U+0000 or half a surrogate pair, which Postgres cannot store. */
export function isUnstorable(text: string): boolean {
  return unstorable.test(text);
}

/** Where texts in a value are unstorable, below the path: quotes.2.text. */
export function unstorablePaths(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return isUnstorable(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    unstorablePaths(one, path === '' ? key : `${path}.${key}`),
  );
}
