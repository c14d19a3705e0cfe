/** What runs until it is stopped. */
export interface Running {
  /** Resolves when what is under way is done. */
  stop(): Promise<void>;
}

/**
 * Does something again and again, this long after it was done before; never twice at once. Failures
 * are told and change nothing. 0 does it never.
 */
export function repeat(
  everyMs: number,
  work: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): Running {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = everyMs === 0;
  let running: Promise<void> = Promise.resolve();
  const plan = (): void => {
    if (!isStopped) timer = setTimeout(() => (running = turn()), everyMs).unref();
  };
  const turn = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
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
