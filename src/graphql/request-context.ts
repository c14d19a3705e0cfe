import { DataSource } from 'typeorm';

import { Viewer } from '../base/viewer.js';
import { Deadline } from './deadline.js';

/** What every resolver is given beside its arguments. */
export interface RequestContext {
  readonly dataSource: DataSource;
  readonly viewer: Viewer;
  /** Stands in the answer, in the log and in an INTERNAL_SERVER_ERROR. */
  readonly requestId: string;
  readonly deadline: Deadline;
  /** Scheme and host by which the caller reached this server: https://quotes.example. */
  readonly origin?: string;
}
