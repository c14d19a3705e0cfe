import { GraphQLError } from 'graphql';
import type { NodeTypeName } from './node-id.js';

/** The variables of an operation after coercion. */
export type Variables = Readonly<Record<string, unknown>>;

/** Where in the answer a field stands, list indexes left out. */
export type FieldPath = readonly string[];

/** What of a value decides a statement: values of one outline share it. */
export interface Outline {
  /** Of a list: none, one, or 2 for more. */
  readonly length?: 0 | 1 | 2;
  /** Of ids: the types that they name, each once, sorted. */
  readonly types?: readonly NodeTypeName[];
  /** Of a day or an instant: whether a month or a day of UTC begins with it. */
  readonly begins?: 'MONTH' | 'DAY';
  /** Of a text: whether it names the time zone UTC. */
  readonly isUtc?: true;
}

/**
 * A scalar argument as the compiler sees it: what it is becomes known only when the statement is
 * bound, so that one statement serves all values.
 */
export class Value<T = unknown> {
  constructor(
    private readonly reader: (variables: Variables) => T,
    private readonly path: FieldPath = [],
    /** What of the value the statement may depend on all the same. */
    readonly outline: Outline = {},
  ) {}

  static of<T>(constant: T): Value<T> {
    return new Value(() => constant);
  }

  /** Two arguments of one field seen together; `combine` may throw where they do not agree. */
  static both<A, B, U>(a: Value<A>, b: Value<B>, combine: (a: A, b: B) => U): Value<U> {
    return new Value((variables) => combine(a.reader(variables), b.reader(variables)), a.path);
  }

  /** The same value seen through a function, which may throw where the value is not allowed. */
  map<U>(change: (value: T) => U): Value<U> {
    return new Value((variables) => change(this.reader(variables)), this.path, this.outline);
  }

  /** The value under these variables. Throws a GraphQLError that names the field. */
  read(variables: Variables): T {
    try {
      return this.reader(variables);
    } catch (error) {
      throw atField(error, this.path);
    }
  }
}

/** The error as one of the field at this path, unless it names one already. */
export function atField(error: unknown, path: FieldPath): GraphQLError {
  if (error instanceof GraphQLError && error.path) return error;
  const original = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(original.message, { path, originalError: original });
}
