import { finds } from '../../../../test/builders/checks.ts';
import check from './sw12stg2-in-care-while-no-social-worker.check.ts';

const Episodes = [{ DECOM: '01/05/2024', RNE: 'S', LS: 'C2' }];
const workers = (SW_DECOM: string, SW_DEC = '') => ({ SWEpisodes: [{ SW_DECOM, SW_DEC }] });

finds(check, 2025, [
  ['a worker since before care began', { Episodes, ...workers('01/02/2023') }, {}],
  ['a worker since the day care began', { Episodes, ...workers('01/05/2024') }, {}],
  ['a worker since later', { Episodes, ...workers('02/06/2024') }, {}],
  [
    'one who left the day care began',
    { Episodes, ...workers('01/02/2023', '01/05/2024') },
    { Episodes: [0] },
  ],
  ['one who left the day after', { Episodes, ...workers('01/02/2023', '02/05/2024') }, {}],
  ['no worker', { Episodes }, { Episodes: [0] }],
  ['a row without a start', { Episodes, ...workers('') }, { Episodes: [0] }],
  [
    'an earlier stay in the year without a worker',
    {
      Episodes: [{ DECOM: '01/04/2024', RNE: 'S', LS: 'C2', DEC: '10/04/2024', REC: 'E4A' }, ...Episodes],
      ...workers('10/04/2024'),
    },
    { Episodes: [0] },
  ],
  [
    'with a worker on its last day',
    {
      Episodes: [{ DECOM: '01/04/2024', RNE: 'S', LS: 'C2', DEC: '10/04/2024', REC: 'E4A' }, ...Episodes],
      ...workers('09/04/2024'),
    },
    {},
  ],
  [
    'an earlier stay that ended the day before the year',
    {
      Episodes: [{ DECOM: '01/03/2024', RNE: 'S', LS: 'C2', DEC: '31/03/2024', REC: 'E4A' }, ...Episodes],
      ...workers('01/05/2024'),
    },
    {},
  ],
  [
    'an episode in the midst of care is not looked at',
    {
      Episodes: [
        { DECOM: '01/02/2020', RNE: 'P', LS: 'C2', DEC: '10/04/2024', REC: 'X1' },
        { DECOM: '10/04/2024', RNE: 'P', LS: 'C2' },
      ],
      ...workers('10/04/2024'),
    },
    {},
  ],
  [
    'a short break in the year',
    {
      Episodes: [{ DECOM: '02/04/2024', RNE: 'S', LS: 'V3', DEC: '04/04/2024', REC: 'E8' }, ...Episodes],
      ...workers('01/05/2024'),
    },
    {},
  ],
  [
    'left care on 31 March',
    { Episodes: [{ DECOM: '01/05/2024', RNE: 'S', LS: 'C2', DEC: '31/03/2025', REC: 'E4A' }] },
    {},
  ],
  ['short breaks only', { Episodes: [{ DECOM: '01/05/2024', RNE: 'S', LS: 'V4' }] }, {}],
  ['a start of the episode that cannot be read', { Episodes: [{ DECOM: '1/5/24', RNE: 'S', LS: 'C2' }] }, {}],
]);
