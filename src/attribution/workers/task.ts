import type { AttributeOptions } from '../attribute.js';
import type { Attribution } from '../attributed-quote.js';

/** A text on its way to a worker thread. */
export interface Task {
  readonly id: number;
  readonly text: string;
  readonly options: AttributeOptions;
}

/** What comes back from it. */
export interface Answer {
  readonly id: number;
  readonly attribution: Attribution;
}
