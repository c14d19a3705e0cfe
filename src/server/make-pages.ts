import compress from '@fastify/compress';
import helmet, { FastifyHelmetOptions } from '@fastify/helmet';
import Fastify, { FastifyInstance, FastifyReply } from 'fastify';
import { Server, ServerResponse } from 'node:http';
import { Logger } from 'pino';
import { DataSource } from 'typeorm';

import { problemPage } from '../dashboard/problem-page.js';
import { isMigrated } from '../database/is-migrated.js';
import { checkReadiness } from '../observability/check-readiness.js';
import { Metrics } from '../observability/metrics.js';
import { requestIdOf } from '../observability/request-id.js';
import { serveExplorerFiles } from './explorer/explorer-files.js';
import { answerClientError } from './http/client-error.js';
import { HttpProblem } from './http/http-problem.js';
import { toProblem } from './http/to-problem.js';

/** What everything but /graphql needs from the server. */
export interface PagesOptions {
  readonly server: Server;
  readonly dataSource: DataSource;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Whether the explorer and what it loads are served. */
  readonly explorer: boolean;
  /** Adds the routes of exports and pages. */
  readonly addRoutes: (pages: FastifyInstance) => Promise<void>;
  readonly isDraining: () => boolean;
}

/** No HSTS and no upgrade: a server on the loopback speaks plain HTTP; a proxy adds them. */
const securityHeaders: FastifyHelmetOptions = {
  strictTransportSecurity: false,
  frameguard: { action: 'deny' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
};

/** Fastify with everything that is not /graphql: probes, metrics and pages. Ready to listen. */
export async function makePages(options: PagesOptions): Promise<FastifyInstance> {
  const { server, logger, metrics, explorer, isDraining } = options;
  const pages: FastifyInstance = Fastify({
    serverFactory: () => server,
    clientErrorHandler: answerClientError,
    genReqId: (request) => requestIdOf(request.headers['x-request-id']),
    // Probes must be answered to the end, and say no themselves.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      sendRaw(reply.raw, problemOfFastify(error, request.id), request.id);
    },
  });
  await pages.register(helmet, securityHeaders);
  await pages.register(compress, { encodings: ['gzip'], threshold: 1_400 });
  pages.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  pages.addHook('onSend', async (_, reply) => {
    if (isDraining()) void reply.header('connection', 'close');
  });
  pages.addHook('onResponse', async (request, reply) => {
    metrics.countAnswer(request.routeOptions.url ?? 'unknown', reply.statusCode);
  });
  pages.setNotFoundHandler(async ({ headers, url, id }, reply) => {
    const problem = new HttpProblem(404, 'NOT_FOUND', 'There is nothing at this path.');
    void reply.status(404);
    if (headers.accept?.includes('text/html') !== true) return reply.send(problem.toJSON());
    return reply.type('text/html; charset=utf-8').send(problemPage(problem, url, id));
  });
  pages.setErrorHandler(async (error, request, reply) => {
    const problem = problemOfFastify(error, request.id);
    if (problem.code === 'INTERNAL_SERVER_ERROR')
      logger.error({ requestId: request.id, err: error }, 'page failed');
    return reply.status(problem.status).headers(problem.headers).send(problem.toJSON());
  });

  addProbes(pages, options);
  await options.addRoutes(pages);
  if (explorer) {
    serveExplorerFiles(pages);
    // Only where no page is the front page.
    if (!pages.hasRoute({ method: 'GET', url: '/' }))
      pages.get('/', async (_, reply) => reply.redirect('/graphql', 302));
  }
  await pages.ready();
  return pages;
}

function addProbes(
  pages: FastifyInstance,
  { dataSource, metrics, isDraining }: PagesOptions,
): void {
  pages.get('/healthz', async (_, reply) => sendProbe(reply, true, 'ok'));
  pages.get('/readyz', async (_, reply) => {
    if (isDraining()) return sendProbe(reply, false, 'shutting down');
    const readiness = await checkReadiness(dataSource, isMigrated);
    return readiness.ready
      ? sendProbe(reply, true, 'ok')
      : sendProbe(reply, false, readiness.reason);
  });
  pages.get('/metrics', async (_, reply) => {
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.print());
  });
}

function sendProbe(reply: FastifyReply, fit: boolean, status: string): FastifyReply {
  if (!fit) void reply.header('retry-after', '1');
  return reply
    .status(fit ? 200 : 503)
    .header('cache-control', 'no-store')
    .send({ status });
}

/** Fastify's own refusals in our shape; all else as everywhere. */
function problemOfFastify(error: unknown, requestId: string): HttpProblem {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (!(error instanceof Error) || status < 400 || status >= 500)
    return toProblem(error, requestId);
  const badUrl = 'code' in error && error.code === 'FST_ERR_BAD_URL';
  return new HttpProblem(
    status,
    'BAD_USER_INPUT',
    badUrl ? 'The path is malformed.' : error.message,
  );
}

/** For what is refused before Fastify has a route, such as a malformed percent sign. */
function sendRaw(response: ServerResponse, problem: HttpProblem, requestId: string): void {
  response
    .writeHead(problem.status, {
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
    })
    .end(JSON.stringify(problem));
}
