import type { EntityManager } from 'typeorm';

/**
 * Lets the transaction take longer than a read may: it writes many long articles, and waits for others
 * that make the same people.
 */
export async function takeTime(manager: EntityManager): Promise<void> {
  await manager.query(`select set_config('statement_timeout', '30s', true),
    set_config('lock_timeout', '20s', true),
    set_config('idle_in_transaction_session_timeout', '60s', true)`);
}
