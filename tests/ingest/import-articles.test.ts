import { beforeAll, describe, expect, it } from '@jest/globals';
import { article, Importer } from './importer.js';

let importer: Importer;
beforeAll(async () => {
  importer = await Importer.start();
});

const given = [
  { text: 'We will mend it,', kind: 'DIRECT', speaker: { name: 'Ada Roe', ref: 'Roe' } },
  { text: 'It takes a year.', kind: 'DIRECT', speaker: { name: 'ADA ROE' } },
];

describe('an import with quotes', () => {
  it('stores the text untouched and each quote in its place (semantics 41, 42, 44, 45)', async () => {
    const plainText = '\r\n🚧 “We will mend it,” said Ada Roe.\r\n“It takes a year.” \u0065\u0301 ';
    const stored = await importer.importOne(article({ plainText, quotes: given }));
    expect(stored.plainText).toBe(plainText);
    expect(stored).toMatchObject({ version: 1, status: 'PUBLISHED' });
    expect(stored.quotes.nodes).toMatchObject([
      {
        text: 'We will mend it,',
        position: 1,
        version: 1,
        attributionText: 'Roe',
        speaker: { name: 'Ada Roe' },
        spans: [{ start: 5, end: 21, exact: 'We will mend it,' }],
        provenance: { method: 'FEED', articleVersion: 1, verbatim: true },
      },
      { text: 'It takes a year.', position: 2, attributionText: 'ADA ROE' },
    ]);
    const [first, second] = stored.quotes.nodes;
    expect(second!.speaker).toEqual(first!.speaker);
  });
});

describe('an import without quotes (semantics 47)', () => {
  it('reads them out of the text; an empty list says that there are none', async () => {
    const read = await importer.importOne(article());
    expect(read.quotes.nodes.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
      ['We will mend it, It takes a year.', 'Ada Roe'],
    ]);
    expect(read.quotes.nodes[0]!.provenance).toMatchObject({ method: 'RULE', verbatim: true });
    const none = await importer.importOne(article({ quotes: [] }));
    expect(none.quotes.nodes).toEqual([]);
  });
});
