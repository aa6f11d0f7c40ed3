import { finds } from '../../../../test/builders/checks.ts';
import check from './433-continuation-does-not-follow-on.check.ts';

const followed = (RNE: string, DECOM: string, DEC = '04/06/2024') => ({
  Episodes: [
    { DECOM: '01/06/2024', DEC },
    { DECOM, RNE },
  ],
});

finds(check, 2025, [
  ['on that day', followed('P', '04/06/2024'), {}],
  [
    'the day after, for every reason',
    {
      Episodes: [...'PLTUB'].flatMap((RNE) =>
        followed(RNE, '05/06/2024').Episodes.map((row) => ({ CHILD: RNE, ...row })),
      ),
    },
    { Episodes: [1, 3, 5, 7, 9] },
  ],
  ['the day before', followed('T', '03/06/2024'), { Episodes: [1] }],
  ['the one before is open', followed('L', '04/06/2024', ''), { Episodes: [1] }],
  [
    'a day that cannot be read',
    {
      Episodes: [
        ...followed('L', '').Episodes,
        ...followed('L', '31/06/2024').Episodes.map((row) => ({ CHILD: '2', ...row })),
        ...followed('L', '04/06/2024', '31/06/2024').Episodes.map((row) => ({ CHILD: '3', ...row })),
      ],
    },
    {},
  ],
  ['started again', followed('S', '05/06/2024'), {}],
  ['the first there is', { Episodes: [{ DECOM: '01/06/2024', RNE: 'P' }] }, {}],
  ['rows in any order of the file', { Episodes: followed('P', '04/06/2024').Episodes.toReversed() }, {}],
  [
    "the one before is another child's",
    { Episodes: followed('P', '05/06/2024').Episodes.map((row, i) => ({ CHILD: `${i}`, ...row })) },
    {},
  ],
]);
