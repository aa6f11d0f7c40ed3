import { Command } from 'commander';
import { addDays } from '../domain/dates/plain-date.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { Clock } from '../platform/clock/clock.ts';
import { monthEndsTo } from '../snapshots/tick.service.ts';
import { countAndWait } from './count-and-wait.ts';
import { dayArgument, instantArgument, numberArgument, withHouse } from './with-house.ts';

export const nightlyCommand = new Command('nightly')
  .description('Asks for days to be counted, rings the queue and waits.')
  .option('--as-at <day>', 'the last day to count; yesterday when not given', dayArgument)
  .option('--months <n>', 'count so many month-ends, the last that of the day given', numberArgument)
  .option('--known-at <instant>', 'count what was known then; now when not given', instantArgument)
  .action(async ({ asAt, months, knownAt }: { asAt?: PlainDate; months?: number; knownAt?: string }) => {
    await withHouse(async (house, logger) => {
      const last = asAt ?? addDays(new Clock().today(), -1);
      const days = months ? monthEndsTo(last, months) : [last];
      await countAndWait(house, logger, days, knownAt ?? null);
      process.stdout.write(
        `Counted ${days.length === 1 ? last : `${days.length} month-ends to ${days.at(-1)}`}\n`,
      );
    });
  });
