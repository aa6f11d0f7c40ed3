import { finds } from '../../../../test/builders/checks.ts';
import check from './233-reason-for-change-while-open.check.ts';

finds(check, 2026, [
  ['open, with one', { Episodes: [{ DEC: '', REASON_PLACE_CHANGE: 'CARPL' }] }, { Episodes: [0] }],
  ['open, with what is no code', { Episodes: [{ REASON_PLACE_CHANGE: 'x' }] }, { Episodes: [0] }],
  ['open, without', { Episodes: [{ DEC: '' }] }, {}],
  ['ended, with one', { Episodes: [{ DEC: '05/06/2025', REASON_PLACE_CHANGE: 'CARPL' }] }, {}],
  [
    'an end that cannot be read is rule 147',
    { Episodes: [{ DEC: '31/06/2025', REASON_PLACE_CHANGE: 'CARPL' }] },
    {},
  ],
]);
