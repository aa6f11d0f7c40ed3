import { tick, Tick } from './snapshots/tick.job.ts';

/** Everything that happens by itself, in London time (seconds, minutes, hours, day, month, weekday). */
export const timetable = [
  {
    at: '0 0 2 * * *',
    rings: tick,
    carries: new Tick(),
    what: 'Count the night, and whatever nights were missed',
  },
] as const;
