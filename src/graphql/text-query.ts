import pg, { type Connection, type Submittable } from 'pg';
import { RowStream, type Pieces } from './row-stream.js';

/** What pg makes of any value for the wire; its types leave it out. */
const { prepareValue } = (
  pg as unknown as { utils: { prepareValue(value: unknown): string | Buffer | null } }
).utils;

interface StatementNames {
  /** What a connection has prepared, which pg notes down by `name` and `text` of the query. */
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
}

/**
 * A statement that answers one row of one text, run through pg's door for queries of others' making
 * (as pg-cursor's are). It neither asks for the names and types of columns nor makes a result of
 * them, which costs both sides more than to run a short statement; nor does it decode the text.
 */
export class TextQuery implements Submittable {
  private answer: Pieces | null = null;
  private stream: RowStream | undefined;
  private readonly values: (string | Buffer | null)[];

  constructor(
    readonly text: string,
    /** Under which it is prepared; without, it is parsed for once. */
    readonly name: string | undefined,
    values: readonly unknown[],
    /** Told once, with pg's error or with the text in pieces of UTF-8. */
    private readonly settle: (error: Error | null, answer: Pieces | null) => void,
  ) {
    this.values = values.map((value) => prepareValue(value));
  }

  submit(connection: Connection): void {
    const { name, text } = this;
    const { parsedStatements } = connection as unknown as StatementNames;
    this.stream = RowStream.of(connection);
    this.stream.onRow = (pieces) => (this.answer = pieces);
    connection.stream.cork();
    if (!name || parsedStatements[name] === undefined)
      connection.parse({ name: name ?? '', text, types: [] }, true);
    // the same bytes as in the text format, but Postgres need not measure them; pg asks if this is set
    connection.bind({ statement: name ?? '', values: this.values, binary: 'yes' }, true);
    connection.execute(null, true);
    connection.sync();
    connection.stream.uncork();
  }

  /** Tells nothing that ReadyForQuery does not. */
  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.end(null);
  }

  handleError(error: Error): void {
    this.end(error);
  }

  private end(error: Error | null): void {
    if (this.stream) this.stream.onRow = null;
    this.settle(error, this.answer);
  }
}
