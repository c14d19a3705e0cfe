import type { Logger } from '../../observability/logger.js';

/** From the first signal on; beyond it the process ends whatever still runs. */
const stopWithinMs = 14_000;
/** npm hands on a Ctrl-C that the terminal has sent to us already: the two are one. */
const sameSignalMs = 400;

/** A server, a database: whatever must be closed. */
interface Closable {
  close(): Promise<void>;
}

/** What is closed when the process is to end, last opened first. */
export interface Lifetime {
  /** Registers something to be closed. It may still be opening: give its promise. */
  add(opened: Closable | Promise<Closable>): void;
  /** Closes everything; calling it again waits for the same. */
  close(): Promise<void>;
  /** True once a signal or a failure ends the process. */
  readonly isEnding: boolean;
}

/**
 * Ends the process in order: the first signal (Ctrl-C, a kill, a closed terminal) closes everything
 * and exits 0, the second exits at once. What nobody caught is logged and ends the process the same
 * way with 1, because a process in an unknown state answers wrongly.
 */
export function startLifetime(logger: Logger): Lifetime {
  const open: Promise<Closable | null>[] = [];
  const state = { isEnding: false, closing: null as Promise<void> | null };
  const lifetime = {
    add: (opened: Closable | Promise<Closable>) => {
      open.push(Promise.resolve(opened).catch(() => null));
    },
    close: () => (state.closing ??= closeAll(open.toReversed(), logger)),
    get isEnding() {
      return state.isEnding;
    },
  };
  const end = async (code: number) => {
    state.isEnding = true;
    setTimeout(() => {
      logger.error('Not everything could be closed in time.');
      process.exit(1);
    }, stopWithinMs).unref();
    await lifetime.close();
    process.exit(code);
  };
  let firstAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!state.isEnding) {
        firstAt = performance.now();
        logger.info(`${signal}: stopping. Once more stops at once.`);
        void end(0);
      } else if (performance.now() - firstAt > sameSignalMs) {
        process.exit(1);
      }
    });
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      if (state.isEnding) return;
      void end(1); // first: the log may be what failed
      logger.fatal({ err: error }, 'A failure that nothing caught: stopping.');
    });
  }
  return lifetime;
}

async function closeAll(open: readonly Promise<Closable | null>[], logger: Logger): Promise<void> {
  for (const opened of open) {
    try {
      await (await opened)?.close();
    } catch (error) {
      logger.error({ err: error }, 'Closing failed.');
    }
  }
}
