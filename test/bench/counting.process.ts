/** A process that works the nightly queue as `pledgekeeper work` does. Tells its parent when it is at work and, asked to, its memory. */
import 'reflect-metadata';
import { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { workNightly } from '../../src/snapshots/nightly.worker.ts';
import { countingOf } from './counting.ts';

const { worker, only } = JSON.parse(process.env.BENCH!) as { worker: string; only: string[] | null };

async function work(): Promise<void> {
  const onFault = (message: string) => console.error(message);
  const counting = await countingOf(worker, only);
  const queue = await JobQueue.open({ postgres: worker, onFault });
  const nights = { goLive: null, openMonths: 2, lookAgainSeconds: 3_600 };
  const stopLooking = workNightly(counting, queue, nights, onFault);
  process.on('message', (asked) => {
    if (asked === 'memory') return process.send!(process.resourceUsage().maxRSS / 1_024);
    stopLooking();
    void queue
      .close()
      .then(() => counting.database.destroy())
      .then(() => process.disconnect());
  });
  process.send!('working');
}

void work();
