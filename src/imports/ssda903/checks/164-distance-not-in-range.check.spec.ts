import { finds } from '../../../../test/builders/checks.ts';
import check from './164-distance-not-in-range.check.ts';

const far = (PL_DISTANCE: string, LS = 'C2') => ({
  Header: [{ UASC: '0' }],
  Episodes: [{ PL_DISTANCE, LS }],
});

finds(check, 2025, [
  ['next door', far('0.0'), {}],
  ['less than nothing', far('-0.1'), { Episodes: [0] }],
  ['not known', far('999.9'), {}],
  ['past it', far('1000.0'), { Episodes: [0] }],
  ['a word', far('far'), { Episodes: [0] }],
  ['blank, which is rule 392a', far(''), {}],
  ['on a short break', far('1000.0', 'V4'), {}],
  ['of a UASC, which is rule 406', { ...far('1000.0'), Header: [{ UASC: '1' }] }, {}],
  ['UASC until last year', { ...far('1000.0'), Header_last: [{ UASC: '1' }] }, {}],
  ['not UASC last year either', { ...far('1000.0'), Header_last: [{ UASC: '0' }] }, { Episodes: [0] }],
]);
