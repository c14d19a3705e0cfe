import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';

/** What runs until it is stopped. */
export interface Running {
  stop(): Promise<void>;
}

/**
 * Lets the database announce, this often, what became public by the clock alone (semantics 80). Any
 * number of processes may do so: each embargo is announced once.
 */
export function startEmbargoClock(
  dataSource: DataSource,
  logger: Logger,
  everyMs: number,
): Running {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  const tick = async (): Promise<void> => {
    try {
      await dataSource.query('select lift_embargoes()');
    } catch (error) {
      logger.debug({ err: error }, 'embargoes wait for the database');
    }
    if (!isStopped) plan();
  };
  const plan = (): void => {
    timer = setTimeout(() => (running = tick()), everyMs).unref();
  };
  if (everyMs > 0) plan();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
