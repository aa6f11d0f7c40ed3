import { aSetting } from '../../../../test/builders/a-setting.ts';
import { faultsIn, finds } from '../../../../test/builders/checks.ts';
import check from './219-urn-of-another-placement-type.check.ts';

const placed = (PLACE: string, URN = 'SC045099') => ({ Episodes: [{ PLACE, URN }] });

finds(
  check,
  2025,
  [
    ['the types that fit', { Episodes: [...placed('K2').Episodes, ...placed('k1').Episodes] }, {}],
    ['another type', placed('U4'), { Episodes: [0] }],
    ['no type', placed(''), { Episodes: [0] }],
    ['the list does not say', placed('U4', 'SC045100'), {}],
    ['not on the list, which is rule 1008', placed('U4', 'SC999999'), {}],
    [
      'inspected by others, or none given',
      { Episodes: [...placed('U4', 'XXXXXXX').Episodes, ...placed('U4', '').Episodes] },
      {},
    ],
  ],
  { providers: [aSetting({ placements: ['K1', 'K2'] }), aSetting({ urn: 'SC045100' })] },
);

it('finds nothing while no list is held', () => expect(faultsIn(check, 2025, placed('U4'))).toEqual({}));
