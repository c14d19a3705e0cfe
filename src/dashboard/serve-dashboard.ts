import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { IncomingMessage } from 'node:http';

import { Ask, askAs, Caller, Execute } from './ask.js';
import { assets } from './assets.js';
import { Page, PageRequest } from './define-page.js';
import { serveExports } from './exports/serve-exports.js';
import { pages } from './pages.js';
import { isPageProblem, problemPage } from './problem-page.js';
import { renderPage } from './render-page.js';
import { PageServer, serveKeyedPage } from './sessions/serve-keyed-page.js';
import { Sessions } from './sessions/session-cookie.js';
import { parseUrl } from './url/parse-url.js';

/** What the pages need from the server. */
export interface DashboardOptions {
  /** The only way from a page to content: operations on our own schema. */
  readonly execute: Execute;
  /** Finds out who asks and counts it; throws where the caller may not go on. */
  readonly admit: Admit;
  /** Who has signed in on a page, whichever process served it. */
  readonly sessions: Sessions;
  /** All unless told. */
  readonly pages?: readonly Page[];
}

/** `headers` takes what the answer must tell, a refusal included. */
export type Admit = (
  request: IncomingMessage,
  headers: Record<string, string>,
) => Promise<Omit<Caller, 'requestId'>>;

/** Everything from our own files; nothing inline, nothing framed, nothing sent elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Bytes of a submitted form: the longest text that can be tried, percent-encoded. */
const formBytes = 3 * 1024 * 1024;

/** Serves every page, what pages load, and the data behind pages, next to whatever app serves. */
export async function serveDashboard(
  app: FastifyInstance,
  options: DashboardOptions,
): Promise<void> {
  const served = options.pages ?? pages;
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: formBytes },
      (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.setErrorHandler(async (error, request, reply) => {
      if (!isPageProblem(error) || !wantsPage(request)) throw error;
      return sendPage(request, reply, error.status, problemPage(error, request.url, request.id));
    });
    for (const asset of assets)
      scope.get(asset.path, async (_, reply) =>
        reply
          .type(asset.type)
          .header('cache-control', 'public, max-age=31536000, immutable')
          .send(asset.body),
      );
    const server = pageServer(served, options);
    for (const page of served) {
      if (page.needsKey) serveKeyedPage(scope, page, options.sessions, server);
      else servePage(scope, page, server);
      serveExports(scope, page, server);
    }
  });
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') === true;
}

/** What is the same for every page, whoever may see it. */
function pageServer(served: readonly Page[], options: DashboardOptions): PageServer {
  const nav = served.flatMap(({ path, nav: name }) => (name ? [{ path, name }] : []));
  return {
    requestOf,
    askFor: (request, reply) => askInNameOf(request, reply, options),
    send: (request, reply, view, { url }) => {
      if (view.redirect !== undefined) return reply.redirect(view.redirect, 301);
      if (view.see !== undefined) return reply.redirect(view.see, 303);
      return sendPage(request, reply, view.status ?? 200, renderPage(view, url, nav));
    },
  };
}

function servePage(scope: FastifyInstance, page: Page, server: PageServer): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = server.requestOf(page, request);
    const view = await page.show(asked, await server.askFor(request, reply));
    return server.send(request, reply, view, asked);
  };
  scope.get(page.path, answer);
  if (page.takesForm) scope.post(page.path, { onRequest: refuseForeignForms }, answer);
}

async function askInNameOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { execute, admit }: DashboardOptions,
): Promise<Ask> {
  const headers: Record<string, string> = {};
  try {
    const admission = await admit(request.raw, headers);
    return askAs(execute, { ...admission, requestId: request.id });
  } finally {
    void reply.headers(headers);
  }
}

function requestOf(page: Page, request: FastifyRequest): PageRequest {
  const mark = request.url.indexOf('?');
  const path = mark < 0 ? request.url : request.url.slice(0, mark);
  const search = mark < 0 ? '' : request.url.slice(mark + 1);
  return {
    url: parseUrl(path, search, page.keys),
    params: request.params as Record<string, string>,
    form: (request.body ?? {}) as Record<string, string>,
    origin: `${request.protocol}://${request.host}`,
    today: new Date().toISOString().slice(0, 10),
  };
}

/** A form counts only where a page of ours submitted it. */
async function refuseForeignForms(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const own =
    site === undefined
      ? origin === undefined || hostOf(origin) === request.host
      : site === 'same-origin';
  if (own) return;
  await reply
    .status(403)
    .type('text/plain; charset=utf-8')
    .send('This form was sent from another site. Open the page here and send it again.\n');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  html: string,
): FastifyReply {
  const etag = `W/"${createHash('sha1').update(html).digest('base64url')}"`;
  void reply
    .headers({
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'same-origin',
      'cache-control': reply.getHeader('cache-control') ?? 'no-cache',
      vary: 'Accept-Encoding',
    })
    .type('text/html; charset=utf-8');
  if (request.method !== 'GET' || status !== 200) return reply.status(status).send(html);
  void reply.header('etag', etag);
  if (request.headers['if-none-match'] === etag) return reply.status(304).send();
  return reply.send(html);
}
