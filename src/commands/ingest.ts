import type { Command } from 'commander';
import { attribute } from '../attribution/attribute.js';
import { parseInstant } from '../base/instant.js';
import { OperatorError } from '../base/operator-error.js';
import { isPartialDate } from '../base/partial-date.js';
import { toNodeId } from '../graphql/node-id.js';
import type { OutcomeCounts } from '../ingest/import-batch.js';
import { ingestFiles, type IngestedItem } from '../ingest/ingest-files.js';
import { countArticles, findSources } from '../ingest/readers/find-sources.js';
import { IngestProgress } from './ingest-progress.js';
import { addDatabaseFlags, withDatabase } from './with-database.js';

interface Options extends Readonly<Record<string, unknown>> {
  readonly outlet?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `whosaid ingest`: takes articles in from texts and JSONL files. */
export function addIngestCommand(program: Command): void {
  const command = program
    .command('ingest <path...>')
    .alias('import')
    .description(
      'Take articles in: texts, .jsonl files (an ImportArticle a line), folders of them, or - for standard input.',
    )
    .option('--outlet <name>', 'outlet of texts that do not begin with its name')
    .option('--published-at <time>', 'of texts without a date, such as 2024-05-06T07:08:09Z')
    .option('--language <code>', 'BCP 47 code; found out where it is not given')
    .option('--json', 'print JSON')
    .option('--dry-run', 'say what would happen and write nothing');
  addDatabaseFlags(command);
  command.action((paths: string[], options: Options) => ingest(paths, options));
}

async function ingest(paths: readonly string[], options: Options): Promise<void> {
  const defaults = {
    outlet: options.outlet ?? null,
    publishedAt: readTime(options.publishedAt),
    language: options.language ?? null,
    now: new Date(),
  };
  const sources = await findSources(paths);
  const progress = new IngestProgress(await countArticles(sources));
  const output = options.json === true ? new JsonOutput() : new TextOutput();
  await withDatabase('whosaid ingest', options, ({ dataSource }) =>
    untilSignal(async (signal) => {
      const tools = {
        dataSource,
        attribute: async (text: string, language: string | undefined) =>
          attribute(text, { language }),
        onFailure: (error: unknown) => progress.tell(`Failure: ${String(error)}`),
      };
      const counts = await ingestFiles(tools, {
        sources,
        defaults,
        dryRun: options.dryRun === true,
        input: process.stdin,
        signal,
        onItem: (item) => {
          tellProblems(item, progress);
          progress.clear();
          output.item(item);
          progress.step();
        },
      });
      progress.end();
      output.end(counts);
      finish(counts, signal.aborted);
    }),
  );
}

/** Does something that stops in its own time once Ctrl-C or a kill asks for it. */
async function untilSignal(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    await work(stop.signal);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** Any RFC 3339 time, or a day, which stands for its beginning in UTC. */
function readTime(given: string | undefined): string | null {
  if (given === undefined) return null;
  const isDay = given.length === 10 && isPartialDate(given);
  const instant = parseInstant(isDay ? `${given}T00:00:00Z` : given);
  if (instant) return instant.toISOString();
  throw new OperatorError(
    '--published-at is no time.',
    'It has to be a real day, with a time and an offset if it is to be exact.',
    'Write it like 2024-05-06 or 2024-05-06T07:08:09Z.',
    2,
  );
}

function tellProblems(item: IngestedItem, progress: IngestProgress): void {
  const { label, outcome, errors } = item;
  const warnings = outcome === 'UNCHANGED' ? [] : item.warnings;
  for (const { message } of warnings) progress.tell(`${label}: ${message}`);
  for (const { code, path, message } of errors) {
    const field = path?.split('.').slice(2).join('.');
    progress.tell(`
${label} was not stored.
${field ? `${field}: ` : ''}${message} (${code})
${remedyOf(field ?? '', code)}
`);
  }
}

function remedyOf(field: string, code: string): string {
  if (field !== 'outlet') {
    return 'Correct it and run the command again: what is stored already stays as it is.';
  }
  return code === 'NOT_FOUND'
    ? 'Give the outlet by its name alone, and the command makes it where it is missing.'
    : 'Begin the text with the name of its outlet, or give --outlet NAME.';
}

/** Says how it ended by the exit code: 1 where nothing went in or it was stopped, 3 where some did not. */
function finish(counts: OutcomeCounts, isStopped: boolean): void {
  const { created, updated, unchanged, rejected } = counts;
  const stored = created + updated + unchanged;
  process.stderr.write(
    `${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected.\n`,
  );
  if (isStopped) {
    process.stderr.write('Stopped. Run the same command again: it goes on where it stopped.\n');
  }
  if (isStopped || (rejected > 0 && stored === 0)) process.exitCode = 1;
  else if (rejected > 0) process.exitCode = 3;
}

/** A line an item: what became of it, its id, where it came from. */
class TextOutput {
  item({ outcome, articleId, label }: IngestedItem): void {
    const id = articleId === null ? '-' : toNodeId('Article', articleId);
    console.log(`${outcome.padEnd(9)}  ${id.padEnd(10)}  ${label}`);
  }

  end(): void {
    // the counts stand on standard error
  }
}

/** One JSON object, written as the items are done. */
class JsonOutput {
  private isFirst = true;

  item({ label, articleId, ...rest }: IngestedItem): void {
    const item = {
      source: label,
      article: articleId && toNodeId('Article', articleId),
      ...rest,
    };
    process.stdout.write(`${this.isFirst ? '{"results":[' : ','}\n${JSON.stringify(item)}`);
    this.isFirst = false;
  }

  end(counts: OutcomeCounts): void {
    const rest = JSON.stringify(counts).slice(1);
    process.stdout.write(`${this.isFirst ? '{"results":[' : ''}\n],${rest}\n`);
  }
}
