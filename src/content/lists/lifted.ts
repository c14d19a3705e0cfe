import type { Argument, Arguments } from '../../graphql/arguments.js';

/**
 * The same filter with as much as can be of its `and` among its own conditions, so that what leads a
 * statement is found wherever it was asked for. A condition that is asked twice stays in an `and`.
 */
export function lifted(filter: Argument): Arguments {
  const { and, ...own } = (filter ?? {}) as Arguments;
  const found = given(own);
  const left: Arguments[] = [];
  for (const part of (and ?? []) as readonly Argument[]) {
    const again: Record<string, Argument> = {};
    for (const [name, asked] of Object.entries(given(lifted(part)))) {
      if (name === 'and') left.push(...(asked as readonly Arguments[]));
      else if (name in found) again[name] = asked;
      else found[name] = asked;
    }
    if (Object.keys(again).length > 0) left.push(again);
  }
  return left.length > 0 ? { ...found, and: left } : found;
}

function given(filter: Arguments): Record<string, Argument> {
  return Object.fromEntries(Object.entries(filter).filter(([, asked]) => asked !== undefined));
}
