import { defineCheck } from './check.ts';
import { differsFromLastYear } from './shared/carried-over.ts';

export default defineCheck({
  rule: '503C',
  says: 'The category of need of the episode carried over differs from last year',
  todo: "Send the CIN that last year's return had: it does not change until care ends.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['CIN'] },
  needs: ['last year'],
  find: differsFromLastYear('CIN'),
});
