import { Command } from 'commander';
import { workWhenReleased } from '../worker.ts';
import { askedToStop, withHouse } from './with-house.ts';

export const workCommand = new Command('work')
  .description('Works the queue: counts what is due, by night and when asked.')
  .action(async () => {
    await withHouse(async (house, logger) => {
      const stopped = askedToStop();
      const stopWorking = await workWhenReleased(house, logger);
      process.stdout.write('Working the queue\n');
      await stopped;
      stopWorking();
    }, false);
  });
