import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { isErrorCode, WhosaidError } from '../base/errors.js';
import { Execute } from '../dashboard/ask.js';
import { toNodeId } from '../graphql/node-id.js';
import { oembedAddress, oembedOf, oembedXml } from '../publish/embed/oembed.js';
import { EmbedAnswer, embedQuery, quoteOfAnswer } from '../publish/embed/read-quote.js';
import { readingAddress } from '../publish/web-addresses.js';
import { QuoteFacts } from '../publish/quote-facts.js';
import { admit, AdmitOptions } from './http/admit.js';
import { corsHeaders } from './http/cors.js';
import { HttpProblem } from './http/http-problem.js';
import { publicOrigin } from './http/public-origin.js';

/** What /oembed needs from the server. */
export interface EmbedOptions extends AdmitOptions {
  /** Runs the embed query. */
  readonly execute: Execute;
  readonly corsOrigins: readonly string[];
  readonly publicUrl: string | null;
}

/**
 * GET /oembed?url=&maxwidth=&maxheight=&format=json|xml for the address of a quote, and that
 * address: /quotes/ID leads to its place in the article and names its oEmbed response. 404 for what
 * is not visible, 501 for another format (oembed.com, 2.3).
 */
export function addEmbedRoutes(pages: FastifyInstance, options: EmbedOptions): void {
  pages.get('/oembed', async (request, reply) => {
    const { url, format = 'json', maxwidth, maxheight } = request.query as Record<string, unknown>;
    if (format !== 'json' && format !== 'xml')
      throw new HttpProblem(501, 'BAD_USER_INPUT', 'format is json or xml.');
    const origin = originOf(request, options);
    const maxWidth = pixels('maxwidth', maxwidth);
    const maxHeight = pixels('maxheight', maxheight);
    const quote = await readQuote(idIn(url), request, reply, options);
    const response = oembedOf(quote, { origin, ...maxWidth, ...maxHeight });
    void reply.header(
      'cache-control',
      request.headers.authorization ? 'private, no-store' : 'public, max-age=300',
    );
    return format === 'xml'
      ? reply.type('text/xml; charset=utf-8').send(oembedXml(response))
      : reply.type('application/json; charset=utf-8').send(response);
  });

  pages.get('/quotes/:id', async (request, reply) => {
    const { id } = request.params as { id: string };
    const quote = await readQuote(id, request, reply, options);
    const origin = originOf(request, options);
    const link = `<${oembedAddress(origin, quote)}>; rel="alternate"; type="application/json+oembed"`;
    const { url } = quote.article;
    const place = readingAddress('', { ...quote, article: { ...quote.article, url: null } });
    const source = url === null ? '' : `, <${encodeURI(url)}>; rel="original"`;
    return reply.header('link', link + source).redirect(place, 302);
  });
}

function originOf(request: FastifyRequest, { publicUrl }: EmbedOptions): string {
  return publicOrigin(request.raw, publicUrl) ?? '';
}

/** The quote, as whoever asks may see it. Throws 404 where they may not. */
async function readQuote(
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
  options: EmbedOptions,
): Promise<QuoteFacts> {
  const headers: Record<string, string> = corsHeaders(request.headers, options.corsOrigins);
  try {
    const admission = await admit(request.raw, options, headers);
    const caller = { ...admission, requestId: request.id };
    const { data, errors } = await options.execute(embedQuery, { id }, caller);
    const [error] = errors ?? [];
    if (error !== undefined) {
      const code = error.extensions?.['code'];
      throw new WhosaidError(isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR', error.message);
    }
    const quote = quoteOfAnswer(data as EmbedAnswer);
    if (quote === null)
      throw new HttpProblem(404, 'NOT_FOUND', 'There is no quote at this address.');
    return quote;
  } finally {
    void reply.headers(headers);
  }
}

/** The id in the address of a quote, on whatever host; one that nothing has where there is none. */
function idIn(url: unknown): string {
  if (typeof url !== 'string' || url === '')
    throw new HttpProblem(400, 'BAD_USER_INPUT', 'url is the address of a quote: /quotes/ID.');
  const path = URL.canParse(url, 'http://localhost')
    ? new URL(url, 'http://localhost').pathname
    : '';
  return /^\/quotes\/([^/]+)$/.exec(path)?.[1] ?? toNodeId('Quote', '0');
}

function pixels(name: string, given: unknown): { maxWidth?: number; maxHeight?: number } {
  if (given === undefined) return {};
  if (typeof given !== 'string' || !/^[1-9]\d{0,5}$/.test(given))
    throw new HttpProblem(400, 'BAD_USER_INPUT', `${name} is a number of pixels from 1.`);
  return name === 'maxwidth' ? { maxWidth: Number(given) } : { maxHeight: Number(given) };
}
