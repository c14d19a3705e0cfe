/** What a newcomer is told once the server is ready. */
export interface Welcome {
  readonly url: string;
  readonly hasExplorer: boolean;
  /** Only a key that was made for this run; one that was given is never shown. */
  readonly madeKey: string | null;
  /** Where the content is kept, without secrets. */
  readonly storage: string;
  readonly secondsToStart: number;
  readonly example: { readonly query: string; readonly answer: string } | null;
}

/** One aligned block, where everything is and how to stop it, then a query with its answer. */
export function formatWelcome(welcome: Welcome): string {
  const { url, hasExplorer, madeKey, storage, secondsToStart, example } = welcome;
  const rows: [string, string | null][] = [
    ['Dashboard', url],
    ['Explorer', hasExplorer ? `${url}/graphql  (in a browser)` : null],
    ['GraphQL', `${url}/graphql`],
    ['Admin key', madeKey && `${madeKey}  (for this run)`],
    ['Content', storage],
    ['Stop', 'Ctrl-C'],
  ];
  const lines = rows.flatMap(([name, value]) => (value ? [`  ${name.padEnd(9)}  ${value}`] : []));
  const block = [`Whosaid is ready after ${secondsToStart.toFixed(1)} s.`, '', ...lines];
  const shown = example
    ? [
        'Who said it? This query',
        '',
        indent(example.query),
        '',
        'is answered with',
        '',
        indent(example.answer),
      ]
    : ['Take articles in with: npx whosaid ingest FILE...'];
  return ['', ...block, '', ...shown, ''].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
