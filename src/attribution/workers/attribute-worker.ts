import { parentPort } from 'node:worker_threads';
import { attribute } from '../attribute.js';
import type { Answer, Task } from './task.js';

parentPort?.on('message', ({ id, text, options }: Task) => {
  const answer: Answer = { id, attribution: attribute(text, options) };
  parentPort?.postMessage(answer, []);
});
