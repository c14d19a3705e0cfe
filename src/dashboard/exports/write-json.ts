import { Exported } from './exported-quotes.js';
import { ExportAbout } from './write-atom.js';

/** One JSON object: the page, its filter, the total, then all quotes as the API answers them. */
export async function* writeJson(
  { totalCount, batches }: Exported,
  { page, filter }: ExportAbout,
): AsyncGenerator<string> {
  const head = JSON.stringify({ page, filter, totalCount }).slice(0, -1);
  yield `${head},"quotes":[`;
  let between = '\n';
  for await (const batch of batches)
    for (const quote of batch) {
      yield between + JSON.stringify(quote);
      between = ',\n';
    }
  yield '\n]}\n';
}
