/** Fewer articles than this are done before anybody wonders. */
const fewest = 20;
const pauseMs = { terminal: 200, other: 5_000 } as const;

/** Tells on standard error how far an ingest has come: n/total, articles a second, time left. */
export class IngestProgress {
  private readonly startedAt = performance.now();
  private readonly isTerminal = process.stderr.isTTY === true;
  private done = 0;
  private toldAt = performance.now();
  private isShown = false;

  /** Null where nobody knows how many there will be. */
  constructor(private readonly total: number | null) {}

  /** Counts an item. */
  step(): void {
    this.done++;
    const pause = this.isTerminal ? pauseMs.terminal : pauseMs.other;
    if ((this.total ?? fewest) < fewest || performance.now() - this.toldAt < pause) return;
    this.toldAt = performance.now();
    process.stderr.write(this.isTerminal ? `\r\u001b[K${this.line()}` : `${this.line()}\n`);
    this.isShown = this.isTerminal;
  }

  /** Writes a line of its own. */
  tell(line: string): void {
    this.clear();
    process.stderr.write(`${line}\n`);
  }

  /** Takes the progress line away, so that something else can be printed. */
  clear(): void {
    if (this.isShown) process.stderr.write('\r\u001b[K');
    this.isShown = false;
  }

  /** The last word, where there were many. */
  end(): void {
    this.clear();
    if (this.done >= fewest) process.stderr.write(`${this.line()}\n`);
  }

  private line(): string {
    const seconds = Math.max(0.001, (performance.now() - this.startedAt) / 1000);
    const rate = this.done / seconds;
    const left = this.total === null ? null : Math.max(0, this.total - this.done) / rate;
    const eta = left === null || !Number.isFinite(left) ? '' : `  ETA ${Math.ceil(left)} s`;
    return `${this.done}/${this.total ?? '?'}  ${rate.toFixed(1)} articles/s${eta}`;
  }
}
