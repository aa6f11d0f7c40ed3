import { defineCheck } from './check.ts';
import { differsFromLastYear } from './shared/carried-over.ts';

export default defineCheck({
  rule: '503F',
  says: 'The Ofsted URN of the episode carried over differs from last year',
  todo: "Send the URN that last year's return had; if it has changed since, end this episode on that day and send a new one.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['URN'] },
  needs: ['last year'],
  find: differsFromLastYear('URN'),
});
