import { finds } from '../../../../test/builders/checks.ts';
import check from './503g-distance-differs-from-last-year.check.ts';

const carried = (now: string, before: string, DEC = '') => ({
  Episodes: [{ DECOM: '02/05/2023', PL_DISTANCE: now }],
  Episodes_last: [{ DECOM: '02/05/2023', DEC, PL_DISTANCE: before }],
});

finds(check, 2025, [
  ['the same', carried('10', '10.0'), {}],
  ['a tenth of a mile more', carried('10.1', '10.0'), {}],
  ['two tenths more', carried('10.2', '10.0'), { Episodes: [0] }],
  ['two tenths less, which no binary fraction is', carried('9.9', '10.1'), { Episodes: [0] }],
  ['not known last year', carried('185.0', '999.9'), { Episodes: [0] }],
  ['new', carried('10.0', ''), { Episodes: [0] }],
  ['gone', carried('', '10.0'), { Episodes: [0] }],
  ['blank both times', carried('', ''), {}],
  ['a word', carried('far', '10.0'), {}],
  ['ended last year', carried('20.0', '10.0', '31/03/2024'), {}],
  ['not in the return of last year', { Episodes: carried('20.0', '').Episodes, Episodes_last: [] }, {}],
  ['no return of last year is held', { Episodes: carried('20.0', '').Episodes }, {}],
]);
