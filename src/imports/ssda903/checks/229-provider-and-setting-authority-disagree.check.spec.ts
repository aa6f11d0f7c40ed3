import { aSetting } from '../../../../test/builders/a-setting.ts';
import { faultsIn, finds } from '../../../../test/builders/checks.ts';
import check from './229-provider-and-setting-authority-disagree.check.ts';

const own = 'SC045099';
const other = 'SC045100';
const unsaid = 'SC045101';
const given = {
  providers: [
    aSetting({ authority: 'E08000034' }),
    aSetting({ urn: other, authority: 'E08000033' }),
    aSetting({ urn: unsaid }),
  ],
};
const provided = (PLACE_PROVIDER: string, URN: string, PLACE = 'K2') => ({
  Episodes: [{ PLACE_PROVIDER, URN, PLACE }],
});

finds(
  check,
  2025,
  [
    ['own provision in our own', provided('PR1', own), {}],
    ['own provision in another', provided('PR1', other), { Episodes: [0] }],
    ["another's in our own", provided('PR2', own), { Episodes: [0] }],
    ["another's in another", provided('PR2', other), {}],
    [
      'private provision anywhere',
      { Episodes: [...provided('PR4', own).Episodes, ...provided('PR4', other).Episodes] },
      {},
    ],
    ['no provider', provided('', other), {}],
    ['the list does not say', provided('PR1', unsaid), {}],
    [
      'inspected by others, none given, or not on the list',
      { Episodes: ['XXXXXXX', '', 'SC999999'].flatMap((URN) => provided('PR1', URN).Episodes) },
      {},
    ],
    ['supported accommodation', provided('PR1', other, 'K3'), { Episodes: [0] }],
  ],
  given,
);

finds(
  check,
  2026,
  [
    ['supported accommodation is left out', provided('PR1', other, 'K3'), {}],
    [
      'and so are types without a URN',
      { Episodes: ['P1', 'R5', 'T0', 'Z11'].flatMap((PLACE) => provided('PR1', other, PLACE).Episodes) },
      {},
    ],
    ["a children's home is not", provided('PR1', other), { Episodes: [0] }],
  ],
  given,
);

it('finds nothing while no list is held', () =>
  expect(faultsIn(check, 2025, provided('PR1', other))).toEqual({}));
