import { aSetting } from '../../../../test/builders/a-setting.ts';
import { faultsIn, finds } from '../../../../test/builders/checks.ts';
import check from './228-setting-closed-before-end.check.ts';

const ended = (DEC: string, URN = 'SC045099') => ({ Episodes: [{ DEC, URN }] });

finds(
  check,
  2025,
  [
    ['on the day it closed', ended('25/12/2024'), {}],
    ['the day before', ended('24/12/2024'), {}],
    ['the day after', ended('26/12/2024'), { Episodes: [0] }],
    ['still open', ended(''), { Episodes: [0] }],
    ['still open, and closed on the last day of the year', ended('', 'SC045101'), {}],
    ['still open, and closed the day before', ended('', 'SC045102'), { Episodes: [0] }],
    ['an end that cannot be read is rule 147', ended('31/02/2025'), {}],
    ['the list does not say', ended('', 'SC045100'), {}],
    [
      'inspected by others, none given, or not on the list',
      { Episodes: ['XXXXXXX', '', 'SC999999'].flatMap((URN) => ended('', URN).Episodes) },
      {},
    ],
  ],
  {
    providers: [
      aSetting({ closedOn: '2024-12-25' }),
      aSetting({ urn: 'SC045100' }),
      aSetting({ urn: 'SC045101', closedOn: '2025-03-31' }),
      aSetting({ urn: 'SC045102', closedOn: '2025-03-30' }),
    ],
  },
);

it('finds nothing while no list is held', () => expect(faultsIn(check, 2025, ended(''))).toEqual({}));
