import { DraftExtracts, draftExtractsJob } from './extracts/publication/draft-extracts.job.ts';
import { CheckRecord, checkRecordJob } from './imports/checking/check-record.job.ts';
import { RefreshEverybody, refreshEverybodyJob } from './records/care-leavers/refresh-everybody.job.ts';
import { EraseDue, eraseDueJob } from './records/retention/erase-due.job.ts';
import { tick, Tick } from './snapshots/tick.job.ts';

/** Everything that happens by itself, in London time (seconds, minutes, hours, day, month, weekday). */
export const timetable = [
  {
    at: '0 0 2 * * *',
    rings: tick,
    carries: new Tick(),
    what: 'Count the night, and whatever nights were missed',
  },
  {
    at: '0 5 0 * * *',
    rings: refreshEverybodyJob,
    carries: new RefreshEverybody('timetable'),
    what: 'Work out what the new day makes of everybody in the law of leaving care',
  },
  {
    at: '0 10 0 * * *',
    rings: checkRecordJob,
    carries: new CheckRecord('timetable'),
    what: 'Hold the record against the checks of the return',
  },
  {
    at: '0 0 6 * * *',
    rings: draftExtractsJob,
    carries: new DraftExtracts(),
    what: "Draft the Board's extract on the first working day of a month, and whatever month was missed",
  },
  {
    at: '0 30 4-6 * * *',
    rings: eraseDueJob,
    carries: new EraseDue(),
    what: 'Erase whom two people agreed to erase, once the night is counted',
  },
] as const;
