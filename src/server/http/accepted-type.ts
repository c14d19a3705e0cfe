import Negotiator from 'negotiator';

const offered = ['application/json', 'application/graphql-response+json'] as const;

/** A media type in which GraphQL is answered. */
export type AnswerType = (typeof offered)[number];

const known = new Map<string, AnswerType | null>();
const knownLimit = 200;

/**
 * The media type to answer in, by the Accept header; null where the client takes neither. The
 * few headers that real clients send are remembered.
 */
export function acceptedType(accept: string | undefined): AnswerType | null {
  if (accept === undefined || accept === '*/*') return 'application/json';
  const before = known.get(accept);
  if (before !== undefined) return before;
  const preferred = new Negotiator({ headers: { accept } }).mediaType([...offered]);
  const type = offered.find((candidate) => candidate === preferred) ?? null;
  if (known.size < knownLimit) known.set(accept, type);
  return type;
}
