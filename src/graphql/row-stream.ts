import type { Connection } from 'pg';
import { PostgresSocket } from '../base/postgres-socket.js';

/**
 * A text in the pieces in which it came over the wire. Long ones may be lent: who has done with them says so
 * with `giveBack` (read-buffers.ts) and does not touch them after.
 */
export type Pieces = readonly Buffer[];

/** Shorter pieces are copied, which costs less than to lend the whole buffer. */
const lendFromBytes = 8_192;

/** Codes of messages from Postgres (Frontend/Backend Protocol, "Message Formats"). */
const dataRow = 0x44;
const bindComplete = 0x32;
const commandComplete = 0x43;

/** A message's code and length; in a row of one column, its number of columns and the column's length too. */
const headBytes = 5;
const rowHeadBytes = headBytes + 6;
const nothing: Buffer = Buffer.alloc(0);

const streams = new WeakMap<Connection, RowStream>();

/**
 * Stands between a connection's socket and pg's parser and takes out the rows of one column that are
 * expected, as bytes: pg would put their pieces together and decode them, only for them to be encoded
 * again. All else goes on to pg as it came.
 */
export class RowStream {
  /** Gets the pieces of each row while it is set; null for null. */
  onRow: ((pieces: Pieces | null) => void) | null = null;
  /** A head that has not come whole. */
  private head = nothing;
  /** Bytes of the message under way that are still to come. */
  private missing = 0;
  /** What has come of the row under way; null where the message is another. */
  private row: Buffer[] | null = null;
  /** Whether the bytes at hand are valid within the call alone, unless they are borrowed. */
  private isFleeting = false;
  private isBorrowed = false;

  private constructor(private readonly passOn: (bytes: Buffer) => void) {}

  /** The one of a connection, which must be idle when it is first asked for. */
  static of(connection: Connection): RowStream {
    const known = streams.get(connection);
    if (known) return known;
    const { stream } = connection;
    const listeners = stream.listeners('data') as ((bytes: Buffer) => void)[];
    const made = new RowStream((bytes) => listeners.forEach((listener) => listener(bytes)));
    if (stream instanceof PostgresSocket) stream.reader = (bytes) => made.borrow(bytes);
    else {
      stream.removeAllListeners('data');
      stream.on('data', (bytes: Buffer) => made.take(bytes));
    }
    streams.set(connection, made);
    return made;
  }

  /** Takes bytes that are valid within the call alone; tells whether it borrows them for longer. */
  private borrow(bytes: Buffer): boolean {
    this.isFleeting = true;
    this.isBorrowed = false;
    this.take(bytes);
    this.isFleeting = false;
    return this.isBorrowed;
  }

  private take(chunk: Buffer): void {
    const bytes = this.head.length > 0 ? Buffer.concat([this.head, chunk]) : chunk;
    if (bytes !== chunk) this.isFleeting = false;
    this.head = nothing;
    let at = Math.min(this.missing, bytes.length);
    let passed = 0;
    this.missing -= at;
    if (this.row && at > 0) {
      this.row.push(this.keep(bytes.subarray(0, at)));
      passed = at;
      this.endRow();
    }
    while (at < bytes.length) {
      const code = this.onRow ? bytes[at] : undefined;
      const isRow = code === dataRow;
      if (bytes.length - at < (isRow ? rowHeadBytes : headBytes)) {
        this.pass(bytes, passed, at);
        this.head = this.copy(bytes.subarray(at));
        return;
      }
      const whole = at + 1 + bytes.readUInt32BE(at + 1);
      const end = Math.min(whole, bytes.length);
      this.missing = whole - end;
      if (isRow) this.beginRow(bytes, at, end);
      if (isRow || ((code === bindComplete || code === commandComplete) && whole === end)) {
        this.pass(bytes, passed, at);
        passed = end;
      }
      at = end;
    }
    this.pass(bytes, passed, bytes.length);
  }

  private beginRow(bytes: Buffer, at: number, end: number): void {
    const isNull = bytes.readInt32BE(at + headBytes + 2) < 0;
    if (isNull) return this.onRow?.(null);
    this.row = [this.keep(bytes.subarray(at + rowHeadBytes, end))];
    this.endRow();
  }

  private endRow(): void {
    if (this.missing > 0) return;
    const pieces = this.row!;
    this.row = null;
    this.onRow?.(pieces);
  }

  /** pg may begin the next query meanwhile, so that nothing is done after it but with what follows. */
  private pass(bytes: Buffer, from: number, to: number): void {
    if (to > from)
      this.passOn(this.copy(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to)));
  }

  /** A piece of a row, to last. */
  private keep(piece: Buffer): Buffer {
    if (piece.length < lendFromBytes || this.isBorrowed) return this.copy(piece);
    this.isBorrowed = this.isFleeting;
    return piece;
  }

  private copy(bytes: Buffer): Buffer {
    return this.isFleeting ? Buffer.from(bytes) : bytes;
  }
}
