import { finds } from '../../../../test/builders/checks.ts';
import check from './epi-child-without-episodes.check.ts';

finds(check, 2025, [
  ['no episodes', { Header: [{ CHILD: '1' }] }, { Header: [0] }],
  ['an episode', { Header: [{ CHILD: '1' }], Episodes: [{ CHILD: '1', DECOM: '02/05/2024' }] }, {}],
  ['an episode without a day', { Header: [{ CHILD: '1' }], Episodes: [{ CHILD: '1' }] }, {}],
  ['a care leaver', { Header: [{ CHILD: '1' }], OC3: [{ CHILD: '1' }] }, {}],
  [
    "another child's episode",
    { Header: [{ CHILD: '1' }, { CHILD: '2' }], Episodes: [{ CHILD: '2' }] },
    { Header: [0] },
  ],
  [
    'an episode last year only',
    { Header: [{ CHILD: '1' }], Episodes_last: [{ CHILD: '1' }] },
    { Header: [0] },
  ],
]);
