import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '354',
  says: 'The episode begins after the end of the collection year',
  todo: 'Check DECOM; leave the row out of this return if it belongs to the next.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM'] },
  // The rule's words speak of the end, its field and the public validator of the beginning; of the end it is rule 385.
  find: ({ Episodes }, { lastDay }) =>
    Episodes.filter(({ day }) => day.DECOM !== null && day.DECOM > lastDay),
});
