import { ApolloServerPlugin } from '@apollo/server';
import { FastifyInstance } from 'fastify';
import { GraphQLSchema } from 'graphql';
import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { Logger } from 'pino';
import { DataSource } from 'typeorm';

import { ServerContext } from './server-context.js';
import { attribute } from '../attribution/attribute.js';
import { Attribute } from '../ingest/ingest-context.js';
import { Metrics } from '../observability/metrics.js';
import {
  bootstrapViewer,
  FindViewer,
  firstViewer,
  storedViewer,
} from '../security/api-keys/find-viewer.js';
import { defaultQueryLimits, QueryLimits } from '../security/query-limits/query-limits.js';
import { RateLimiter } from '../security/rate-limit/rate-limiter.js';
import { makeApollo } from './apollo.js';
import { explorerPage } from './explorer/explorer-page.js';
import { answerClientError } from './http/client-error.js';
import { graphqlEndpoint } from './http/graphql-endpoint.js';
import { defaultLimits, Limits } from './limits.js';
import { makePages } from './pages.js';
import { getSchema } from './schema.js';

export interface AppOptions {
  /** Initialised; the app neither opens nor closes it. */
  readonly dataSource: DataSource;
  readonly logger: Logger;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Looks a key up; the bootstrap key and those of the database unless told. */
  readonly findViewer?: FindViewer;
  /** The bootstrap key of role ADMIN; null for none. */
  readonly adminKey: string | null;
  /** The attribution engine; on this thread unless told. */
  readonly attribute?: Attribute;
  /** Introspection, explorer and suggestions (semantics 89). */
  readonly introspection: boolean;
  /** Whether reading needs no key; true unless told. */
  readonly anonymousReading?: boolean;
  /** Requests a minute for each key or address; 0 or nothing: not counted. */
  readonly rateLimit?: number;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies?: readonly string[];
  /** Origins whose pages may send keys. */
  readonly corsOrigins?: readonly string[];
  readonly limits?: Partial<Limits>;
  readonly queryLimits?: Partial<QueryLimits>;
  /** The public schema unless told. */
  readonly schema?: GraphQLSchema;
  /** Plugins that answer operations; the guard comes before them. */
  readonly plugins?: readonly ApolloServerPlugin<ServerContext>[];
  readonly stringifyResult?: (result: object) => string;
}

export interface App {
  /** Takes the port; rejects with Node's error where it cannot. */
  listen(): Promise<{ url: string }>;
  /** Not ready at once, takes no new work, lets running requests finish, then resolves. */
  close(): Promise<void>;
}

/** Puts the server together: schema, Apollo on /graphql, pages and probes on Fastify. */
export async function createApp(options: AppOptions): Promise<App> {
  const limits = { ...defaultLimits, ...options.limits };
  const queryLimits = { ...defaultQueryLimits, ...options.queryLimits };
  const { logger, dataSource, introspection } = options;
  const metrics = new Metrics();
  let draining = false;
  const isDraining = (): boolean => draining;

  const apollo = makeApollo({
    schema: options.schema ?? (await getSchema()),
    introspection,
    logger,
    metrics,
    queryLimits,
    plugins: options.plugins,
    stringifyResult: options.stringifyResult,
  });
  await apollo.start();
  const graphql = graphqlEndpoint({
    apollo,
    dataSource,
    attribute: options.attribute ?? attributeHere,
    findViewer:
      options.findViewer ??
      firstViewer(bootstrapViewer(options.adminKey), storedViewer(dataSource)),
    anonymousReading: options.anonymousReading ?? true,
    limiter: options.rateLimit ? new RateLimiter(options.rateLimit) : null,
    trustedProxies: new Set(options.trustedProxies),
    logger,
    metrics,
    limits,
    queryLimits,
    corsOrigins: options.corsOrigins ?? [],
    explorer: introspection ? explorerPage : null,
    isDraining,
  });
  let pages: FastifyInstance | undefined;
  const dispatch = (request: IncomingMessage, response: ServerResponse): void => {
    if (isGraphql(request.url)) graphql(request, response);
    else pages?.routing(request, response);
  };
  const server = makeServer(dispatch, limits);
  pages = await makePages({
    server,
    dataSource,
    logger,
    metrics,
    explorer: introspection,
    isDraining,
  });
  return {
    listen: async () => ({ url: await pages.listen({ host: options.host, port: options.port }) }),
    close: async () => {
      draining = true;
      const force = setTimeout(() => server.closeAllConnections(), limits.drainTimeoutMs);
      await pages.close();
      clearTimeout(force);
      await apollo.stop();
    },
  };
}

const attributeHere: Attribute = async (text, language) => attribute(text, { language });

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
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
    },
    dispatch,
  );
  server.maxConnections = limits.maxConnections;
  server.on('clientError', answerClientError);
  return server;
}
