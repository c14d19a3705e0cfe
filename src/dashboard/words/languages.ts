const names = new Intl.DisplayNames('en', { type: 'language' });

/** Arabic from ar; the code itself where nobody has named it. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
