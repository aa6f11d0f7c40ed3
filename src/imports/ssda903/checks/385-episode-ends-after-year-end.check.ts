import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '385',
  says: 'The episode ends after the end of the collection year',
  todo: 'Check DEC; leave DEC and REC blank if the episode still went on at the end of the year.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DEC'] },
  // Of every episode, not of short breaks only, as the public validator reads it: nothing else finds such an end.
  find: ({ Episodes }, { lastDay }) => Episodes.filter(({ day }) => day.DEC !== null && day.DEC > lastDay),
});
