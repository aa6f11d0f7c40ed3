import { defineCheck } from './check.ts';
import { differsFromLastYear } from './shared/carried-over.ts';

export default defineCheck({
  rule: '503B',
  says: 'The legal status of the episode carried over differs from last year',
  todo: "Send the LS that last year's return had; if it has changed since, end this episode on that day and send a new one.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['LS'] },
  needs: ['last year'],
  find: differsFromLastYear('LS'),
});
