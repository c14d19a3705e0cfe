import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { LruCache } from '../graphql/lru-cache.js';

/** An operation of a document that is valid under the schema. */
export interface ValidOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** The operations of one document, by the operationName that chose them. */
interface KnownDocument {
  readonly source: string;
  readonly operations: Map<string | undefined, ValidOperation>;
}

/** Characters of the documents that are kept; a tree takes some 90 bytes for each of its text. */
const keptAtMost = 250_000;

/**
 * Queries that this server has parsed, validated and answered once from one statement, by the very
 * text and operationName that asked for them. Bounded: those unused for longest make room.
 */
export class KnownOperations {
  private readonly documents = new LruCache<string, KnownDocument>(
    keptAtMost,
    ({ source }) => source.length,
  );

  remember(source: string, name: string | undefined, operation: ValidOperation): void {
    const known = this.documents.get(source);
    if (known) known.operations.set(name, operation);
    else this.documents.set(source, { source, operations: new Map([[name, operation]]) });
  }

  find(source: string, name: string | undefined): ValidOperation | undefined {
    return this.documents.get(source)?.operations.get(name);
  }
}
