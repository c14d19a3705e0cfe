import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import type { Connection } from 'pg';
import { PostgresSocket } from '../../src/base/postgres-socket.js';
import { giveBack, lend, takeReadBuffer } from '../../src/base/read-buffers.js';
import { RowStream } from '../../src/graphql/row-stream.js';

describe('the rows that are taken out of what Postgres sends', () => {
  const notice = message('N', Buffer.from('SNOTICE\0\0'));
  const ready = message('Z', Buffer.from('I'));
  const long = 'é'.repeat(40);
  const sent = [
    message('1'),
    notice,
    message('2'),
    row(long),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ];

  it('are whole wherever the bytes are cut, and all else goes on to pg', () => {
    const bytes = Buffer.concat(sent);
    for (let first = 1; first < bytes.length; first++)
      for (let second = first; second < bytes.length; second += 7) {
        const { rows, passed } = read([
          bytes.subarray(0, first),
          bytes.subarray(first, second),
          bytes.subarray(second),
        ]);
        expect(rows).toEqual([long]);
        // these two tell pg nothing, whether they get there or not
        expect(codesOf(passed).filter((code) => !'2C'.includes(code))).toEqual(['1', 'N', 'Z']);
        expect(passed.subarray(-ready.length)).toEqual(ready);
      }
  });

  it('last though each read overwrites the bytes of the one before that it was not lent', () => {
    for (const length of [40, 9_000, 30_000]) {
      const text = 'é'.repeat(length / 2);
      const bytes = Buffer.concat([...sent.slice(0, 3), row(text), ...sent.slice(4)]);
      for (let first = 1; first < bytes.length; first += 1 + Math.floor(length / 60))
        for (const second of [first, first + 11, first + 9_000]) {
          const { rows, passed } = readInto([
            bytes.subarray(0, first),
            bytes.subarray(first, second),
            bytes.subarray(second),
          ]);
          expect(rows).toEqual([text]);
          expect(passed.subarray(-ready.length)).toEqual(ready);
        }
    }
  });

  it('may be null, or the text of no character', () => {
    expect(read([row(null), ready]).rows).toEqual([null]);
    expect(read([row(''), ready]).rows).toEqual(['']);
  });

  it('go on to pg where no row is expected', () => {
    const bytes = Buffer.concat(sent);
    const { rows, passed } = read([bytes.subarray(0, 30), bytes.subarray(30)], false);
    expect(rows).toEqual([]);
    expect(passed).toEqual(bytes);
  });
});

describe('a buffer to read into', () => {
  it('is used again when it was given back, once for each time that it was lent', () => {
    const buffer = takeReadBuffer();
    giveBack([buffer]);
    expect(takeReadBuffer().buffer).not.toBe(buffer.buffer);
    lend(buffer.subarray(0, 10));
    giveBack([buffer.subarray(3, 7), Buffer.from('another')]);
    giveBack([buffer]);
    expect(takeReadBuffer().buffer).toBe(buffer.buffer);
    expect(takeReadBuffer().buffer).not.toBe(buffer.buffer);
  });
});

/** The same where each chunk is gone after its read unless it is lent. */
function readInto(chunks: readonly Buffer[]) {
  const stream = new PostgresSocket();
  const passed: Buffer[] = [];
  stream.on('data', (bytes: Buffer) => passed.push(bytes));
  const pieces: (readonly Buffer[] | null)[] = [];
  RowStream.of({ stream } as unknown as Connection).onRow = (given) => pieces.push(given);
  for (const chunk of chunks.filter(({ length }) => length > 0)) {
    const bytes = Buffer.from(chunk);
    if (!stream.reader!(bytes)) bytes.fill('?');
  }
  const rows = pieces.map((given) => given && Buffer.concat(given).toString());
  return { rows, passed: Buffer.concat(passed) };
}

/** What comes out of a connection whose socket reads these chunks. */
function read(chunks: readonly Buffer[], isExpected = true) {
  const stream = new EventEmitter();
  const passed: Buffer[] = [];
  stream.on('data', (bytes: Buffer) => passed.push(bytes));
  const rows: (string | null)[] = [];
  const taken = RowStream.of({ stream } as unknown as Connection);
  if (isExpected)
    taken.onRow = (pieces) => rows.push(pieces && Buffer.concat([...pieces]).toString());
  for (const chunk of chunks) stream.emit('data', chunk);
  return { rows, passed: Buffer.concat(passed) };
}

function message(code: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(5);
  head.write(code);
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}

function row(text: string | null): Buffer {
  const value = Buffer.from(text ?? '');
  const head = Buffer.alloc(6);
  head.writeInt16BE(1);
  head.writeInt32BE(text === null ? -1 : value.length, 2);
  return message('D', Buffer.concat([head, value]));
}

function codesOf(bytes: Buffer): string[] {
  const codes: string[] = [];
  for (let at = 0; at < bytes.length; at += 1 + bytes.readInt32BE(at + 1))
    codes.push(String.fromCharCode(bytes[at]!));
  return codes;
}
