import type { MigrationInterface } from 'typeorm';
import { Initial1764000000000 } from './migrations/1764000000000-initial.js';

/** Every migration, oldest first. One that was released is never changed. */
export const migrations: readonly (new () => MigrationInterface)[] = [Initial1764000000000];
