import { addMonths } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: 'SW07STG2',
  says: "A social worker's time ended before the years that are reported, or after the end of the year",
  todo: 'Put SW_DEC right; leave it blank if the worker was with the child on 31 March, and take out what ended before.',
  severity: 'stage 2 error',
  from: 2024,
  fields: { SWEpisodes: ['SW_DEC'] },
  find({ SWEpisodes }, { collectionYear, start, lastDay }) {
    // Since 2024/25 the year before is reported too.
    const reportedFrom = collectionYear >= 2025 ? addMonths(start, -12) : start;
    return SWEpisodes.filter(
      ({ day }) => day.SW_DEC !== null && (day.SW_DEC < reportedFrom || day.SW_DEC > lastDay),
    );
  },
});
