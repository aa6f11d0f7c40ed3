import { defineCheck } from './check.ts';
import { differsFromLastYear } from './shared/carried-over.ts';

export default defineCheck({
  rule: '503E',
  says: 'The provider of the episode carried over differs from last year',
  todo: "Send the PLACE_PROVIDER that last year's return had; if it has changed since, end this episode on that day and send a new one.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE_PROVIDER'] },
  needs: ['last year'],
  find: differsFromLastYear('PLACE_PROVIDER'),
});
