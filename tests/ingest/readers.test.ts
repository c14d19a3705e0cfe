import { describe, expect, it } from '@jest/globals';
import { decodeText } from '../../src/ingest/readers/decode-text.js';
import { findDate } from '../../src/ingest/readers/find-date.js';
import { readArticleObject } from '../../src/ingest/readers/read-article-object.js';
import { readImage } from '../../src/ingest/readers/read-image.js';
import { readLayout } from '../../src/ingest/readers/read-layout.js';
import { readPlainText } from '../../src/ingest/readers/read-plain-text.js';

const defaults = {
  outlet: null,
  publishedAt: null,
  language: null,
  now: new Date('2024-01-02T03:04:05Z'),
};

describe('the bytes of a file', () => {
  it.each<[string, number[], string, number]>([
    ['UTF-8', [0xc3, 0xa9, 0x0d, 0x0a], 'é\r\n', 0],
    ['UTF-8 behind a mark', [0xef, 0xbb, 0xbf, 0x61], 'a', 0],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00], 'aé', 0],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], 'a', 0],
    ['Windows-1252, told', [0x93, 0x61, 0xe9, 0x94], '“aé”', 1],
    ['U+0000, replaced and told', [0x61, 0x00, 0x62], 'a\uFFFDb', 1],
    ['half a pair in UTF-16, replaced by the decoder', [0xff, 0xfe, 0x00, 0xd8], '\uFFFD', 0],
    ['nothing', [], '', 0],
  ])('are read as %s', (_, bytes, text, warnings) => {
    const decoded = decodeText(Uint8Array.from(bytes));
    expect(decoded.text).toBe(text);
    expect(decoded.warnings).toHaveLength(warnings);
  });
});

describe('a printed date', () => {
  it.each([
    ['Published 12 March 2025', '2025-03-12T00:00:00.000Z', 'Published'],
    ['Published March 12, 2025', '2025-03-12T00:00:00.000Z', 'Published'],
    ['Wednesday, 12 Mar 2025 at 14:05 GMT', '2025-03-12T14:05:00.000Z', ''],
    ['12th July 2025, 9.30pm BST', '2025-07-12T20:30:00.000Z', ''],
    ['Sept. 3, 2025 12:15 a.m. EDT', '2025-09-03T04:15:00.000Z', ''],
    ['2025-03-12T14:05:06+01:00', '2025-03-12T13:05:00.000Z', ''],
    ['2025-03-12', '2025-03-12T00:00:00.000Z', ''],
  ])('%s is %s', (line, instant, rest) => {
    expect(findDate(line)).toEqual({ instant, rest });
  });

  it.each(['31 February 2025', 'in March', 'Room 12, March House', '2025', '99:99'])(
    'is none in %s',
    (line) => {
      expect(findDate(line)).toBeNull();
    },
  );
});

describe('a block', () => {
  it.each([
    [['Ferry at dawn (Jo Lens/Bay Pictures)'], 'Ferry at dawn', 'Jo Lens/Bay Pictures'],
    [['Ferry', 'The ferry at dawn [Photo: Jo Lens]'], 'The ferry at dawn', 'Jo Lens'],
    [['The quay, seen from above (Harbour Trust)'], 'The quay, seen from above', 'Harbour Trust'],
  ])('%j is an image', (block, caption, credit) => {
    expect(readImage(block)).toEqual({ caption, credit });
  });

  it.each([
    [['(Reporting by Jo Lens; editing by Al Bo)']],
    [['The ferry sank. (It was raised later)']],
    [['She spoke for an hour (and a bit more)']],
    [['The Harbour Trust (HT) said no.']],
    [['one', 'two', 'three (Jo Lens/Bay)']],
  ])('%j is none', (block) => {
    expect(readImage(block)).toBeNull();
  });
});

describe('the layout of a text', () => {
  it('of a web copy has outlet, headline, standfirst, publication and captions', () => {
    const text = `The Slate\r\n\r\nBridge stays shut, council says\r\n\r\nRepairs will take a year.\r\n\r\nPublished\r\nMonday 6 May 2024 at 08:15\r\nBy Jo Roe\r\n\r\nThe bridge\r\nThe bridge at dusk (Al Bo/PA)\r\n\r\nThe bridge stays shut.\r\n`;
    expect(readLayout(text, null)).toEqual({
      outlet: 'The Slate',
      headline: 'Bridge stays shut, council says',
      standfirst: 'Repairs will take a year.',
      byline: 'Jo Roe',
      dateline: null,
      publishedAt: '2024-05-06T08:15:00.000Z',
      images: [{ caption: 'The bridge at dusk', credit: 'Al Bo/PA' }],
    });
  });

  it('of an agency has a dateline with the day', () => {
    const text = `Baywire\n\nBridge to stay shut for a year\n\nSLATE BAY, England, 6 May 2024 (Baywire) - A bridge stays shut.\n\n(Reporting by Jo Roe)`;
    expect(readLayout(text, null)).toEqual({
      outlet: 'Baywire',
      headline: 'Bridge to stay shut for a year',
      standfirst: null,
      byline: null,
      dateline: 'SLATE BAY, England, 6 May 2024',
      publishedAt: '2024-05-06T00:00:00.000Z',
      images: [],
    });
  });

  it('without an outlet line begins with the headline; a known outlet may be printed or not', () => {
    const bare = 'Bridge stays shut\n\nThe bridge stays shut for a year.';
    expect(readLayout(bare, null)).toMatchObject({ outlet: null, headline: 'Bridge stays shut' });
    expect(readLayout(bare, 'The Slate')).toMatchObject({
      outlet: 'The Slate',
      headline: 'Bridge stays shut',
    });
    expect(readLayout(`Slate\n\n${bare}`, 'The Slate').headline).toBe('Bridge stays shut');
  });

  it('of nothing is empty', () => {
    expect(readLayout('', null)).toMatchObject({ outlet: null, headline: null, images: [] });
  });
});

describe('a plain text', () => {
  const text = 'The Slate\n\nBridge stays shut for good\n\nThe bridge (Al Bo/PA)\n\nWe said so.\n';

  it('is kept whole, with the name of its file for an id (semantics 75, 82)', () => {
    const { input, hasOwnId, agencies } = readPlainText(text, 'bridge.txt', defaults);
    expect(input).toMatchObject({ externalId: 'bridge.txt', plainText: text });
    expect(hasOwnId).toBe(false);
    expect(agencies).toEqual(['PA']);
  });

  it('from standard input has its headline for an id (75)', () => {
    const { input } = readPlainText(text, null, defaults);
    expect(input.externalId).toBe('bridge-stays-shut-for-good');
  });

  it('without a date takes the one given, else the time of ingest with a warning (81)', () => {
    const now = readPlainText(text, 'a', defaults);
    expect(now.input.publishedAt).toBe('2024-01-02T03:04:05.000Z');
    expect(now.warnings).toEqual([expect.stringContaining('--published-at')]);
    const given = readPlainText(text, 'a', { ...defaults, publishedAt: '2023-05-05T00:00:00Z' });
    expect([given.input.publishedAt, given.warnings]).toEqual(['2023-05-05T00:00:00Z', []]);
    const printed = readPlainText(
      `${text}`.replace('\n\nThe bridge', '\n\nPublished 6 May 2024\n\nThe bridge'),
      'a',
      {
        ...defaults,
        publishedAt: '2023-05-05T00:00:00Z',
      },
    );
    expect(printed.input.publishedAt).toBe('2024-05-06T00:00:00.000Z');
  });
});

describe('an object of JSONL', () => {
  const whole = {
    externalId: 'a',
    headline: 'h',
    plainText: 't',
    publishedAt: '2024-05-06T00:00:00Z',
  };

  it('takes outlet and language from the command line where it has none', () => {
    const read = readArticleObject(whole, { ...defaults, outlet: 'The Slate', language: 'de' });
    expect(read).toMatchObject({ input: { outlet: { name: 'The Slate' }, language: 'de' } });
  });

  it.each([
    [{ ...whole, headline: 1 }, 'headline'],
    [{ ...whole, quotes: [{ text: 'x', kind: 'LOUD' }] }, 'quotes.0.kind'],
    [
      { ...whole, quotes: [{ text: 'x', kind: 'DIRECT', spans: [{ start: 0.5, end: 1 }] }] },
      'quotes.0.spans.0.start',
    ],
    [{ ...whole, colour: 'red' }, ''],
    [[], ''],
  ])('%j is refused at its place', (value, path) => {
    expect(readArticleObject(value, defaults)).toEqual({ path, message: expect.any(String) });
  });

  it('has halves of pairs replaced, with a warning (88)', () => {
    const read = readArticleObject(
      JSON.parse('{"externalId":"a","headline":"\\ud800","plainText":"t","publishedAt":"x"}'),
      defaults,
    );
    expect(read).toMatchObject({
      input: { headline: '\uFFFD' },
      warnings: [expect.stringContaining('1 characters')],
    });
  });
});
