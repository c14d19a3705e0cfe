import type { Argument, Arguments } from '../../graphql/arguments.js';
import { lifted } from './lifted.js';

/** Whether a filter leaves everything in. */
export function demandsNothing(filter: Arguments): boolean {
  return demandsOf(filter).length === 0;
}

/** The one thing that a filter demands; nothing where it demands none or several. */
export function onlyDemand(filter: Argument): readonly [name?: string, value?: Argument] {
  const demands = demandsOf(filter);
  return demands.length === 1 ? demands[0]! : [];
}

/** All that a filter demands. */
export function demandsOf(filter: Argument): readonly (readonly [name: string, value: Argument])[] {
  return Object.entries(lifted(filter));
}
