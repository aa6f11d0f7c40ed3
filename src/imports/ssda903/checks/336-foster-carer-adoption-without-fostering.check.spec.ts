import { finds } from '../../../../test/builders/checks.ts';
import check from './336-foster-carer-adoption-without-fostering.check.ts';

const after = (before: string, PLACE: string) => ({
  Episodes: [
    { DECOM: '01/01/2025', PLACE: before },
    { DECOM: '11/01/2025', PLACE },
  ],
});

finds(check, 2025, [
  ['from their foster carer', after('U1', 'A3'), {}],
  ['from the last of the foster codes', after('U6', 'A5'), {}],
  ['the placement order came later', after('A3', 'A5'), {}],
  ["from a children's home", after('K2', 'A3'), { Episodes: [1] }],
  ['from home, with a placement order', after('P1', 'A5'), { Episodes: [1] }],
  ['from a temporary placement', after('T1', 'A3'), { Episodes: [1] }],
  ['from what was not recorded', after('', 'A5'), { Episodes: [1] }],
  [
    'with other adopters',
    { Episodes: [...after('K2', 'A4').Episodes, { DECOM: '21/01/2025', PLACE: 'A6' }] },
    {},
  ],
  ['the first episode there is', { Episodes: [{ DECOM: '01/01/2025', PLACE: 'A3' }] }, {}],
  [
    "the one before is another child's",
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/01/2025', PLACE: 'K2' },
        { CHILD: '2', DECOM: '11/01/2025', PLACE: 'A3' },
      ],
    },
    {},
  ],
]);
