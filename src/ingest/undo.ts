import type { ItemResult } from './import-item.js';

/** Ends a transaction without a trace and carries out what it would have done (semantics 39). */
export class Undo extends Error {
  constructor(readonly results: ItemResult[]) {
    super('undone on purpose');
  }
}

/** The results that an Undo carries; anything else is thrown on. */
export function resultsOfUndo(error: unknown): ItemResult[] {
  if (error instanceof Undo) return error.results;
  throw error;
}
