import { finds } from '../../../../test/builders/checks.ts';
import check from './1012-other-tables-without-an-episode.check.ts';

const CHILD = '101';
const rows = {
  AD1: [{ CHILD }],
  Missing: [{ CHILD }, { CHILD }],
  OC2: [{ CHILD }],
  PlacedAdoption: [{ CHILD }],
  PrevPerm: [{ CHILD }],
  Reviews: [{ CHILD }],
};

finds(check, 2025, [
  [
    'no episode',
    rows,
    { AD1: [0], Missing: [0, 1], OC2: [0], PlacedAdoption: [0], PrevPerm: [0], Reviews: [0] },
  ],
  ['an episode', { ...rows, Episodes: [{ CHILD }] }, {}],
  ["another child's episode", { Reviews: [{ CHILD }], Episodes: [{ CHILD: '102' }] }, { Reviews: [0] }],
  [
    "an episode in last year's return only",
    { Reviews: [{ CHILD }], Episodes_last: [{ CHILD }] },
    { Reviews: [0] },
  ],
  ['a care leaver', { Header: [{ CHILD }], OC3: [{ CHILD }] }, {}],
]);
