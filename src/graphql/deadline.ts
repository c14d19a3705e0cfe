/** The end of an operation's time. Whatever works for it may watch `signal` and give up. */
export class Deadline {
  private readonly controller = new AbortController();
  private readonly startedAt = Date.now();
  private timer: NodeJS.Timeout;

  constructor(timeoutMs: number) {
    this.timer = setTimeout(() => this.controller.abort(), timeoutMs);
  }

  /** Aborted when the time is over or the client has gone. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Gives the operation this much time counted from its start, for calls that may take longer. */
  allow(timeoutMs: number): void {
    if (this.signal.aborted) return;
    clearTimeout(this.timer);
    const left = this.startedAt + timeoutMs - Date.now();
    this.timer = setTimeout(() => this.controller.abort(), Math.max(0, left));
  }

  /** Ends the time at once: the client has hung up. */
  abort(): void {
    clearTimeout(this.timer);
    this.controller.abort();
  }

  /** The operation is done; nothing is aborted any more. */
  clear(): void {
    clearTimeout(this.timer);
  }
}
