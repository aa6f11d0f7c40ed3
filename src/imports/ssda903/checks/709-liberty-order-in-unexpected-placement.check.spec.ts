import { finds } from '../../../../test/builders/checks.ts';
import check from './709-liberty-order-in-unexpected-placement.check.ts';

const order = [{ DOLO_START: '02/06/2026', DOLO_END: '05/06/2026' }];
const placed = (PLACE: string, DECOM: string, DEC = '') => ({
  DoLo: order,
  Episodes: [{ PLACE, DECOM, DEC }],
});

finds(check, 2027, [
  ['in foster care', placed('U6', '01/06/2026', '10/06/2026'), { DoLo: [0] }],
  ["in a children's home", placed('K2', '01/06/2026', '10/06/2026'), {}],
  ['in other placements that are expected', placed('Z12', '01/06/2026', '10/06/2026'), {}],
  ['in one that is not', placed('Z11', '01/06/2026', '10/06/2026'), { DoLo: [0] }],
  ['in an episode that is still open', placed('U6', '01/06/2026'), { DoLo: [0] }],
  ['moved away on the day the order starts', placed('U6', '01/06/2026', '02/06/2026'), {}],
  ['moved away the day after', placed('U6', '01/06/2026', '03/06/2026'), { DoLo: [0] }],
  ['moved in on the day the order ends', placed('U6', '05/06/2026'), {}],
  ['moved in the day before', placed('U6', '04/06/2026'), { DoLo: [0] }],
  ['a type that is not known', placed('', '01/06/2026'), {}],
  ['an end of the episode that cannot be read', placed('U6', '01/06/2026', '10/6/26'), {}],
  [
    'an order is found once, beside two episodes',
    {
      DoLo: order,
      Episodes: [
        { PLACE: 'U6', DECOM: '01/06/2026', DEC: '03/06/2026' },
        { PLACE: 'R1', DECOM: '03/06/2026' },
      ],
    },
    { DoLo: [0] },
  ],
  [
    'an order that still stands',
    { DoLo: [{ DOLO_START: '02/06/2026' }], Episodes: [{ PLACE: 'U6', DECOM: '01/06/2026' }] },
    {},
  ],
  [
    'an order without a start',
    { DoLo: [{ DOLO_END: '05/06/2026' }], Episodes: [{ PLACE: 'U6', DECOM: '01/06/2026' }] },
    {},
  ],
  ['no episode', { DoLo: order }, {}],
]);
