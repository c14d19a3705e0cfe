/** Which folders of src may import which others; src/README.md explains why. */
export const importTable: Readonly<Record<string, readonly string[]>> = {
  base: [],
  attribution: [],
  graphql: ['base'],
  content: ['graphql', 'base'],
  security: ['graphql', 'base'],
  observability: ['graphql', 'base'],
  ingest: ['content', 'attribution', 'graphql', 'base'],
  publish: ['content', 'attribution', 'graphql', 'base'],
  database: ['content', 'security', 'ingest', 'publish', 'base'],
  dashboard: ['base'],
  server: [
    'dashboard',
    'database',
    'publish',
    'ingest',
    'observability',
    'security',
    'content',
    'attribution',
    'graphql',
    'base',
  ],
  commands: [
    'config',
    'settings',
    'server',
    'dashboard',
    'database',
    'publish',
    'ingest',
    'observability',
    'security',
    'content',
    'attribution',
    'graphql',
    'base',
  ],
  cli: ['commands', 'config'],
  config: ['settings', 'base'],
  settings: ['setting-values'],
  'setting-values': [],
};

/** Features of content in the order in which they may import each other: only those before. */
export const contentFeatures: readonly string[] = [
  'history',
  'speakers',
  'organisations',
  'people',
  'articles',
  'quotes',
  'lists',
  'events',
  'statistics',
  'search',
  'clusters',
  'editing',
];

/** From these folders the database takes entities and nothing else. */
export const entitiesOnly: readonly string[] = ['content', 'security', 'ingest', 'publish'];
