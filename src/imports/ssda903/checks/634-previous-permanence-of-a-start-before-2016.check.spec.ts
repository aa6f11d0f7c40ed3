import { finds } from '../../../../test/builders/checks.ts';
import check from './634-previous-permanence-of-a-start-before-2016.check.ts';

const since = (...decoms: string[]) => decoms.map((DECOM) => ({ DECOM }));
const PrevPerm = [{ PREV_PERM: 'Z1' }];

finds(check, 2025, [
  ['the day before', { Episodes: since('31/03/2016'), PrevPerm }, { Episodes: [0], PrevPerm: [0] }],
  ['the day itself', { Episodes: since('01/04/2016'), PrevPerm }, {}],
  ['long after, and before this year', { Episodes: since('01/04/2020'), PrevPerm }, {}],
  ['an episode before and one since', { Episodes: since('04/04/2002', '01/04/2016'), PrevPerm }, {}],
  [
    'two episodes before, and an authority',
    { Episodes: since('04/04/2002', '11/09/2015'), PrevPerm: [{}, { LA_PERM: '382' }] },
    { Episodes: [0, 1], PrevPerm: [1] },
  ],
  [
    'a day of an order',
    { Episodes: since('04/04/2002'), PrevPerm: [{ DATE_PERM: '01/05/2000' }] },
    { Episodes: [0], PrevPerm: [0] },
  ],
  ['an empty row', { Episodes: since('04/04/2002'), PrevPerm: [{}] }, {}],
  ['no day of an episode', { Episodes: since(''), PrevPerm }, {}],
  ['no episode', { PrevPerm }, {}],
]);
