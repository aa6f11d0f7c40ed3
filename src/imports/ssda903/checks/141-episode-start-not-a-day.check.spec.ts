import { finds } from '../../../../test/builders/checks.ts';
import check from './141-episode-start-not-a-day.check.ts';

finds(check, 2025, [
  ['a real day', { Episodes: [{ DECOM: '02/05/2024' }] }, {}],
  ['a leap day', { Episodes: [{ DECOM: '29/02/2024' }] }, {}],
  ['29 February of a common year', { Episodes: [{ DECOM: '29/02/2023' }] }, { Episodes: [0] }],
  [
    'written as year-month-day, or with a short year',
    { Episodes: [{ DECOM: '2024-05-02' }, { DECOM: '02/05/24' }] },
    { Episodes: [0, 1] },
  ],
  ['a word', { Episodes: [{ DECOM: 'unknown' }] }, { Episodes: [0] }],
  ['blank', { Episodes: [{ DECOM: '' }, { DECOM: null }] }, {}],
]);
