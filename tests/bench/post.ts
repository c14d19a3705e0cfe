import type { Ask, Question } from './questions.js';
import type { Server } from './servers.js';

/** What to ask with the cursors that our server's own pages gave it: cursors are each server's own. */
export async function withCursors(server: Server, question: Question): Promise<Ask[]> {
  const query = `query ($id: ID!, $first: Int!, $after: String) { person(id: $id) {
    quotes(first: $first, after: $after) { pageInfo { endCursor } } } }`;
  const asks: Ask[] = [];
  for (const { variables, parameters } of question.asks) {
    const cursors: Record<string, string> = {};
    for (const [i, name] of [...'abcde'].entries()) {
      const after: string | null = i === 0 ? null : cursors['abcde'.charAt(i - 1)]!;
      const page = (await post(server.url, {
        query,
        variables: { ...variables, first: i === 0 ? 20 : 100, after },
      })) as { data: { person: { quotes: { pageInfo: { endCursor: string } } } } };
      cursors[name] = page.data.person.quotes.pageInfo.endCursor;
    }
    asks.push({ variables: { ...variables, ...cursors }, parameters });
  }
  return asks;
}

/** A request and its answer, outside of any timing. */
export async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}
