/** The key with which the server under test is started. */
export const soakKey = 'the-admin-key-of-the-soak-runs';

/** An answer, or null where the connection broke before there was one. */
export type Answer<Data> = {
  readonly status: number;
  readonly codes: readonly string[];
  readonly data: Data | null;
  /** The answer as it came, for the report of a fault. */
  readonly body: string;
} | null;

const patienceMs = 60_000;

/** Sends an operation with the key of the run; never throws. */
export async function askServer<Data>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer<Data>> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${soakKey}`,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const body = await response.text();
    const { data = null, errors = [] } = JSON.parse(body) as {
      data?: Data | null;
      errors?: readonly { extensions?: { code?: string } }[];
    };
    const codes = errors.map(({ extensions }) => extensions?.code ?? 'none');
    return { status: response.status, codes, data, body };
  } catch {
    return null;
  }
}
