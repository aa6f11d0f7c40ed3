import { finds } from '../../../../test/builders/checks.ts';
import check from './356-episode-ends-before-it-began.check.ts';

finds(check, 2025, [
  ['the day before', { Episodes: [{ DECOM: '02/05/2024', DEC: '01/05/2024' }] }, { Episodes: [0] }],
  ['the day itself, which is rule 355', { Episodes: [{ DECOM: '02/05/2024', DEC: '02/05/2024' }] }, {}],
  ['the day after', { Episodes: [{ DECOM: '02/05/2024', DEC: '03/05/2024' }] }, {}],
  ['over a leap day', { Episodes: [{ DECOM: '29/02/2024', DEC: '28/02/2024' }] }, { Episodes: [0] }],
  ['still open', { Episodes: [{ DECOM: '02/05/2024', DEC: '' }] }, {}],
  [
    'one of the days cannot be read',
    {
      Episodes: [
        { DECOM: '02/05/2024', DEC: '31/04/2024' },
        { DECOM: '', DEC: '01/05/2024' },
      ],
    },
    {},
  ],
]);
