import { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { startScript } from './explorer-page.js';

const compress = promisify(gzip);
const require = createRequire(import.meta.url);

const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';

/** All that the explorer loads: files of installed packages, and the script that starts it. */
const files: Readonly<Record<string, { type: string; read: () => Promise<Buffer> }>> = {
  'react.js': { type: script, read: packaged('react', 'umd/react.production.min.js') },
  'react-dom.js': { type: script, read: packaged('react-dom', 'umd/react-dom.production.min.js') },
  'graphiql.js': { type: script, read: packaged('graphiql', 'graphiql.min.js') },
  'graphiql.css': { type: style, read: packaged('graphiql', 'graphiql.min.css') },
  'start.js': { type: script, read: async () => Buffer.from(startScript) },
};

interface Served {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly packed: Buffer;
}

/** Serves /explorer/NAME. Each file is read and compressed once, when it is first asked for. */
export function serveExplorerFiles(pages: FastifyInstance): void {
  const served = new Map<string, Promise<Served>>();
  for (const [name, { type, read }] of Object.entries(files)) {
    pages.get(`/explorer/${name}`, async (request, reply) => {
      const file = served.get(name) ?? prepare(type, read);
      served.set(name, file);
      const { etag, plain, packed } = await file;
      void reply
        .type(type)
        .header('etag', etag)
        .header('vary', 'Accept-Encoding')
        .header('cache-control', 'public, max-age=3600');
      if (request.headers['if-none-match'] === etag) return reply.status(304).send();
      const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
      return takesGzip ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(plain);
    });
  }
}

async function prepare(type: string, read: () => Promise<Buffer>): Promise<Served> {
  const plain = await read();
  const etag = `W/"${createHash('sha1').update(plain).digest('base64url')}"`;
  return { type, etag, plain, packed: await compress(plain) };
}

function packaged(name: string, path: string): () => Promise<Buffer> {
  return () => readFile(join(dirname(require.resolve(`${name}/package.json`)), path));
}
