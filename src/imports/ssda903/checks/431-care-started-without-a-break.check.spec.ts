import { finds } from '../../../../test/builders/checks.ts';
import check from './431-care-started-without-a-break.check.ts';

const started = (DECOM: string, RNE = 'S', DEC = '04/06/2024') => ({
  Episodes: [
    { DECOM: '01/06/2024', DEC },
    { DECOM, RNE },
  ],
});

finds(check, 2025, [
  ['on the day the one before ended', started('04/06/2024'), { Episodes: [1] }],
  ['the day after', started('05/06/2024'), {}],
  ['the day before', started('03/06/2024'), { Episodes: [1] }],
  ['went on', started('04/06/2024', 'P'), {}],
  [
    'the one before is open, or its end cannot be read',
    {
      Episodes: [
        ...started('04/06/2024', 'S', '').Episodes,
        ...started('04/06/2024', 'S', '31/06/2024').Episodes.map((row) => ({ CHILD: '2', ...row })),
      ],
    },
    {},
  ],
  ['its own day cannot be read', started('31/06/2024'), {}],
  ['the first there is', { Episodes: [{ DECOM: '01/06/2024', RNE: 'S' }] }, {}],
  [
    "the one before is another child's",
    { Episodes: started('04/06/2024').Episodes.map((row, i) => ({ CHILD: `${i}`, ...row })) },
    {},
  ],
]);
