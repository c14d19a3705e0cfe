import { beforeAll, describe, expect, it } from '@jest/globals';

import { emptyDatabase } from '../support/postgres.js';
import { send, TestApp, testApp } from '../support/test-app.js';

describe('probes (semantics 73)', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });

  it('is alive and ready on a migrated database', async () => {
    expect((await send(app, { method: 'GET', path: '/healthz' })).status).toBe(200);
    const ready = await send(app, { method: 'GET', path: '/readyz' });
    expect(ready.status).toBe(200);
    expect(ready.headers['cache-control']).toBe('no-store');
  });

  it('is alive but not ready before the migrations', async () => {
    const { dataSource } = await emptyDatabase();
    const early = await testApp({ dataSource });
    expect((await send(early, { method: 'GET', path: '/healthz' })).status).toBe(200);
    const ready = await send(early, { method: 'GET', path: '/readyz' });
    expect(ready.status).toBe(503);
    expect(ready.text).toContain('migrations');
  });

  it('is alive but not ready without a database, and does not say where it looked', async () => {
    const { dataSource } = await emptyDatabase();
    const cutOff = await testApp({ dataSource });
    await dataSource.destroy();
    expect((await send(cutOff, { method: 'GET', path: '/healthz' })).status).toBe(200);
    const ready = await send(cutOff, { method: 'GET', path: '/readyz' });
    expect(ready.status).toBe(503);
    expect(ready.text).not.toMatch(/localhost|127\.0\.0\.1|postgres/i);
  });

  it('counts what it answers in the Prometheus text format', async () => {
    await send(app, { method: 'GET', path: '/graphql?query=%7B__typename%7D' });
    const metrics = await send(app, { method: 'GET', path: '/metrics' });
    expect(metrics.status).toBe(200);
    expect(metrics.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(metrics.text).toMatch(/whosaid_http_responses_total\{route="graphql",status="200"\} \d/);
    expect(metrics.text).toMatch(/^whosaid_graphql_duration_seconds_count \d/m);
  });
});
