import pg, { type Connection, type Submittable } from 'pg';

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
 * them, which costs both sides more than to run a short statement.
 */
export class TextQuery implements Submittable {
  private answer: string | null = null;

  constructor(
    readonly text: string,
    /** Under which it is prepared; without, it is parsed for once. */
    readonly name: string | undefined,
    private readonly values: readonly unknown[],
    private readonly settle: (error: Error | null, answer: string | null) => void,
  ) {}

  submit(connection: Connection): void {
    const { name, text } = this;
    const { parsedStatements } = connection as unknown as StatementNames;
    connection.stream.cork();
    if (!name || parsedStatements[name] === undefined)
      connection.parse({ name: name ?? '', text, types: [] }, true);
    const values = this.values.map((value) => prepareValue(value));
    connection.bind({ statement: name ?? '', values }, true);
    connection.execute(null, true);
    connection.sync();
    connection.stream.uncork();
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.answer = fields[0]!;
  }

  /** Tells nothing that ReadyForQuery does not. */
  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.settle(null, this.answer);
  }

  handleError(error: Error): void {
    this.settle(error, null);
  }
}

/** The one text that a statement answers. Rejects with pg's error. */
export function queryText(
  client: { query(query: Submittable): unknown },
  text: string,
  name: string | undefined,
  values: readonly unknown[],
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    client.query(
      new TextQuery(text, name, values, (error, answer) =>
        error === null ? resolve(answer) : reject(error),
      ),
    );
  });
}
