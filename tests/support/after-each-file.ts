import { afterAll } from '@jest/globals';
import { closeDatabases } from './postgres.js';
import { endCommands } from './run-command.js';

afterAll(async () => {
  endCommands();
  await closeDatabases();
});
