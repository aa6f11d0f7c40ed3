import { aSetting } from '../../../../test/builders/a-setting.ts';
import { faultsIn, finds } from '../../../../test/builders/checks.ts';
import check from './224-urn-of-another-provider-type.check.ts';

const provided = (PLACE_PROVIDER: string, URN = 'SC045099') => ({ Episodes: [{ PLACE_PROVIDER, URN }] });

finds(
  check,
  2025,
  [
    ['the providers that fit', { Episodes: [...provided('PR1').Episodes, ...provided('pr2').Episodes] }, {}],
    ['another provider', provided('PR4'), { Episodes: [0] }],
    ['no provider', provided(''), { Episodes: [0] }],
    ['the list does not say', provided('PR4', 'SC045100'), {}],
    ['not on the list, which is rule 1008', provided('PR4', 'SC999999'), {}],
    [
      'inspected by others, or none given',
      { Episodes: [...provided('PR4', 'XXXXXXX').Episodes, ...provided('PR4', '').Episodes] },
      {},
    ],
  ],
  { providers: [aSetting({ providers: ['PR1', 'PR2'] }), aSetting({ urn: 'SC045100' })] },
);

it('finds nothing while no list is held', () => expect(faultsIn(check, 2025, provided('PR4'))).toEqual({}));
