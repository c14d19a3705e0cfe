import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

import { attachment } from '../../base/attachment.js';
import { Ask, Problem } from '../ask.js';
import { Page, PageRequest } from '../define-page.js';
import { printUrl } from '../url/print-url.js';
import { ExportFailure } from './export-failure.js';
import { Exported, readExport } from './exported-quotes.js';
import { ListExport, ReadList } from './list-export.js';
import { ExportAbout, writeAtom } from './write-atom.js';
import { writeJson } from './write-json.js';
import { ListAbout, writeListCsv, writeListJson, writeListJsonl } from './write-list.js';

interface Format<From, About> {
  readonly type: string;
  readonly write: (from: From, about: About) => AsyncGenerator<string>;
}

const json = 'application/json; charset=utf-8';

const written: Readonly<Record<string, Format<Exported, ExportAbout>>> = {
  json: { type: json, write: writeJson },
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
};

const listed: Readonly<Record<string, Format<ReadList, ListAbout>>> = {
  csv: { type: 'text/csv; charset=utf-8; header=present', write: writeListCsv },
  jsonl: { type: 'application/jsonl; charset=utf-8', write: writeListJsonl },
  json: { type: json, write: writeListJson },
};

/** What the server tells about a request to whoever answers it. */
export interface ExportRequests {
  readonly requestOf: (page: Page, request: FastifyRequest) => PageRequest;
  readonly askFor: (request: FastifyRequest, reply: FastifyReply) => Promise<Ask>;
}

/**
 * The rows of a page behind its path and filter. Of quotes, .json and .atom are streamed, .csv and
 * .jsonl lead to the exports of the API with the same filter; of other lists all are streamed.
 */
export function serveExports(scope: FastifyInstance, page: Page, server: ExportRequests): void {
  if (page.lists !== undefined) serveList(scope, page, page.lists, server);
  const { exports } = page;
  if (exports === undefined) return;
  for (const ending of ['csv', 'jsonl'])
    serveFile(scope, page, ending, server, async (asked, ask, reply) => {
      const filter = await exports(asked, ask);
      if (filter === null) return null;
      const target = `/export/quotes.${ending}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
      return reply.redirect(target, 302);
    });
  for (const [ending, { type, write }] of Object.entries(written))
    serveFile(scope, page, ending, server, async (asked, ask, reply) => {
      const filter = await exports(asked, ask);
      if (filter === null) return null;
      const about = { page: pageOf(asked, ending), filter, origin: asked.origin };
      const exported = await readExport(filter, ask);
      return reply.type(type).send(Readable.from(write(exported, about)));
    });
}

function serveList(
  scope: FastifyInstance,
  page: Page,
  list: ListExport,
  server: ExportRequests,
): void {
  for (const [ending, { type, write }] of Object.entries(listed))
    serveFile(scope, page, ending, server, async (asked, ask, reply) => {
      const { values } = asked.url;
      const filter = list.filterOf(values);
      const read = await list.read(values, ask);
      const about = { list, page: pageOf(asked, ending), filter };
      return reply
        .type(type)
        .header('cache-control', 'private, no-store')
        .header('content-disposition', attachment(list.rows, filter, ending))
        .send(Readable.from(write(read, about)));
    });
}

/** One file behind a page: an answer, 404 without one, or why its rows cannot be read. */
function serveFile(
  scope: FastifyInstance,
  page: Page,
  ending: string,
  { requestOf, askFor }: ExportRequests,
  answer: (asked: PageRequest, ask: Ask, reply: FastifyReply) => Promise<FastifyReply | null>,
): void {
  scope.get(pathWith(page.path, ending), async (request, reply) => {
    const ask = await askFor(request, reply);
    try {
      const answered = await answer(requestOf(page, request), ask, reply);
      return answered ?? reply.callNotFound();
    } catch (error) {
      if (!(error instanceof ExportFailure)) throw error;
      return refuse(reply, error.problem);
    }
  });
}

function refuse(reply: FastifyReply, { code, message, requestId }: Problem): FastifyReply {
  const errors = [{ message, extensions: { code, requestId } }];
  return reply.status(code === 'BAD_USER_INPUT' ? 400 : 503).send({ errors });
}

/** Address of the page behind which a file stands. */
function pageOf({ origin, url }: PageRequest, ending: string): string {
  return origin + printUrl(url.path.slice(0, -ending.length - 1), url.values);
}

/** /people/:slug with .csv behind it, where the slug may not swallow the dot. */
function pathWith(path: string, ending: string): string {
  const root = path === '/' ? '/index' : path;
  return `${root.replace(/:(\w+)$/, ':$1(^[a-z0-9-]+)')}.${ending}`;
}
