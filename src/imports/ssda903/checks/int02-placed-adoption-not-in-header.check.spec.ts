import { finds } from '../../../../test/builders/checks.ts';
import check from './int02-placed-adoption-not-in-header.check.ts';

finds(check, 2025, [
  ['not in Header', { PlacedAdoption: [{ CHILD: '1' }, { CHILD: '1' }] }, { PlacedAdoption: [0, 1] }],
  ['in Header', { PlacedAdoption: [{ CHILD: '1' }], Header: [{ CHILD: '1' }] }, {}],
  [
    'another child in Header',
    { PlacedAdoption: [{ CHILD: '1' }, { CHILD: '2' }], Header: [{ CHILD: '1' }] },
    { PlacedAdoption: [1] },
  ],
  [
    "in last year's Header only",
    { PlacedAdoption: [{ CHILD: '1' }], Header_last: [{ CHILD: '1' }] },
    { PlacedAdoption: [0] },
  ],
]);
