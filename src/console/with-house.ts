import { InvalidArgumentError } from 'commander';
import { isInstant } from '../domain/dates/instant.ts';
import { isPlainDate, type PlainDate } from '../domain/dates/plain-date.ts';
import { openHouse, type House } from '../opening.ts';
import { readConfig } from '../platform/config/config.ts';
import { Logger } from '../platform/logging/logger.ts';

/** Opens the house for one command and closes it whatever happens. A command logs only what went wrong, unless told otherwise. */
export async function withHouse<T>(
  work: (house: House, logger: Logger) => Promise<T>,
  quiet = true,
): Promise<T> {
  const config = readConfig();
  const logger = new Logger(quiet && config.LOG_LEVEL === 'info' ? 'error' : config.LOG_LEVEL);
  const house = await openHouse(config, logger);
  try {
    return await work(house, logger);
  } finally {
    await house.close();
  }
}

/** Resolves when the process is asked to stop (Ctrl-C, or a supervisor's SIGTERM). */
export const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

export function dayArgument(text: string): PlainDate {
  if (!isPlainDate(text)) throw new InvalidArgumentError('Write a day like 2019-01-31.');
  return text;
}

export function monthArgument(text: string): string {
  if (!isPlainDate(`${text}-01`)) throw new InvalidArgumentError('Write a month like 2019-01.');
  return text;
}

export function numberArgument(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Write a whole number, 1 or more.');
  return Number(text);
}

export function instantArgument(text: string): string {
  if (!isInstant(text)) throw new InvalidArgumentError('Write an instant like 2019-02-06T02:14:00Z.');
  return text;
}

/** The year of a return's 31 March. The oldest collection whose columns and codes are known is 2016/17. */
export function collectionYearArgument(text: string): number {
  if (!/^20\d\d$/.test(text) || Number(text) < 2017)
    throw new InvalidArgumentError('Write the year of its 31 March, from 2017 on, like 2018.');
  return Number(text);
}
