import { finds } from '../../../../test/builders/checks.ts';
import check from './1002-care-leaver-without-an-episode.check.ts';

const OC3 = [{ IN_TOUCH: 'YES' }];

finds(check, 2025, [
  ['no episode', { OC3, Episodes_last: [] }, { OC3: [0] }],
  ['one this year', { OC3, Episodes: [{ DEC: '20/05/2024' }], Episodes_last: [] }, {}],
  ['one last year', { OC3, Episodes_last: [{ DEC: '20/05/2023' }] }, {}],
  [
    "another child's",
    { OC3: [{ CHILD: 'A' }], Episodes_last: [{ CHILD: 'B', DEC: '20/05/2023' }] },
    { OC3: [0] },
  ],
  ['no last year is held', { OC3 }, {}],
]);
