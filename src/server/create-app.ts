import { ApolloServer } from '@apollo/server';
import { FastifyInstance } from 'fastify';
import { GraphQLSchema } from 'graphql';
import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';

import { serveDashboard } from '../dashboard/serve-dashboard.js';
import { Metrics } from '../observability/metrics.js';
import { bootstrapViewer, firstViewer, storedViewer } from '../security/api-keys/find-viewer.js';
import { defaultQueryLimits } from '../security/query-limits/query-limits.js';
import { RateLimiter } from '../security/rate-limit/rate-limiter.js';
import { storedSessions } from '../security/sessions/stored-sessions.js';
import { AppOptions } from './app-options.js';
import { executeInProcess } from './execute-in-process.js';
import { explorerPage } from './explorer/explorer-page.js';
import { admit } from './http/admit.js';
import { EndpointOptions, graphqlEndpoint } from './http/graphql-endpoint.js';
import { KnownOperations } from './known-operations.js';
import { defaultLimits, Limits } from './limits.js';
import { startBackground } from './live/start-background.js';
import { makeLive } from './live/make-live.js';
import { makeApollo } from './make-apollo.js';
import { AttributeOfServer, makeAttribute } from './make-attribute.js';
import { makePages } from './make-pages.js';
import { addEmbedRoutes } from './embed-routes.js';
import { addExportRoutes } from './export-routes.js';
import { getSchema } from './schema.js';
import { ServerContext } from './server-context.js';

/** A server that has been put together. */
export interface App {
  /** Takes the port; rejects with Node's error where it cannot. */
  listen(): Promise<{ url: string }>;
  /** Not ready at once, takes no new work, lets running requests finish, then resolves. */
  close(): Promise<void>;
}

/** Puts the server together: schema, Apollo on /graphql, pages and probes on Fastify. */
export async function createApp(options: AppOptions): Promise<App> {
  const limits = { ...defaultLimits, ...options.limits };
  const metrics = new Metrics();
  let draining = false;
  const attribution = makeAttribute();
  const known = new KnownOperations();
  const shared = { limits, metrics, attribution, known, isDraining: () => draining };

  const schema = options.schema ?? (await getSchema());
  const apollo = await startApollo(options, shared, schema);
  const endpoint = endpointOptions(options, shared, apollo);
  const graphql = graphqlEndpoint(endpoint);
  const live = makeLive(endpoint, schema);
  let pages: FastifyInstance | undefined;
  const server = makeServer((request, response) => {
    if (!isGraphql(request.url)) pages?.routing(request, response);
    else if (!live.serve(request, response)) graphql(request, response);
  }, limits);
  server.on('upgrade', (request, socket, head) => {
    if (isGraphql(request.url)) live.upgrade(request, socket, head);
    else socket.destroy();
  });
  const { dataSource, logger, introspection: explorer } = options;
  const execute = executeInProcess(endpoint);
  const background = startBackground(endpoint, execute, options);
  const addRoutes = async (routes: FastifyInstance): Promise<void> => {
    addExportRoutes(routes, { ...endpoint, execute });
    addEmbedRoutes(routes, { ...endpoint, execute });
    await serveDashboard(routes, {
      execute,
      sessions: storedSessions(dataSource),
      admit: async (request, headers) => admit(request, endpoint, headers),
    });
  };
  pages = await makePages({ ...shared, server, dataSource, logger, explorer, addRoutes });
  return {
    listen: async () => ({ url: await pages.listen({ host: options.host, port: options.port }) }),
    close: async () => {
      draining = true;
      const force = setTimeout(() => server.closeAllConnections(), limits.drainTimeoutMs);
      await Promise.all([live.close(), background.stop()]);
      await pages.close();
      clearTimeout(force);
      await apollo.stop();
      await attribution.close();
    },
  };
}

interface Shared {
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly attribution: AttributeOfServer;
  readonly known: KnownOperations;
  readonly isDraining: () => boolean;
}

async function startApollo(
  options: AppOptions,
  { metrics, known }: Shared,
  schema: GraphQLSchema,
): Promise<ApolloServer<ServerContext>> {
  const apollo = makeApollo({
    ...options,
    schema,
    queryLimits: { ...defaultQueryLimits, ...options.queryLimits },
    metrics,
    known,
  });
  await apollo.start();
  return apollo;
}

function endpointOptions(
  options: AppOptions,
  shared: Shared,
  apollo: ApolloServer<ServerContext>,
): EndpointOptions {
  const { dataSource, logger, adminKey } = options;
  return {
    ...shared,
    apollo,
    dataSource,
    logger,
    attribute: options.attribute ?? shared.attribution.attribute,
    findViewer:
      options.findViewer ?? firstViewer(bootstrapViewer(adminKey), storedViewer(dataSource)),
    anonymousReading: options.anonymousReading ?? true,
    limiter: options.rateLimit ? new RateLimiter(options.rateLimit) : null,
    trustedProxies: new Set(options.trustedProxies),
    queryLimits: { ...defaultQueryLimits, ...options.queryLimits },
    corsOrigins: options.corsOrigins ?? [],
    publicUrl: options.publicUrl ?? null,
    explorer: options.introspection ? explorerPage : null,
  };
}

function isGraphql(url = ''): boolean {
  return url === '/graphql' || url.startsWith('/graphql?');
}

/** Slow and stalled clients are cut off long before Node's own limits would do it. */
function makeServer(
  dispatch: (request: IncomingMessage, response: ServerResponse) => void,
  limits: Limits,
): Server {
  const server = createServer(
    {
      headersTimeout: limits.headTimeoutMs,
      requestTimeout: limits.requestTimeoutMs,
      connectionsCheckingInterval: limits.checkEveryMs,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
    },
    dispatch,
  );
  server.maxConnections = limits.maxConnections;
  return server;
}
