import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { Ask, Operation } from '../ask.js';
import { Page, PageRequest, View } from '../define-page.js';
import {
  printSessionCookie,
  readSessionCookie,
  Sessions,
  sessionSeconds,
} from './session-cookie.js';
import { signInView } from './sign-in.js';

/** What the server does for any page. */
export interface PageServer {
  readonly requestOf: (page: Page, request: FastifyRequest) => PageRequest;
  /** In the name of the key in the Authorization header; throws where it is not good. */
  readonly askFor: (request: FastifyRequest, reply: FastifyReply) => Promise<Ask>;
  readonly send: (
    request: FastifyRequest,
    reply: FastifyReply,
    view: View,
    asked: PageRequest,
  ) => FastifyReply;
}

/** Whether a key may edit. */
export const roleOperation: Operation<{ readonly viewer: { readonly role: string } | null }> = {
  document: `query Role { viewer { role } }`,
};

/**
 * Serves a page to who has given an editor's key on its form. Each request of the session runs as
 * if it had carried the key, so that no right outlives it.
 */
export function serveKeyedPage(
  scope: FastifyInstance,
  page: Page,
  sessions: Sessions,
  server: PageServer,
): void {
  const show = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    void reply.header('cache-control', 'private, no-store');
    const asked = server.requestOf(page, request);
    const id = readSessionCookie(request.headers.cookie);
    const key = id === null ? null : await sessions.keyOf(id);
    if (key === null) {
      const cause = asked.form['action'] === undefined ? 'none yet' : 'session over';
      return server.send(request, reply, signInView(request.url, cause), asked);
    }
    const ask = await askWith(key, request, reply, server);
    if (ask === null)
      return server.send(request, reply, signInView(request.url, 'wrong key'), asked);
    return server.send(request, reply, await page.show(asked, ask), asked);
  };
  scope.get(page.path, show);
  scope.post(page.path, { onRequest: refuseUnlessOwn }, async (request, reply) => {
    const asked = server.requestOf(page, request);
    const { key, action } = asked.form;
    if (action === 'sign-out') return signOut(request, reply, sessions);
    if (key === undefined) return show(request, reply);
    void reply.header('cache-control', 'private, no-store');
    const ask = await askWith(key.trim(), request, reply, server);
    if (ask === null)
      return server.send(request, reply, signInView(request.url, 'wrong key'), asked);
    const id = await sessions.begin(key.trim(), sessionSeconds);
    const cookie = printSessionCookie(id, request.protocol === 'https');
    return reply.header('set-cookie', cookie).redirect(request.url, 303);
  });
}

async function signOut(
  request: FastifyRequest,
  reply: FastifyReply,
  sessions: Sessions,
): Promise<FastifyReply> {
  const id = readSessionCookie(request.headers.cookie);
  if (id !== null) await sessions.end(id);
  const cookie = printSessionCookie('', request.protocol === 'https');
  return reply.header('set-cookie', cookie).redirect('/review', 303);
}

/** A way to ask in the name of a key that may edit; null for any other. */
async function askWith(
  key: string,
  request: FastifyRequest,
  reply: FastifyReply,
  server: PageServer,
): Promise<Ask | null> {
  request.raw.headers.authorization = `Bearer ${key}`;
  try {
    const ask = await server.askFor(request, reply);
    const { data } = await ask(roleOperation, {});
    const role = data?.viewer?.role;
    return role === 'EDITOR' || role === 'ADMIN' ? ask : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'UNAUTHENTICATED') return null;
    throw error;
  }
}

/** What changes something must say that a page of ours sent it; SameSite alone is not relied on. */
async function refuseUnlessOwn(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOwn =
    site === undefined
      ? origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.host
      : site === 'same-origin';
  if (isOwn) return;
  await reply
    .status(403)
    .type('text/plain; charset=utf-8')
    .send('This was not sent from a page of this server.\n');
}
