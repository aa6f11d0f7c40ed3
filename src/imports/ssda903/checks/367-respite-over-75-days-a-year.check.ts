import { daysBetween, type PlainDate } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';
import { spansUnder } from './shared/legal-status-runs.ts';

export default defineCheck({
  rule: '367',
  says: 'Short breaks add up to more than 75 days in the year',
  todo: 'Check the DECOM and DEC of every short break; if they are right, these were no short breaks: put LS right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['LS', 'DECOM', 'DEC'] },
  find({ Episodes }, context) {
    const breaks = spansUnder(Episodes, 'V3', context)
      .map(({ episode, start, end }) => ({
        episode,
        days: daysBetween(later(start, context.start), earlier(end, context.lastDay)),
      }))
      .filter(({ days }) => days > 0);
    const inAll = breaks.reduce((sum, { days }) => sum + days, 0);
    return inAll > 75 ? breaks.map(({ episode }) => episode) : [];
  },
});

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
