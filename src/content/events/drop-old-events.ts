import type { DataSource } from 'typeorm';

const eventsAtOnce = 5_000;

/**
 * Drops the events of so many days ago, but for the last of each quote and what a webhook still waits
 * for. Any number of processes may call it: one of them does it.
 */
export async function dropOldEvents(dataSource: DataSource, days: number): Promise<void> {
  for (;;) {
    const [row] = await dataSource.query<{ looked: number }[]>(
      'select drop_old_events(make_interval(days => $1), $2) as looked',
      [days, eventsAtOnce],
    );
    if (row!.looked < eventsAtOnce) return;
  }
}
