import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** How much is logged and in which shape. */
export interface LoggerOptions {
  readonly level: string;
  /** True for a person at a terminal, false for JSON lines. */
  readonly readable: boolean;
}

/**
 * The log of this process, on standard error. Errors are told by name, message, code and stack
 * alone: those of the database carry whole rows, which may be articles, and are cut down to that.
 */
export function createLogger({ level, readable }: LoggerOptions): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: ['authorization', '*.authorization', '*.*.authorization'], remove: true },
    serializers: { err: describeError, error: describeError },
  };
  const target = readable
    ? { write: (line: string) => process.stderr.write(formatLine(line)) }
    : pino.destination({ fd: 2, sync: true });
  return pino(options, target);
}

/** What of an error may stand in the log. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'A value that is no Error was thrown.' };
  const { name, message, stack, cause } = error;
  const code: unknown = Reflect.get(error, 'code');
  return {
    name,
    message,
    ...(typeof code === 'string' && { code }),
    ...(cause instanceof Error && { cause: describeError(cause) }),
    stack,
  };
}

/** 12:03:55 warn  The words  name=value; a stack below it. */
function formatLine(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line) as {
    time: string;
    level: string;
    msg?: string;
    err?: { message?: string; stack?: string };
  } & Record<string, unknown>;
  const facts = Object.entries(rest).map(([name, value]) => `${name}=${show(value)}`);
  const head = [time.slice(11, 19), level.padEnd(5), msg ?? '', ...facts].join(' ');
  return `${printable(err?.stack ? `${head}\n${err.stack}` : head)}\n`;
}

/** Without what could move the cursor or colour the terminal. */
function printable(words: string): string {
  // oxlint-disable-next-line no-control-regex
  return words.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');
}

function show(value: unknown): string {
  return typeof value === 'string' && !/[\s"]/.test(value) ? value : JSON.stringify(value);
}
