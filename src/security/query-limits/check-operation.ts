import { DocumentNode, GraphQLSchema, Kind, OperationDefinitionNode, visit } from 'graphql';

import { countSelections, fragmentsOf } from './count-selections.js';
import {
  FilterArgument,
  filtersOf,
  filterSize,
  holdsFilters,
  withDefaults,
} from './filter-size.js';
import { NodeCost, nodeCostOf, Variables } from './node-cost.js';
import { QueryLimits } from './query-limits.js';
import { isIntrospection, SelectedField, selectedFields } from './selected-field.js';
import { tooComplex } from './too-complex.js';

/** An operation with all that its cost depends on. */
export interface OperationToCheck {
  readonly schema: GraphQLSchema;
  /** Already validated. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came, not yet checked against their types. */
  readonly variables: Variables;
  readonly limits: QueryLimits;
}

/** What of an operation does not depend on its variables. */
interface Measured {
  readonly nodeCost: NodeCost;
  /** Those that some values of the variables could make too large. */
  readonly filters: readonly FilterArgument[];
}

const measured = new WeakMap<OperationDefinitionNode, Measured>();

/**
 * Throws QUERY_TOO_COMPLEX with `limit` and `cost` where an operation asks for more than the
 * limits, before anything of it is run; answers its cost in nodes. What can be known of a
 * document is worked out once.
 */
export function checkOperation(asked: OperationToCheck): number {
  const { operation, limits } = asked;
  const known = measured.get(operation) ?? measure(asked);
  const variables = withDefaults(operation, asked.variables);
  for (const filter of known.filters) {
    const { depth, conditions } = filterSize(filter, variables, limits.filterDepth);
    assertWithin('levels in a filter', depth, limits.filterDepth);
    assertWithin('conditions in a filter', conditions, limits.filterConditions);
  }
  const cost = known.nodeCost(variables);
  assertWithin('nodes (page sizes multiplied)', cost, limits.cost);
  return cost;
}

function measure({ schema, document, operation, limits }: OperationToCheck): Measured {
  const fragments = fragmentsOf(document);
  assertWithin('directives', countDirectives(document), limits.directives);
  assertWithin(
    'fields (fragments opened)',
    countSelections(operation, fragments),
    limits.selections,
  );
  const fields = selectedFields(schema, operation, fragments);
  assertWithin('root fields', fields.length, limits.rootFields);
  assertWithin('aliases', countAliases(fields), limits.aliases);
  assertWithin('levels of fields', depthOf(fields), limits.depth);
  const filters = filtersOf(fields).filter((filter) => mayBeTooLarge(filter, operation, limits));
  const found = { nodeCost: nodeCostOf(operation, fields), filters };
  measured.set(operation, found);
  return found;
}

/** A filter whose variables are values alone is largest with all of them given. */
function mayBeTooLarge(
  filter: FilterArgument,
  { variableDefinitions = [] }: OperationDefinitionNode,
  { filterDepth, filterConditions }: QueryLimits,
): boolean {
  if (holdsFilters(filter)) return true;
  const given = variableDefinitions.map(({ variable }) => [variable.name.value, true]);
  const { depth, conditions } = filterSize(filter, Object.fromEntries(given), filterDepth);
  return depth > filterDepth || conditions > filterConditions;
}

function assertWithin(what: string, cost: number, limit: number): void {
  if (cost > limit) throw tooComplex(what, cost, limit);
}

function countDirectives(document: DocumentNode): number {
  let count = 0;
  visit(document, { [Kind.DIRECTIVE]: () => void (count += 1) });
  return count;
}

function countAliases(fields: readonly SelectedField[]): number {
  let count = 0;
  for (const field of fields) count += Number(field.aliased) + countAliases(field.children);
  return count;
}

/** What is below __schema and __type is bounded by graphql-js' MaxIntrospectionDepthRule. */
function depthOf(fields: readonly SelectedField[]): number {
  let depth = 0;
  for (const field of fields)
    depth = Math.max(depth, 1 + (isIntrospection(field) ? 0 : depthOf(field.children)));
  return depth;
}
