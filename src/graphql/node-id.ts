/** Prefix of each type's ids: ids say what they name and stay readable in a log. */
export const nodeIdPrefixes = {
  Article: 'art',
  Person: 'per',
  Organisation: 'org',
  Quote: 'quo',
  Membership: 'mem',
  QuoteCluster: 'clu',
  Correction: 'cor',
  ClaimReview: 'clr',
  ImportBatch: 'bat',
  ApiKey: 'key',
} as const;

/** A type whose things have ids of their own. */
export type NodeTypeName = keyof typeof nodeIdPrefixes;

const typeOfPrefix = new Map<string, NodeTypeName>(
  Object.entries(nodeIdPrefixes).map(([type, prefix]) => [prefix, type as NodeTypeName]),
);
const idPattern = /^([a-z]{3})_([1-9]\d{0,18})$/;
const greatestRowId = 9223372036854775807n;

/** The id that clients see of a row: quo_42. */
export function toNodeId(type: NodeTypeName, rowId: string): string {
  return `${nodeIdPrefixes[type]}_${rowId}`;
}

/** Type and row of an id, or null where the id is garbled or of no known type; never throws. */
export function parseNodeId(id: string): { type: NodeTypeName; rowId: string } | null {
  const match = idPattern.exec(id);
  const type = match && typeOfPrefix.get(match[1]!);
  if (!match || !type || BigInt(match[2]!) > greatestRowId) return null;
  return { type, rowId: match[2]! };
}

/** Row of an id that must be of the given type, else null. */
export function rowIdOf(type: NodeTypeName, id: string): string | null {
  const parsed = parseNodeId(id);
  return parsed?.type === type ? parsed.rowId : null;
}
