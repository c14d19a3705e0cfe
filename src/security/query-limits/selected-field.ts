import {
  FieldNode,
  FragmentDefinitionNode,
  getNamedType,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  isCompositeType,
  isObjectType,
  isInterfaceType,
  Kind,
  OperationDefinitionNode,
  SchemaMetaFieldDef,
  SelectionSetNode,
  typeFromAST,
  TypeMetaFieldDef,
} from 'graphql';

/** A field as the answer will have it: fragments opened, equal response keys of a type merged. */
export interface SelectedField {
  readonly name: string;
  readonly aliased: boolean;
  /** One of the merged nodes; validation has made sure that their arguments are equal. */
  readonly node: FieldNode;
  /** Null for __typename. */
  readonly definition: GraphQLField<unknown, unknown> | null;
  readonly children: readonly SelectedField[];
}

interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

interface Gathered {
  readonly type: GraphQLCompositeType;
  readonly nodes: FieldNode[];
}

/**
 * The tree of fields of a valid operation, as graphql-js' CollectFields would walk it. Its size
 * is bounded by countSelections, which must have been checked before.
 */
export function selectedFields(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly SelectedField[] {
  const root = schema.getRootType(operation.operation);
  return root ? fieldsOf({ schema, fragments }, root, [operation.selectionSet]) : [];
}

function fieldsOf(
  scope: Scope,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): SelectedField[] {
  const gathered = new Map<string, Gathered>();
  const visited = new Set<string>();
  for (const set of sets) gather(scope, type, set, visited, gathered);
  return [...gathered.values()].map((each) => selectedField(scope, each));
}

function selectedField(scope: Scope, { type, nodes }: Gathered): SelectedField {
  const node = nodes[0]!;
  const name = node.name.value;
  const definition = definitionOf(type, name);
  const inner = definition && getNamedType(definition.type);
  const sets = nodes.flatMap((each) => each.selectionSet ?? []);
  const children = isCompositeType(inner) ? fieldsOf(scope, inner, sets) : [];
  return { name, aliased: node.alias !== undefined, node, definition, children };
}

function gather(
  scope: Scope,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  visited: Set<string>,
  gathered: Map<string, Gathered>,
): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = `${type.name}.${selection.alias?.value ?? selection.name.value}`;
      const known = gathered.get(key);
      if (known) known.nodes.push(selection);
      else gathered.set(key, { type, nodes: [selection] });
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : scope.fragments.get(selection.name.value);
    if (fragment === undefined) continue;
    const condition = fragment.typeCondition && typeFromAST(scope.schema, fragment.typeCondition);
    const inner = isCompositeType(condition) ? condition : type;
    if (fragment.kind === Kind.FRAGMENT_DEFINITION) {
      // In one selection set a second spread adds nothing.
      if (visited.has(fragment.name.value)) continue;
      visited.add(fragment.name.value);
    }
    gather(scope, inner, fragment.selectionSet, visited, gathered);
  }
}

function definitionOf(
  type: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | null {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  return type.getFields()[name] ?? null;
}

/** True for __schema and __type, which the standard introspection query may nest as it likes. */
export function isIntrospection(field: SelectedField): boolean {
  return field.definition === SchemaMetaFieldDef || field.definition === TypeMetaFieldDef;
}
