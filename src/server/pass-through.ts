import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { answerText } from '../graphql/answer-text.js';
import type { RequestContext } from '../graphql/request-context.js';

/** Data that is JSON text already. */
class TextData {
  constructor(readonly text: string) {}
}

/**
 * Hands on the JSON text that Postgres built for a query, so that nothing of it is parsed or
 * executed here. Whatever is not wholly Postgres' to answer, and every error, is graphql-js'.
 * Needs `stringifyAnswer` as the server's stringifyResult; the guard must come before it.
 */
export function passThroughPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request, contextValue }) {
          if (operation.operation !== 'query') return null;
          const definitions = operation.variableDefinitions ?? [];
          const { coerced } = getVariableValues(schema, definitions, request.variables ?? {}, {
            maxErrors: 1,
          });
          if (!coerced) return null;
          const text = await answerText(
            {
              schema,
              fragments: fragmentsOf(document),
              variables: coerced,
              node: operation,
              viewer: contextValue.viewer,
              dataSource: contextValue.dataSource,
            },
            contextValue,
          );
          if (text === null) return null;
          const data = new TextData(text) as unknown as Record<string, unknown>;
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        },
      };
    },
  };
}

/** The text of an answer: data that is text already as it is, everything else as JSON. */
export function stringifyAnswer(result: object): string {
  const { data, ...rest } = result as { data?: unknown };
  if (!(data instanceof TextData)) return JSON.stringify(result);
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"data":${data.text}}` : `{"data":${data.text},${others.slice(1)}`;
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
