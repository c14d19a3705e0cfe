import { Problem } from '../ask.js';

/** Why an export cannot begin, or had to break off. */
export class ExportFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'ExportFailure';
  }
}
