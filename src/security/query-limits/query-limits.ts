/** What one operation may ask for (semantics 70 and 89). */
export interface QueryLimits {
  /** Characters of the document. */
  readonly characters: number;
  readonly tokens: number;
  /** Levels of fields, fragments opened. */
  readonly depth: number;
  /** Aliased fields of the answer, fragments opened. */
  readonly aliases: number;
  readonly rootFields: number;
  /** In the whole document. */
  readonly directives: number;
  /** Fields once all fragments are opened, repeated ones counted each time. */
  readonly selections: number;
  /** Nodes: page sizes multiplied down each path and added up. */
  readonly cost: number;
  /** Levels of one filter. */
  readonly filterDepth: number;
  /** Conditions in one filter. */
  readonly filterConditions: number;
}

/** The limits of an installation that sets none. */
export const defaultQueryLimits: QueryLimits = {
  characters: 20_000,
  tokens: 1_500,
  depth: 15,
  aliases: 30,
  rootFields: 30,
  directives: 30,
  selections: 5_000,
  cost: 10_000,
  filterDepth: 10,
  filterConditions: 200,
};
