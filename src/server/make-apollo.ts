import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLSchema } from 'graphql';

import { KnownOperations } from './known-operations.js';
import { ServerContext } from './server-context.js';
import { formatError } from './format-error.js';
import { passThroughPlugin, stringifyAnswer } from './pass-through.js';
import { guardPlugin, GuardOptions } from './guard-plugin.js';

/** What Apollo needs from the server. */
export interface ApolloOptions extends GuardOptions {
  readonly schema: GraphQLSchema;
  /** Takes in what has been answered, for the quick path. */
  readonly known: KnownOperations;
  /** Introspection, and with it suggestions and type names in errors. */
  readonly introspection: boolean;
}

/**
 * Apollo Server as we run it: no landing page, no batches, no persisted queries, no field
 * instrumentation. CSRF prevention is the endpoint's, which takes no cookies.
 */
export function makeApollo(options: ApolloOptions): ApolloServer<ServerContext> {
  const { schema, introspection, queryLimits, logger } = options;
  return new ApolloServer<ServerContext>({
    schema,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    formatError,
    logger,
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: queryLimits.tokens },
    validationOptions: { maxErrors: 20 },
    executionOptions: { maxCoercionErrors: 20 },
    stringifyResult: stringifyAnswer,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Whatever APOLLO_ variables the environment holds, nothing is reported to anybody.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      guardPlugin(options),
      passThroughPlugin(options.known),
    ],
  });
}
