import { once } from 'node:events';
import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { readJudgedArticles } from '../content/editing/read-judged-articles.js';
import { openDatabase } from '../database/open-database.js';
import { toNodeId } from '../graphql/node-id.js';
import { addSettingFlags, flagsIn } from './setting-flags.js';

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
    .action((options: Readonly<Record<string, unknown>>) => printGold(options));
  addSettingFlags(command, ['dataDir']);
}

async function printGold(options: Readonly<Record<string, unknown>>): Promise<void> {
  const { databaseUrl, migrateUrl, dataDir } = readConfig(flagsIn(options));
  const purpose = 'whosaid gold';
  const { dataSource, close } = await openDatabase({ databaseUrl, migrateUrl, dataDir, purpose });
  try {
    let articles = 0;
    for await (const { rowId, text, quotes } of readJudgedArticles(dataSource.manager)) {
      const line = JSON.stringify({ id: toNodeId('Article', rowId), text, quotes });
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
      articles++;
    }
    process.stderr.write(`${articles} articles with quotes that editors judged.\n`);
  } finally {
    await close();
  }
}
