/** The words of a list, which blanks part. */
export function words(list: string): Set<string> {
  return new Set(list.split(' '));
}
