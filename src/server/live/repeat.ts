/** What runs until it is stopped. */
export interface Running {
  /** Resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** How long is waited at most while the work fails, unless it is seldom done anyway. */
const longestWaitMs = 10_000;

/**
 * Does something again and again, this long after it was done before; never twice at once. Failures
 * are told; each doubles the wait, up to ten seconds, since a database that is a standby for now
 * need not refuse the same over and over. 0 does it never.
 */
export function repeat(
  everyMs: number,
  work: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): Running {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = everyMs === 0;
  let running: Promise<void> = Promise.resolve();
  let waitMs = everyMs;
  const plan = (): void => {
    if (!isStopped) timer = setTimeout(() => (running = turn()), waitMs).unref();
  };
  const turn = async (): Promise<void> => {
    try {
      await work();
      waitMs = everyMs;
    } catch (error) {
      waitMs = Math.max(everyMs, Math.min(2 * waitMs, longestWaitMs));
      onFailure(error);
    }
    plan();
  };
  plan();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
