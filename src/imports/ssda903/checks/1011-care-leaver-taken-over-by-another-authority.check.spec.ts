import { finds } from '../../../../test/builders/checks.ts';
import check from './1011-care-leaver-taken-over-by-another-authority.check.ts';

const OC3 = [{ IN_TOUCH: 'YES' }];

finds(check, 2025, [
  ['taken over', { OC3, Episodes: [{ DECOM: '06/06/2024', REC: 'E3' }] }, { OC3: [0] }],
  [
    'taken over in the end, though it stands first',
    {
      OC3,
      Episodes: [
        { DECOM: '07/06/2024', REC: 'E3' },
        { DECOM: '06/06/2024', REC: 'X1' },
      ],
    },
    { OC3: [0] },
  ],
  [
    'came back to care here',
    {
      OC3,
      Episodes: [
        { DECOM: '06/06/2024', REC: 'E3' },
        { DECOM: '15/06/2024', REC: 'E4A' },
      ],
    },
    {},
  ],
  [
    'an episode whose start cannot be read is not taken as the last',
    {
      OC3,
      Episodes: [
        { DECOM: '06/06/2024', REC: 'E4A' },
        { DECOM: '31/06/2024', REC: 'E3' },
      ],
    },
    {},
  ],
  ['still in care', { OC3, Episodes: [{ DECOM: '06/06/2024', REC: '' }] }, {}],
  ['nothing filled in', { OC3: [{}], Episodes: [{ DECOM: '06/06/2024', REC: 'E3' }] }, {}],
  ['no episode', { OC3 }, {}],
]);
