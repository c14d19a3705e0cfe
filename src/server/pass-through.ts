import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { answerText } from '../graphql/answer-text.js';
import type { Pieces } from '../graphql/row-stream.js';
import { wholeText } from '../graphql/run-statement.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { KnownOperations, ValidOperation } from './known-operations.js';
import type { ServerContext } from './server-context.js';

/** Data that is JSON text already, within the text of an answer that has nothing else. */
class TextData {
  constructor(readonly answer: string) {}
}

/**
 * Hands on the JSON text that Postgres built for a query, so that nothing of it is parsed or
 * executed here, and remembers the query for the quick path. Whatever is not wholly Postgres' to
 * answer, and every error, is graphql-js'. Needs `stringifyAnswer` as the server's stringifyResult;
 * the guard must come before it.
 */
export function passThroughPlugin(known: KnownOperations): ApolloServerPlugin<ServerContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, source, request, contextValue }) {
          if (operation.operation !== 'query') return null;
          const valid = { schema, document, operation };
          const answer = await answerAsText(valid, request.variables ?? {}, contextValue);
          if (answer === null) return null;
          known.remember(source, request.operationName, valid);
          const data = new TextData(wholeText(answer)) as unknown as Record<string, unknown>;
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        },
      };
    },
  };
}

/**
 * The answer to a query whose limits and rights have been checked, as Postgres writes it; null where
 * graphql-js has to answer. Variables are as they came.
 */
export function answerAsText(
  { schema, document, operation }: ValidOperation,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
): Promise<Pieces | null> | null {
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, variables, { maxErrors: 1 });
  if (!coerced) return null;
  const { viewer, dataSource } = context;
  const fragments = fragmentsOf(document);
  return answerText(
    { schema, fragments, variables: coerced, node: operation, viewer, dataSource },
    context,
  );
}

/** The text of an answer: data that is text already as it is, everything else as JSON. */
export function stringifyAnswer(result: object): string {
  const { data, ...rest } = result as { data?: unknown };
  if (!(data instanceof TextData)) return JSON.stringify(result);
  const others = JSON.stringify(rest);
  return others === '{}' ? data.answer : `${data.answer.slice(0, -1)},${others.slice(1)}`;
}

const fragments = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const known = fragments.get(document);
  if (known) return known;
  const found = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  fragments.set(document, found);
  return found;
}
