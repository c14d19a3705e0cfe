import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

import { Ask } from '../ask.js';
import { Page, PageRequest } from '../define-page.js';
import { printUrl } from '../url/print-url.js';
import { Exported, ExportFailure, readExport } from './exported-quotes.js';
import { ExportAbout, writeAtom } from './write-atom.js';
import { writeJson } from './write-json.js';

interface Format {
  readonly type: string;
  readonly write: (exported: Exported, about: ExportAbout) => AsyncGenerator<string>;
}

const written: Readonly<Record<string, Format>> = {
  json: { type: 'application/json; charset=utf-8', write: writeJson },
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
};

/** What the server tells about a request to whoever answers it. */
export interface ExportRequests {
  readonly requestOf: (page: Page, request: FastifyRequest) => PageRequest;
  readonly askFor: (request: FastifyRequest, reply: FastifyReply) => Promise<Ask>;
}

/**
 * The rows of a page behind its path and filter: .json and .atom are streamed, .csv and .jsonl
 * lead to the exports of the API with the same filter.
 */
export function serveExports(scope: FastifyInstance, page: Page, server: ExportRequests): void {
  const { exports } = page;
  if (exports === undefined) return;
  for (const ending of ['csv', 'jsonl'])
    scope.get(pathWith(page.path, ending), async (request, reply) => {
      const filter = JSON.stringify(exports(server.requestOf(page, request)));
      const target = `/export/quotes.${ending}?filter=${encodeURIComponent(filter)}`;
      return reply.redirect(target, 302);
    });
  for (const [ending, { type, write }] of Object.entries(written))
    scope.get(pathWith(page.path, ending), async (request, reply) => {
      const asked = server.requestOf(page, request);
      const ask = await server.askFor(request, reply);
      const filter = exports(asked);
      const path = asked.url.path.slice(0, -ending.length - 1);
      const about = {
        page: asked.origin + printUrl(path, asked.url.values),
        filter,
        origin: asked.origin,
      };
      try {
        const exported = await readExport(filter, ask);
        return await reply.type(type).send(Readable.from(write(exported, about)));
      } catch (error) {
        if (!(error instanceof ExportFailure)) throw error;
        const { code, message, requestId } = error.problem;
        const errors = [{ message, extensions: { code, requestId } }];
        return reply.status(code === 'BAD_USER_INPUT' ? 400 : 503).send({ errors });
      }
    });
}

/** /people/:slug with .csv behind it, where the slug may not swallow the dot. */
function pathWith(path: string, ending: string): string {
  const root = path === '/' ? '/index' : path;
  return `${root.replace(/:(\w+)$/, ':$1(^[a-z0-9-]+)')}.${ending}`;
}
