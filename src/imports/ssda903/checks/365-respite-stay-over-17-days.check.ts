import { daysBetween } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';
import { spansUnder } from './shared/legal-status-runs.ts';

export default defineCheck({
  rule: '365',
  says: 'One short break lasted longer than 17 days',
  todo: 'Check DECOM and DEC; if they are right, this was no short break: put LS right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['LS', 'DECOM', 'DEC'] },
  find: ({ Episodes }, context) =>
    spansUnder(Episodes, 'V3', context)
      .filter(({ start, end }) => daysBetween(start, end) > 17)
      .map(({ episode }) => episode),
});
