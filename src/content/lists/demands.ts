import type { Argument, Arguments } from '../../graphql/arguments.js';

/** Whether a filter leaves everything in. */
export function demandsNothing(filter: Arguments): boolean {
  return Object.values(filter).every((asked) => asked === undefined);
}

/** The one thing that a filter demands; nothing where it demands none or several. */
export function onlyDemand(filter: Argument): readonly [name?: string, value?: Argument] {
  const demands = demandsOf(filter);
  return demands.length === 1 ? demands[0]! : [];
}

/** All that a filter demands. */
export function demandsOf(filter: Argument): readonly (readonly [name: string, value: Argument])[] {
  const given = Object.entries((filter ?? {}) as Arguments);
  return given.filter(([, value]) => value !== undefined);
}
