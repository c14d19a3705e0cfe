import { Answer } from '../http/send-answer.js';
import { exampleQueries } from './example-queries.js';

/** GraphiQL sets styles of its own at run time; scripts come from files of ours alone. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Whosaid explorer</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/graphiql.css">
<style>html, body, #explorer { height: 100%; margin: 0; }</style>
</head>
<body>
<div id="explorer"><noscript>The explorer needs JavaScript; the API at this address does not.</noscript></div>
<script src="/explorer/react.js"></script>
<script src="/explorer/react-dom.js"></script>
<script src="/explorer/graphiql.js"></script>
<script src="/explorer/start.js"></script>
</body>
</html>
`;

/**
 * What runs in the browser: GraphiQL with the examples as tabs, or the query of the address. A key
 * goes into its Headers pane and is not kept.
 */
export const startScript = `'use strict';
const tabs = ${JSON.stringify(exampleQueries.map((query) => ({ query })))};
const ask = async (operation, { headers = {} } = {}) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
  });
  return response.json();
};
const asked = new URLSearchParams(location.search).get('query');
const element = React.createElement(GraphiQL, {
  fetcher: ask,
  query: asked ?? undefined,
  defaultTabs: tabs,
  defaultQuery: tabs[0].query,
  shouldPersistHeaders: false,
  defaultEditorToolsVisibility: false,
});
ReactDOM.createRoot(document.getElementById('explorer')).render(element);
`;

/** The page that a browser gets at /graphql. */
export function explorerPage(): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    },
    body: html,
    cacheable: false,
  };
}
