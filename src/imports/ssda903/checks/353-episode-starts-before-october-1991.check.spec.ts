import { finds } from '../../../../test/builders/checks.ts';
import check from './353-episode-starts-before-october-1991.check.ts';

finds(check, 2025, [
  ['the day itself', { Episodes: [{ DECOM: '14/10/1991' }] }, {}],
  ['the day before', { Episodes: [{ DECOM: '13/10/1991' }] }, { Episodes: [0] }],
  ['the day after', { Episodes: [{ DECOM: '15/10/1991' }] }, {}],
  ['no day that can be read', { Episodes: [{ DECOM: '31/09/1991' }, { DECOM: '' }] }, {}],
]);
