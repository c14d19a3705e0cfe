/** The end of an operation's time. Whatever works for it may watch `signal` and give up. */
export class Deadline {
  private readonly startedAt = performance.now();
  private controller: AbortController | undefined;
  private timer: NodeJS.Timeout;
  private state: 'running' | 'over' | 'done' = 'running';

  /** `onOver` is told once when the time is over or the client has gone, and never after done(). */
  constructor(
    timeoutMs: number,
    private readonly onOver: () => void = () => undefined,
  ) {
    this.timer = setTimeout(() => this.end(), timeoutMs);
  }

  /** Aborted when the time is over or the client has gone. Made when it is first asked for. */
  get signal(): AbortSignal {
    this.controller ??= new AbortController();
    if (this.state === 'over') this.controller.abort();
    return this.controller.signal;
  }

  /** Gives the operation this much time counted from its start, for calls that may take longer. */
  allow(timeoutMs: number): void {
    if (this.state !== 'running') return;
    clearTimeout(this.timer);
    const left = this.startedAt + timeoutMs - performance.now();
    this.timer = setTimeout(() => this.end(), Math.max(0, left));
  }

  /** Ends the time at once: the client has hung up. */
  end(): void {
    if (this.state !== 'running') return;
    this.state = 'over';
    clearTimeout(this.timer);
    this.controller?.abort();
    this.onOver();
  }

  /** The operation has answered; nothing is aborted any more. */
  done(): void {
    if (this.state === 'running') this.state = 'done';
    clearTimeout(this.timer);
  }
}
