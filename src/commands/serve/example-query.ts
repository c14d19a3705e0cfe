const query = `{
  # the newest direct quote of somebody who spoke for an organisation
  quotes(first: 1, filter: { kind: [DIRECT], affiliation: { organisation: {} } }) {
    nodes {
      text
      speaker { name }
      roleAtTime { statedText organisation { name } }
      article { headline outlet { name } }
    }
  }
}`;

/** Asks the running server who said what last. Null when it holds no such quote yet. */
export async function askExample(url: string): Promise<{ query: string; answer: string } | null> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(5_000),
  });
  const answer = (await response.json()) as { data?: { quotes?: { nodes: unknown[] } } };
  if (!answer.data?.quotes?.nodes.length) return null;
  return { query, answer: JSON.stringify(answer, null, 2) };
}
