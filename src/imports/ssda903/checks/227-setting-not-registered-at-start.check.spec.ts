import { aSetting } from '../../../../test/builders/a-setting.ts';
import { faultsIn, finds } from '../../../../test/builders/checks.ts';
import check from './227-setting-not-registered-at-start.check.ts';

const began = (DECOM: string, URN = 'SC045099') => ({ Episodes: [{ DECOM, URN }] });

finds(
  check,
  2025,
  [
    ['on the day it closed', began('25/12/2024'), { Episodes: [0] }],
    ['the day before', began('24/12/2024'), {}],
    ['the day after', began('26/12/2024'), { Episodes: [0] }],
    ['on the day it was registered', began('01/05/2020'), {}],
    ['the day before that', began('30/04/2020'), { Episodes: [0] }],
    ['the day after that', began('02/05/2020'), {}],
    ['no day that can be read', { Episodes: [...began('31/11/2024').Episodes, ...began('').Episodes] }, {}],
    ['the list does not say', began('26/12/2024', 'SC045100'), {}],
    [
      'inspected by others, none given, or not on the list',
      { Episodes: ['XXXXXXX', '', 'SC999999'].flatMap((URN) => began('26/12/2024', URN).Episodes) },
      {},
    ],
  ],
  {
    providers: [
      aSetting({ registeredOn: '2020-05-01', closedOn: '2024-12-25' }),
      aSetting({ urn: 'SC045100' }),
    ],
  },
);

it('finds nothing while no list is held', () =>
  expect(faultsIn(check, 2025, began('26/12/2024'))).toEqual({}));
