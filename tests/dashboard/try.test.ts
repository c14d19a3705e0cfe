import { beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';

import { Reply, send, TestApp, testApp } from '../support/test-app.js';

describe('/try', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });

  const submit = (text: string, headers: Record<string, string> = {}): Promise<Reply> =>
    send(app, {
      method: 'POST',
      path: '/try',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ text }).toString(),
    });

  it('shows who says what in a pasted text', async () => {
    const { status, text } = await submit(
      '“The gates will hold,” said Dana Whitlock, the harbour engineer.',
    );
    expect(status).toBe(200);
    expect(text).toContain('1 quote by 1 named speaker');
    expect(text).toMatch(/<mark class="q-content" id="q1"[^>]*>The gates will hold,<\/mark>/);
    expect(text).toMatch(/<span class="who-said">Dana Whitlock<\/span>/);
  });

  it('escapes whatever the text holds', async () => {
    const { text } = await submit(
      '“</mark><script>alert(1)</script><img src=x onerror=alert(2)>,” said Ann Lee.',
    );
    expect(text).not.toMatch(/<script>alert|<img/);
    expect(text).toContain('&lt;script>alert(1)');
  });

  it('says what is wrong with a text that is too long, and lives on', async () => {
    const reply = await submit('a'.repeat(200_001));
    expect(reply.text).toContain('at most 200000 are allowed');
    expect(reply.text).toContain('BAD_USER_INPUT');
  });

  it.each([
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{}, 200],
  ])('answers a form that comes with %j by %d', async (headers, status) => {
    expect((await submit('“Yes,” said Ann Lee.', headers)).status).toBe(status);
  });

  it('is a page of our own files alone, under a policy that allows no other', async () => {
    const { headers, text } = await send(app, { method: 'GET', path: '/try' });
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(text).not.toMatch(/\sstyle=|<style|<script(?![^>]*\ssrc=)|\son\w+=/);
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('comes with all that it loads in under 60 kB', async () => {
    const { text } = await send(app, { method: 'GET', path: '/try' });
    let bytes = gzipSync(text).length;
    for (const [, path] of text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
      const asset = await send(app, {
        method: 'GET',
        path: path!,
        headers: { 'accept-encoding': 'gzip' },
      });
      expect([path, asset.status]).toEqual([path, 200]);
      expect(asset.headers['cache-control']).toContain('immutable');
      bytes += asset.bytes.length;
    }
    expect(bytes).toBeLessThan(60_000);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await send(app, { method: 'GET', path: '/try' });
    const again = await send(app, {
      method: 'GET',
      path: '/try',
      headers: { 'if-none-match': headers['etag']! },
    });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('names what it does not know in its address', async () => {
    const { status, text } = await send(app, { method: 'GET', path: '/try?colour=%3Cb%3E' });
    expect(status).toBe(200);
    expect(text).toContain('This page does not know <code>colour</code>');
  });
});
