import { defineCheck } from './check.ts';
import { differsFromLastYear } from './shared/carried-over.ts';

export default defineCheck({
  rule: '503J',
  says: 'Whether the child is placed inside or outside the authority, of the episode carried over, differs from last year',
  todo: "Send the PL_POST that last year's return had; if the child has moved since, end this episode on that day and send a new one.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PL_LOCATION'] },
  needs: ['last year', 'places'],
  find: differsFromLastYear('PL_LOCATION'),
});
