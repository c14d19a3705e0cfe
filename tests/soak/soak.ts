import { parseArgs } from 'node:util';
import { Faults } from './faults.js';
import { killImports } from './kill-imports.js';
import { restartPostgres } from './restart-postgres.js';
import { openSoakServer } from './soak-database.js';

/*
 * `npm run soak`: kills of the server during an import, restarts of Postgres under load. Exit code 1
 * on any fault.
 *   npm run soak -- --kills 10 --restarts 2 --seed 7
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    restarts: { type: 'string', default: '10' },
    articles: { type: 'string', default: '2000' },
    window: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
  },
});
const [kills, restarts, articles, windowMs, seed] = (
  ['kills', 'restarts', 'articles', 'window', 'seed'] as const
).map((name) => wholeNumber(name, values[name])) as [number, number, number, number, number];

const faults = new Faults();
const startedAt = performance.now();
const postgres = await openSoakServer();
const rows: [string, string | number][] = [['seed', seed]];
try {
  if (kills > 0) {
    const database = await postgres.database('kills');
    const options = { database, seed, kills, articles, windowMs, onKill: console.log };
    const figures = await killImports(options, faults);
    rows.push(
      ['kills', figures.kills],
      ['kills with a call under way', figures.underWay],
      ['calls acknowledged', figures.acknowledged],
      ['articles', figures.articles],
      ['editions of each', figures.editions],
    );
  }
  if (restarts > 0) {
    const { counts, slowestMs } = await restartPostgres(postgres, { seed, restarts }, faults);
    rows.push(
      ['restarts of Postgres', restarts],
      ['reads, imports, edits', `${counts.read}, ${counts.import}, ${counts.edit}`],
      ['503 SERVICE_UNAVAILABLE', counts.unavailable],
      ['slowest return to service', `${(slowestMs / 1000).toFixed(1)} s`],
    );
  }
} finally {
  await postgres.close();
}
rows.push(
  ['seconds', Math.round((performance.now() - startedAt) / 1000)],
  ['faults', faults.count],
);
console.log(`\n${rows.map(([name, value]) => `${name.padEnd(28)}${value}`).join('\n')}`);
if (faults.count > 0) process.exitCode = 1;

function wholeNumber(name: string, given: string): number {
  if (/^\d{1,7}$/.test(given)) return Number(given);
  console.error(`--${name} is ${given}; give a whole number.`);
  process.exit(2);
}
