import { finds } from '../../../../test/builders/checks.ts';
import check from './134-adoption-items-of-a-care-leaver.check.ts';

const leaver = [{ IN_TOUCH: 'YES' }];

finds(check, 2025, [
  ['items of both', { OC3: leaver, AD1: [{ DATE_INT: '02/05/2024' }] }, { AD1: [0] }],
  ['one item of each is enough', { OC3: [{ ACCOM: 'U1' }], AD1: [{ LS_ADOPTR: 'L0' }] }, { AD1: [0] }],
  ['a row of OC3 with nothing in it', { OC3: [{ IN_TOUCH: '' }], AD1: [{ LS_ADOPTR: 'L0' }] }, {}],
  ['a row of AD1 with nothing in it', { OC3: leaver, AD1: [{ LS_ADOPTR: '' }] }, {}],
  ['only the rows with items', { OC3: leaver, AD1: [{}, { NB_ADOPTR: '2' }] }, { AD1: [1] }],
  ['no row of OC3', { AD1: [{ LS_ADOPTR: 'L0' }] }, {}],
  ['another child', { OC3: [{ CHILD: 'A', IN_TOUCH: 'YES' }], AD1: [{ CHILD: 'B', LS_ADOPTR: 'L0' }] }, {}],
]);
