import { setTimeout as pause } from 'node:timers/promises';
import { Presets, SingleBar } from 'cli-progress';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { House } from '../opening.ts';
import type { Logger } from '../platform/logging/logger.ts';
import { progressOf } from '../snapshots/figure.store.ts';
import { askFor } from '../snapshots/tick.service.ts';
import { work } from '../worker.ts';

/**
 * Asks for the days, works the queue in this process too, and waits until all are counted. A progress bar on a terminal,
 * plain lines otherwise.
 */
export async function countAndWait(
  house: House,
  logger: Logger,
  days: readonly PlainDate[],
  knownAt: string | null,
): Promise<void> {
  const { queue, stop } = await work(house, logger);
  try {
    const snapshots = await askFor(house.counting, queue, days, knownAt);
    const { pages } = await progressOf(house.database.manager, snapshots);
    const bar = new SingleBar(
      {
        format: 'Counting {bar} {value}/{total} pages',
        noTTYOutput: true,
        notTTYSchedule: 2_000,
        hideCursor: true,
      },
      Presets.shades_grey,
    );
    bar.start(pages, 0);
    for (;;) {
      const { done, closed } = await progressOf(house.database.manager, snapshots);
      bar.update(done);
      if (closed === snapshots.length) break;
      await pause(100);
    }
    bar.stop();
  } finally {
    stop();
  }
}
