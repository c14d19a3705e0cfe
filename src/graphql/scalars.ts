import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { parseInstant } from '../base/instant.js';
import { isPartialDate } from '../base/partial-date.js';

/** RFC 3339 in and out; a Date inside. Answers have three decimals and a Z. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'RFC 3339 timestamp, always answered in UTC with a Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: instant,
  parseLiteral: (node) => instant(wordsOf(node)),
});

/** A calendar day. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Calendar day, YYYY-MM-DD.',
  serialize: String,
  parseValue: day,
  parseLiteral: (node) => day(wordsOf(node)),
});

/** A day, a month or a year. */
export const PartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description: 'A day, a month or a year: 2019-07-23, 2019-07 or 2019.',
  serialize: String,
  parseValue: partialDate,
  parseLiteral: (node) => partialDate(wordsOf(node)),
});

/** Any JSON value; answered only, no argument has it. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value.',
});

function wordsOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : null;
}

function instant(value: unknown): Date {
  const parsed = typeof value === 'string' ? parseInstant(value) : null;
  if (!parsed) {
    throw new GraphQLError(
      'A DateTime is RFC 3339 with an offset, on a real day: 2026-03-01T09:30:00Z.',
    );
  }
  return parsed;
}

function day(value: unknown): string {
  if (typeof value === 'string' && value.length === 10 && isPartialDate(value)) return value;
  throw new GraphQLError('A Date is a real day, YYYY-MM-DD: 2026-03-01.');
}

function partialDate(value: unknown): string {
  if (typeof value === 'string' && isPartialDate(value)) return value;
  throw new GraphQLError('A PartialDate is a day, a month or a year: 2026-03-01, 2026-03 or 2026.');
}
