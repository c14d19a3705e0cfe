import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The schema as text, sorted by name, so that a change of it is a small difference. */
export function printPublicSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
