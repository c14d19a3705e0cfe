import { createServer } from 'node:http';
import { Pool } from 'pg';
import type { QuestionName } from './questions.js';
import { rawStatements } from './raw-statements.js';

/*
 * The practical limit that we compare with: node:http and pg, one hand-written named prepared
 * statement for a question, the text that Postgres built passed through. Nothing else: no GraphQL,
 * no rights, no limits. `node raw-server.js DATABASE_URL` prints its address on standard output.
 */
const pool = new Pool({
  connectionString: process.argv[2],
  max: 10,
  options: '-c TimeZone=UTC -c jit=off -c plan_cache_mode=force_generic_plan',
});

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(Buffer.concat(chunks).toString()).then(
      (text) => {
        const body = Buffer.from(text);
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': body.length,
        });
        response.end(body);
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
});

async function answer(body: string): Promise<string> {
  const { name, parameters } = JSON.parse(body) as { name: QuestionName; parameters: unknown[] };
  const { rows } = await pool.query<[string]>({
    name,
    text: rawStatements[name],
    values: parameters,
    rowMode: 'array',
  });
  return `{"data":${rows[0]?.[0] ?? 'null'}}`;
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}/`);
});
