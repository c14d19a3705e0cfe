import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { attribute, type AttributeOptions } from '../attribute.js';
import type { Attribution } from '../attributed-quote.js';
import type { Answer, Task } from './task.js';

/** How much is done at the same time, and how much may wait. */
export interface AttributorOptions {
  /** Worker threads; 0 works in the thread of the caller. */
  readonly threads: number;
  /** Texts that may wait for a free thread; more are refused. */
  readonly longestQueue?: number;
}

/** Finds quotes in other threads, so that no request waits for the text of another. */
export interface Attributor {
  /** Rejects with AttributorBusyError where too many texts wait, and when it is closed. */
  readonly attribute: (text: string, options?: AttributeOptions) => Promise<Attribution>;
  /** Ends the threads; texts that wait or are worked on are rejected. */
  readonly close: () => Promise<void>;
}

/** Too many texts wait, or the attributor is closed: try again later. */
export class AttributorBusyError extends Error {
  override readonly name = 'AttributorBusyError';
}

interface Job {
  readonly task: Task;
  readonly resolve: (attribution: Attribution) => void;
  readonly reject: (error: Error) => void;
}

/** Beside this file when compiled; tests that run the sources take the compiled one. */
function workerFile(): URL | null {
  const places = ['./attribute-worker.js', '../../../dist/attribution/workers/attribute-worker.js'];
  return (
    places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url)) ?? null
  );
}

/** A pool of threads that start with the first text and never keep the process alive when idle. */
export function createAttributor({ threads, longestQueue = 1000 }: AttributorOptions): Attributor {
  const file = threads > 0 ? workerFile() : null;
  return file === null ? inThisThread() : new Pool(file, threads, longestQueue);
}

function inThisThread(): Attributor {
  return {
    attribute: async (text, options = {}) => attribute(text, options),
    close: async () => undefined,
  };
}

class Pool implements Attributor {
  private readonly waiting: Job[] = [];
  private readonly busy = new Map<Worker, Job>();
  private readonly idle: Worker[] = [];
  private isClosed = false;
  private nextId = 1;

  constructor(
    private readonly file: URL,
    private readonly threads: number,
    private readonly longestQueue: number,
  ) {}

  readonly attribute = (text: string, options: AttributeOptions = {}): Promise<Attribution> => {
    if (this.isClosed) return Promise.reject(new AttributorBusyError('Attribution is closed.'));
    if (this.waiting.length >= this.longestQueue) {
      return Promise.reject(new AttributorBusyError(`${this.longestQueue} texts wait already.`));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ task: { id: this.nextId++, text, options }, resolve, reject });
      this.dispatch();
    });
  };

  readonly close = async (): Promise<void> => {
    this.isClosed = true;
    const workers = [...this.busy.keys(), ...this.idle];
    const jobs = [...this.busy.values(), ...this.waiting.splice(0)];
    this.busy.clear();
    for (const { reject } of jobs) reject(new AttributorBusyError('Attribution is closed.'));
    await Promise.all(workers.map((worker) => worker.terminate()));
  };

  private dispatch(): void {
    while (this.waiting.length > 0) {
      const worker = this.idle.pop() ?? (this.busy.size < this.threads ? this.start() : undefined);
      if (worker === undefined) return;
      const job = this.waiting.shift()!;
      this.busy.set(worker, job);
      worker.ref();
      worker.postMessage(job.task, []);
    }
  }

  private start(): Worker {
    const worker = new Worker(this.file);
    worker.on('message', ({ attribution }: Answer) => {
      this.busy.get(worker)?.resolve(attribution);
      this.busy.delete(worker);
      worker.unref();
      this.idle.push(worker);
      this.dispatch();
    });
    worker.on('error', (error) => this.lose(worker, error));
    worker.on('exit', () => this.lose(worker, new Error('A thread of attribution ended.')));
    return worker;
  }

  /** A thread that fell takes its text with it; the next text starts another. */
  private lose(worker: Worker, error: Error): void {
    this.busy.get(worker)?.reject(error);
    this.busy.delete(worker);
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    if (!this.isClosed) this.dispatch();
  }
}
