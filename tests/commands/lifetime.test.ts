import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Runs a process with a lifetime that says what it closes; `then` is what happens in it. */
async function run(then: string, onFirstWord?: (pid: number) => void) {
  const code = `
    const { startLifetime } = await import('${dist}commands/serve/lifetime.js');
    const { createLogger } = await import('${dist}observability/logger.js');
    const lifetime = startLifetime(createLogger({ level: 'fatal', readable: false }));
    const closing = (name) => ({ close: async () => console.log('closed ' + name) });
    lifetime.add(closing('database'));
    lifetime.add(Promise.resolve(closing('server')));
    const stayAlive = setInterval(() => undefined, 1000);
    console.log('started');
    ${then}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    if (printed.stdout === '') onFirstWord?.(child.pid ?? 0);
    printed.stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => (printed.stderr += chunk.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, ...printed };
}

describe('the server process', () => {
  it('closes what it opened, last opened first, and exits 0 when its terminal is closed', async () => {
    const { status, stdout } = await run('', (pid) => process.kill(pid, 'SIGHUP'));
    expect(stdout).toBe('started\nclosed server\nclosed database\n');
    expect(status).toBe(0);
  });

  it.each([
    ['a rejection that nobody handles', `Promise.reject(new Error('lost'));`],
    ['an exception that nobody catches', `setTimeout(() => { throw new Error('lost'); });`],
  ])('logs %s, closes everything and exits 1', async (_, then) => {
    const { status, stdout, stderr } = await run(then);
    expect(stdout).toBe('started\nclosed server\nclosed database\n');
    expect(JSON.parse(stderr)).toMatchObject({ level: 'fatal', err: { message: 'lost' } });
    expect(status).toBe(1);
  });

  it('exits at once at the second signal, whatever still closes', async () => {
    const hangs = 'lifetime.add({ close: () => new Promise(() => undefined) });';
    const { status, stdout } = await run(hangs, (pid) => {
      process.kill(pid, 'SIGTERM');
      setTimeout(() => process.kill(pid, 'SIGTERM'), 1000);
    });
    expect(stdout).toBe('started\n');
    expect(status).toBe(1);
  });

  it('closes the rest where closing one thing fails', async () => {
    const fails = `lifetime.add({ close: () => Promise.reject(new Error('no')) });`;
    const { status, stdout } = await run(fails, (pid) => process.kill(pid, 'SIGTERM'));
    expect(stdout).toBe('started\nclosed server\nclosed database\n');
    expect(status).toBe(0);
  });
});
