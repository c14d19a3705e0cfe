import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { connect } from './data/bench-database.js';
import { postgraphileQuestions, type Means } from './postgraphile/documents.js';
import type { Ask, Question, QuestionName } from './questions.js';

/** A server under test: how it is asked, and its address. */
export interface Server {
  readonly name: string;
  readonly url: string;
  /** Its process, all of whose work is in it. */
  readonly pid: number;
  /** The body of a request. */
  bodyOf(name: QuestionName, question: Question, ask: Ask): unknown;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** The practical limit, as raw-server.ts says. */
export async function startRaw(databaseUrl: string): Promise<Server> {
  const program = fileURLToPath(new URL('raw-server.js', import.meta.url));
  const child = spawn(process.execPath, [program, databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    name: 'raw',
    url: line.toString().trim(),
    pid: child.pid!,
    bodyOf: (name, _, { parameters }) => ({ name, parameters }),
    stop: () => end(child),
  };
}

/** Whosaid as an operator runs it: `npm start` with the settings of production. */
export async function startOurs(databaseUrl: string, adminKey?: string): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/cli.js', 'serve'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      WHOSAID_RATE_LIMIT: '0',
      WHOSAID_SAMPLES: 'off',
      ...(adminKey !== undefined && { WHOSAID_ADMIN_KEY: adminKey }),
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await untilReady(`${address}/readyz`, child);
  return {
    name: 'whosaid',
    url: `${address}/graphql`,
    pid: child.pid!,
    bodyOf: (_, { document }, { variables }) => ({ query: document, variables }),
    stop: () => end(child),
  };
}

/** PostGraphile 5 in its own folder and on its own Node, as postgraphile/server.mjs says. */
export async function startPostgraphile(databaseUrl: string, means: Means): Promise<Server> {
  const folder = `${root}tests/bench/postgraphile`;
  const client = await connect(databaseUrl);
  for (const file of ['functions', means])
    await client.query(readFileSync(`${folder}/${file}.sql`, 'utf8'));
  await client.end();
  const child = spawn(`${folder}/node_modules/.bin/node`, ['server.mjs', databaseUrl], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    name: means === 'own-means' ? 'postgraphile' : 'postgraphile with our functions',
    url: line.toString().trim(),
    pid: child.pid!,
    bodyOf: (name, _, ask) => ({
      query: postgraphileQuestions(means)[name].document,
      variables: postgraphileQuestions(means)[name].variablesOf(ask),
    }),
    stop: () => end(child),
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} did not become ready within 30 seconds.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address !== 'object') throw new Error('No port is free.');
  return address.port;
}
