import { finds } from '../../../../test/builders/checks.ts';
import check from './217t-independent-living-not-allowed.check.ts';

finds(check, 2024, [
  ['ended on the day', { Episodes: [{ PLACE: 'P2', DEC: '28/10/2023' }] }, {}],
  ['ended the day before', { Episodes: [{ PLACE: 'P2', DEC: '27/10/2023' }] }, {}],
  ['ended the day after', { Episodes: [{ PLACE: 'P2', DEC: '29/10/2023' }] }, { Episodes: [0] }],
  ['still open', { Episodes: [{ PLACE: 'P2', DEC: '' }] }, { Episodes: [0] }],
  ['an end that cannot be read is rule 147', { Episodes: [{ PLACE: 'P2', DEC: '31/11/2023' }] }, {}],
  ['another placement', { Episodes: [{ PLACE: 'P1', DEC: '' }] }, {}],
]);
