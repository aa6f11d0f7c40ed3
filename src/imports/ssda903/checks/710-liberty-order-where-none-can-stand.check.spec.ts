import { finds } from '../../../../test/builders/checks.ts';
import check from './710-liberty-order-where-none-can-stand.check.ts';

const order = { DOLO_START: '02/06/2026', DOLO_END: '05/06/2026' };
const placed = (PLACE: string, DECOM: string, DEC = '') => ({
  DoLo: [order],
  Episodes: [{ PLACE, DECOM, DEC }],
});

finds(check, 2027, [
  ['with parents', placed('P1', '01/06/2026', '10/06/2026'), { DoLo: [0], Episodes: [0] }],
  ["in a secure children's home", placed('K1', '01/06/2026'), { DoLo: [0], Episodes: [0] }],
  ['in a young offender institution', placed('R5', '01/06/2026'), { DoLo: [0], Episodes: [0] }],
  ['in supported accommodation', placed('K3', '01/06/2026'), { DoLo: [0], Episodes: [0] }],
  ["in a children's home", placed('K2', '01/06/2026'), {}],
  ['in foster care, which is rule 709', placed('U6', '01/06/2026'), {}],
  ['went home on the day the order ended', placed('P1', '05/06/2026'), {}],
  ['went home the day before', placed('P1', '04/06/2026'), { DoLo: [0], Episodes: [0] }],
  ['left home on the day the order started', placed('P1', '01/06/2026', '02/06/2026'), {}],
  ['left home the day after', placed('P1', '01/06/2026', '03/06/2026'), { DoLo: [0], Episodes: [0] }],
  [
    'an episode is found once, beside two orders',
    {
      DoLo: [order, { DOLO_START: '06/06/2026', DOLO_END: '07/06/2026' }],
      Episodes: [{ PLACE: 'P1', DECOM: '01/06/2026' }],
    },
    { DoLo: [0, 1], Episodes: [0] },
  ],
  [
    'an order that still stands',
    { DoLo: [{ DOLO_START: '02/06/2026' }], Episodes: [{ PLACE: 'P1', DECOM: '01/06/2026' }] },
    {},
  ],
  ['a start of the episode that cannot be read', placed('P1', '1/6/26'), {}],
  ['no episode', { DoLo: [order] }, {}],
]);
