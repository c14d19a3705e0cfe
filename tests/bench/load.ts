import { openBenchServer } from './data/bench-database.js';
import { loadQuotes } from './data/load.js';

/** `npm run bench:load -- 1000000`: loads a data set, or the rest of one that was cut off. */
const quotes = Number(process.argv[2] ?? 1_000_000);
// what is filled and indexed in the transaction that emptied it then goes past the log
const server = await openBenchServer({ wal_level: 'minimal', max_wal_senders: '0' });
try {
  await loadQuotes(server.urlOf(quotes), quotes);
  process.stderr.write(`${quotes} quotes are there.\n`);
} finally {
  await server.close();
}
