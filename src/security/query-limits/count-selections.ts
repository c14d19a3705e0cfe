import {
  DocumentNode,
  FragmentDefinitionNode,
  Kind,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** Fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  return fragments;
}

/**
 * Fields of an operation with every fragment spread counted as often as it stands. Each fragment
 * is counted once, so a document whose fragments double twenty times over costs twenty steps.
 */
export function countSelections(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  const counted = new Map<string, number>();
  const count = (set: SelectionSetNode | undefined): number => {
    let total = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) total += 1 + count(selection.selectionSet);
      else if (selection.kind === Kind.INLINE_FRAGMENT) total += count(selection.selectionSet);
      else total += countFragment(selection.name.value);
    }
    return total;
  };
  const countFragment = (name: string): number => {
    const before = counted.get(name);
    if (before !== undefined) return before;
    // Validation refuses cycles; should one get here, it ends at this zero.
    counted.set(name, 0);
    const total = count(fragments.get(name)?.selectionSet);
    counted.set(name, total);
    return total;
  };
  return count(operation.selectionSet);
}
