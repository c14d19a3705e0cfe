import { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';

import { attachment } from '../base/attachment.js';
import { isErrorCode, WhosaidError } from '../base/errors.js';
import { Execute } from '../dashboard/ask.js';
import { csvHeader, csvLine } from '../publish/export/csv-line.js';
import { jsonLine } from '../publish/export/json-line.js';
import { ExportedQuote, exportQuery } from '../publish/export/quote-row.js';
import { AskBatch, ExportBatch, readQuotes } from '../publish/export/read-quotes.js';
import { Admission, admit, AdmitOptions } from './http/admit.js';
import { corsHeaders } from './http/cors.js';

/** What the exports need from the server. */
export interface ExportOptions extends AdmitOptions {
  /** Runs the export query. */
  readonly execute: Execute;
  readonly corsOrigins: readonly string[];
}

interface Format {
  readonly type: string;
  readonly header: string;
  readonly line: (quote: ExportedQuote) => string;
}

const formats: Readonly<Record<string, Format>> = {
  csv: { type: 'text/csv; charset=utf-8; header=present', header: csvHeader(), line: csvLine },
  jsonl: { type: 'application/jsonl; charset=utf-8', header: '', line: jsonLine },
};

/**
 * GET /export/quotes.csv and .jsonl, `filter` a QuoteFilter as JSON (semantics 72). The first
 * batch is read before the head is sent, so a bad filter is 400; a failure later breaks the
 * connection off, so that a cut export never looks whole.
 */
export function addExportRoutes(pages: FastifyInstance, options: ExportOptions): void {
  for (const [extension, format] of Object.entries(formats)) {
    pages.get(`/export/quotes.${extension}`, async (request, reply) => {
      const headers: Record<string, string> = corsHeaders(request.headers, options.corsOrigins);
      try {
        const admission = await admit(request.raw, options, headers);
        const filter = readFilter(request.query);
        const ask = askAs(options, admission, request.id);
        const batches = readQuotes(ask, filter);
        const first = await batches.next();
        const opening = format.header + toText(first.value ?? [], format);
        return reply
          .type(format.type)
          .header('cache-control', 'private, no-store')
          .header('content-disposition', attachment('quotes', filter, extension))
          .send(Readable.from(textOf(opening, batches, format)));
      } finally {
        void reply.headers(headers);
      }
    });
  }
}

async function* textOf(
  opening: string,
  batches: AsyncGenerator<readonly ExportedQuote[]>,
  format: Format,
): AsyncGenerator<string> {
  if (opening !== '') yield opening;
  for await (const batch of batches) yield toText(batch, format);
}

function toText(batch: readonly ExportedQuote[], format: Format): string {
  return batch.map(format.line).join('');
}

/** Each batch has the time of an operation; an export may take as long as its client reads. */
function askAs({ execute }: ExportOptions, admission: Admission, requestId: string): AskBatch {
  return async (variables) => {
    const { data, errors } = await execute(
      exportQuery,
      { ...variables },
      { ...admission, requestId },
    );
    const [error] = errors ?? [];
    if (error === undefined) return data as ExportBatch;
    const { code, ...facts } = error.extensions ?? {};
    const known = isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
    throw new WhosaidError(known, error.message, null, facts as Record<string, string | number>);
  };
}

function readFilter(query: unknown): unknown {
  const { filter, ...others } = query as Record<string, unknown>;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined)
    throw new WhosaidError('BAD_USER_INPUT', 'The only parameter is filter.', 'filter');
  if (filter === undefined) return null;
  try {
    return JSON.parse(String(filter));
  } catch {
    throw new WhosaidError(
      'BAD_USER_INPUT',
      'filter must be a QuoteFilter as JSON: {"kind":["DIRECT"]}.',
      'filter',
    );
  }
}
