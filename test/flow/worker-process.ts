// A worker in a process of its own, for tests that kill it: node --import from-source.mjs worker-process.ts WORKER_URL [REDIS_URL]
import 'reflect-metadata';
import { workNightly } from '../../src/snapshots/nightly.worker.ts';
import { countingIn, nights, openQueue } from './council.ts';

const [, , worker, redis] = process.argv;
const place = { worker: worker! };

// "step back": this process's clock goes back half an hour when it is told to.
process.on('SIGUSR2', () => {
  const now = Date.now.bind(Date);
  Date.now = () => now() - 1_800_000;
});

async function work(): Promise<void> {
  const queue = await openQueue(place, redis);
  workNightly(await countingIn(place), queue, nights, () => undefined);
  process.stdout.write('working\n');
}

void work();
