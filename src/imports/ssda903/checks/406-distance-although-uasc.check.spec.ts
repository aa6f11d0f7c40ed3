import { finds } from '../../../../test/builders/checks.ts';
import check from './406-distance-although-uasc.check.ts';

const far = (PL_DISTANCE: string, UASC: string) => ({ Header: [{ UASC }], Episodes: [{ PL_DISTANCE }] });

finds(check, 2025, [
  ['a distance', far('12.3', '1'), { Episodes: [0] }],
  ['next door', far('0.0', '1'), { Episodes: [0] }],
  ['not known, which is a distance too', far('999.9', '1'), { Episodes: [0] }],
  ['no distance', far('', '1'), {}],
  ['not UASC', far('12.3', '0'), {}],
  ['UASC until last year', { ...far('12.3', '0'), Header_last: [{ UASC: '1' }] }, { Episodes: [0] }],
  ['UASC in neither year', { ...far('12.3', '0'), Header_last: [{ UASC: '0' }] }, {}],
  [
    'one row of several',
    { Header: [{ UASC: '1' }], Episodes: [{ PL_DISTANCE: '' }, { PL_DISTANCE: '1.0' }] },
    { Episodes: [1] },
  ],
]);
