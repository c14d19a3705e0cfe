import { fold } from '../../base/fold.js';
import { organisationAliases, type AliasRow } from './organisation-aliases.js';

const rows = new Map<string, AliasRow>(
  organisationAliases.flatMap((row) => row.names.map((name) => [plain(name), row] as const)),
);

/** The row of the alias file that a name stands in, or null. */
export function aliasRowOf(name: string): AliasRow | null {
  return rows.get(plain(name)) ?? null;
}

/** The folded names under which an organisation of this name may be filed. */
export function filedNamesOf(name: string): string[] {
  const bare = plain(name);
  const aliases = aliasRowOf(name)?.names.map(fold) ?? [];
  const names = [fold(name), bare, `the ${bare}`, ...aliases];
  const curly = names.map((one) => one.replaceAll("'", '’'));
  return [...new Set([...names, ...curly])];
}

/** One key for all names of one body, to lock them together. */
export function bodyKeyOf(name: string): string {
  return plain(aliasRowOf(name)?.names[0] ?? name);
}

function plain(name: string): string {
  return fold(name).replaceAll('’', "'").replace(/^the /, '');
}
