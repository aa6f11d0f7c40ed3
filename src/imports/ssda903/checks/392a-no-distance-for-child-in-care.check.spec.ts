import { finds } from '../../../../test/builders/checks.ts';
import check from './392a-no-distance-for-child-in-care.check.ts';

const far = (PL_DISTANCE: string, LS = 'C2') => ({
  Header: [{ UASC: '0' }],
  Episodes: [{ PL_DISTANCE, LS }],
});

finds(check, 2025, [
  ['no distance', far(''), { Episodes: [0] }],
  ['a distance', far('12.3'), {}],
  ['next door', far('0.0'), {}],
  ['not known, and said so', far('999.9'), {}],
  ['on a short break', far('', 'V3'), {}],
  ['no legal status', far('', ''), { Episodes: [0] }],
  ['UASC', { ...far(''), Header: [{ UASC: '1' }] }, {}],
  ['UASC until last year', { ...far(''), Header_last: [{ UASC: '1' }] }, {}],
  ['not UASC last year either', { ...far(''), Header_last: [{ UASC: '0' }] }, { Episodes: [0] }],
  ['another child was UASC', { ...far(''), Header_last: [{ CHILD: '2', UASC: '1' }] }, { Episodes: [0] }],
]);
