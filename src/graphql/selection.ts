import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  getDirectiveValues,
  isAbstractType,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from './value.js';

/** What a selection is read against. */
export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
}

/** The fields asked for, by response key in their order; nodes of one key are to be merged. */
export type SelectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * The fields that a type answers: fragments of other types, @skip and @include left out as
 * graphql-js leaves them out.
 */
export function selectedFields(
  type: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
  context: SelectionContext,
): SelectedFields {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, context.variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = fields.get(key);
        if (nodes) nodes.push(selection);
        else fields.set(key, [selection]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? context.fragments[selection.name.value]
          : selection;
      if (fragment && applies(fragment.typeCondition, type, context.schema)) {
        collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  return fields;
}

function isIncluded(node: SelectionNode, variables: Variables): boolean {
  if (node.directives?.length === 0) return true;
  const given = { ...variables };
  if (getDirectiveValues(GraphQLSkipDirective, node, given)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, given)?.['if'] !== false;
}

function applies(
  condition: FragmentDefinitionNode['typeCondition'] | undefined,
  type: GraphQLNamedType,
  schema: GraphQLSchema,
): boolean {
  if (!condition) return true;
  const wanted = typeFromAST(schema, condition);
  if (wanted === type) return true;
  return (
    isAbstractType(wanted) && 'getInterfaces' in type && schema.isSubType(wanted, type as never)
  );
}
