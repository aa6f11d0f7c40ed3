import { finds } from '../../../../test/builders/checks.ts';
import check from './sw11bstg2-social-worker-left-and-none-followed.check.ts';

const workers = (...days: [string, string][]) => ({
  SWEpisodes: days.map(([SW_DECOM, SW_DEC]) => ({ SW_DECOM, SW_DEC })),
});
const since = (DEC: string) => [{ DECOM: '01/02/2020', DEC, LS: 'C2' }];

finds(check, 2025, [
  ['left the day before 31 March', workers(['01/05/2023', '30/03/2025']), { SWEpisodes: [0] }],
  ['left on 31 March, which is rule SW17STG2', workers(['01/05/2023', '31/03/2025']), {}],
  ['left months before', workers(['01/05/2023', '02/06/2024']), { SWEpisodes: [0] }],
  ['still there', workers(['01/05/2023', '']), {}],
  ['followed by one who is', workers(['01/05/2023', '02/06/2024'], ['02/06/2024', '']), {}],
  [
    'followed by one who left too',
    workers(['01/05/2023', '02/06/2024'], ['02/06/2024', '30/03/2025']),
    { SWEpisodes: [1] },
  ],
  ['another was there till the end', workers(['01/05/2023', '31/03/2025'], ['02/06/2024', '30/03/2025']), {}],
  [
    'a row without a start follows nobody',
    workers(['01/05/2023', '02/06/2024'], ['', '']),
    { SWEpisodes: [0] },
  ],
  ['an end that cannot be read', workers(['01/05/2023', '2/6/24']), {}],
  [
    'of a child in care on 31 March',
    { ...workers(['01/05/2023', '02/06/2024']), Episodes: since('') },
    { SWEpisodes: [0] },
  ],
  [
    'of a child who left care',
    { ...workers(['01/05/2023', '02/06/2024']), Episodes: since('02/06/2024') },
    {},
  ],
]);
