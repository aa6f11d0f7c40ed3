import { defineCheck } from './check.ts';
import { differsFromLastYear } from './shared/carried-over.ts';

export default defineCheck({
  rule: '503A',
  says: 'The reason for the episode carried over differs from last year',
  todo: "Send the RNE that last year's return had; only a new episode has a new reason.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['RNE'] },
  needs: ['last year'],
  find: differsFromLastYear('RNE'),
});
