import { once } from 'node:events';
import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { readJudgedArticles } from '../content/editing/read-judged-articles.js';
import { toNodeId } from '../graphql/node-id.js';
import { addDatabaseFlags, withDatabase } from './with-database.js';

/** `whosaid gold`: what editors decided, as annotated articles that `whosaid evaluate` reads. */
export function addGoldCommand(program: Command): void {
  const command = program
    .command('gold')
    .description(
      'Print the articles whose quotes editors judged as annotations, one JSON object a line.',
    )
    .addHelpText(
      'after',
      '\nVerified, corrected and added quotes are right, retracted ones are left out, and those\nthat nobody judged do not count.\nMeasure on them: whosaid gold | whosaid evaluate --gold -',
    )
    .action((options: Readonly<Record<string, unknown>>) =>
      withDatabase('whosaid gold', options, ({ dataSource }) => printGold(dataSource)),
    );
  addDatabaseFlags(command);
}

async function printGold({ manager }: DataSource): Promise<void> {
  let articles = 0;
  for await (const { rowId, text, quotes } of readJudgedArticles(manager)) {
    const line = JSON.stringify({ id: toNodeId('Article', rowId), text, quotes });
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    articles++;
  }
  process.stderr.write(`${articles} articles with quotes that editors judged.\n`);
}
