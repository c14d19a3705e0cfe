import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureFolder } from './measure-folder.js';

/*
 * The seed article from its file to the answers of the API: `whosaid ingest` takes it into an embedded
 * database, five queries ask who said what, and each answer is held against what a careful reader
 * found. The folder with the seed is optional. Exit status 1 while anything is wrong.
 */
const folder = join(measureFolder ?? '', 'seed');

interface Expected {
  readonly quotes: readonly {
    readonly speakers: readonly string[];
    readonly speakerKind: string;
    readonly required: boolean;
  }[];
  readonly people: readonly { readonly name: string; readonly organisation?: string }[];
  readonly article: {
    readonly headline: string;
    readonly standfirst: string;
    readonly outlet: string;
    readonly images: readonly { readonly caption: string; readonly credit: string }[];
  };
}
interface Quote {
  readonly text: string;
  readonly position: number;
  readonly attributionText: string | null;
  readonly speakerKind: string;
  readonly speaker: { readonly __typename: string; readonly name: string } | null;
  readonly attributions: readonly { readonly speaker: { readonly name: string } | null }[];
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly exact: string;
  }[];
  readonly article: { readonly headline: string; readonly outlet: { readonly name: string } };
}
interface Article extends Readonly<Record<string, unknown>> {
  readonly plainText: string;
  readonly quotes: { readonly nodes: readonly Quote[] };
}
type Ask = <T>(query: string) => Promise<T>;

const fields = `text position attributionText speakerKind speaker { __typename name }
  attributions { speaker { name } } spans { start end exact } article { headline outlet { name } }`;
const failures: string[] = [];

function check(what: string, isRight: boolean, shown: unknown): void {
  console.log(`${isRight ? 'right' : 'WRONG'}  ${what}`);
  if (!isRight) failures.push(`${what}: ${JSON.stringify(shown, null, 1)}`);
}

if (existsSync(folder)) await measureSeed();
else console.log('There is no seed here: nothing to measure.');

async function measureSeed(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'whosaid-seed-'));
  const env = { ...process.env, WHOSAID_DATA_DIR: dataDir, WHOSAID_SAMPLES: 'off', PORT: '0' };
  const server = spawn(process.execPath, ['dist/cli.js', 'serve'], { env, stdio: 'pipe' });
  try {
    const url = await addressOf(server);
    const command = ['dist/cli.js', 'ingest', join(folder, 'article.txt')];
    const run = spawnSync(process.execPath, command, { encoding: 'utf8', env });
    check('whosaid ingest takes the article in', run.status === 0, run.stderr);
    await askAll((query) => post(`${url}/graphql`, query));
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
  for (const failure of failures) console.log(`\n${failure}`);
  if (failures.length > 0) process.exitCode = 1;
}

function addressOf(server: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`The server did not start: ${printed}`)));
    server.stdout?.on('data', (part: Buffer) => {
      printed += part.toString();
      const url = /GraphQL +(http:\S+)\/graphql/.exec(printed)?.[1];
      if (url) resolve(url);
    });
  });
}

async function post<T>(url: string, query: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function askAll(ask: Ask): Promise<void> {
  const file = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const quotesWhere = async (filter: string) => {
    const { quotes } = await ask<{ quotes: { nodes: Quote[] } }>(
      `{ quotes(first: 100, filter: ${filter}) { nodes { ${fields} } } }`,
    );
    return quotes.nodes;
  };
  const saidBy = (quote: Quote, name: string) =>
    quote.attributions.some(({ speaker }) => speaker?.name === name);

  const required = file.quotes.filter((quote) => quote.required);
  const saidOf = (name: string) =>
    required.filter(({ speakers }) => speakers.includes(name)).length;
  const mostQuoted = (people: Expected['people']) =>
    people.toSorted((one, other) => saidOf(other.name) - saidOf(one.name))[0]!;
  const { name } = mostQuoted(file.people);
  const own = await quotesWhere(`{ speaker: { name: { eq: ${JSON.stringify(name)} } } }`);
  check(
    `all quotes of ${name}, with headline and outlet`,
    own.length >= saidOf(name) &&
      own.every(
        (quote) =>
          saidBy(quote, name) &&
          quote.article.headline === file.article.headline &&
          quote.article.outlet.name === file.article.outlet,
      ),
    own,
  );
  const member = mostQuoted(file.people.filter(({ organisation }) => organisation !== undefined));
  const staff = await quotesWhere(
    `{ affiliation: { organisation: { name: { eq: ${JSON.stringify(member.organisation)} } } } }`,
  );
  check(
    `the quotes whose speaker was affiliated with ${member.organisation}`,
    staff.length >= saidOf(member.name) && staff.every((quote) => saidBy(quote, member.name)),
    staff,
  );
  await checkArticle(ask, file);
  const bodies = await quotesWhere(`{ speakerKind: [ORGANISATION] }`);
  check(
    'a speaker that is an organisation',
    speakersOf(required, 'ORGANISATION').every((body) =>
      bodies.some(({ speaker }) => speaker?.__typename === 'Organisation' && speaker.name === body),
    ),
    bodies,
  );
  const nameless = await quotesWhere(`{ speakerKind: [UNNAMED, GROUP, DOCUMENT] }`);
  check(
    'quotes with unnamed or group speakers keep the printed words',
    speakersOf(required, 'GROUP').every((words) =>
      nameless.some(({ attributionText }) => attributionText === words),
    ) && nameless.every(({ attributionText, speaker }) => attributionText && speaker === null),
    nameless,
  );
}

function speakersOf(quotes: Expected['quotes'], kind: string): string[] {
  return quotes.flatMap(({ speakers, speakerKind }) => (speakerKind === kind ? speakers : []));
}

async function checkArticle(ask: Ask, { article: expected }: Expected): Promise<void> {
  const { article } = await ask<{ article: Article }>(`{ article(externalId: "article.txt") {
    plainText headline standfirst outlet { name } images { caption credit creditOrganisation { name } }
    quotes(first: 100, orderBy: [{ field: POSITION, direction: ASC }]) { nodes { ${fields} } } } }`);
  const points = [...article.plainText];
  const quotes = article.quotes.nodes;
  const isCut = ({ text, spans }: Quote) =>
    spans.map(({ start, end }) => points.slice(start, end).join('')).join(' ') === text;
  check(
    'the article with its quotes in order, each span cut out by code points',
    quotes.every((quote, index) => quote.position === index + 1 && isCut(quote)),
    quotes,
  );
  check(
    'headline, standfirst, outlet and image credits',
    article['headline'] === expected.headline &&
      article['standfirst'] === expected.standfirst &&
      JSON.stringify(article['outlet']) === JSON.stringify({ name: expected.outlet }) &&
      JSON.stringify(article['images']) ===
        JSON.stringify(
          expected.images.map((image) => ({
            ...image,
            creditOrganisation: { name: image.credit.split('/').at(-1) },
          })),
        ),
    { ...article, plainText: '' },
  );
}
