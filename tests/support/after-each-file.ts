import { afterAll } from '@jest/globals';
import { closeDatabases } from './postgres.js';

afterAll(closeDatabases);
