import { finds } from '../../../../test/builders/checks.ts';
import check from './sw17stg2-no-social-worker-on-31-march.check.ts';

const workers = (...days: [string, string][]) => ({
  SWEpisodes: days.map(([SW_DECOM, SW_DEC]) => ({ SW_DECOM, SW_DEC })),
});
const since = (DEC: string) => [{ DECOM: '01/02/2020', DEC, LS: 'C2' }];

finds(check, 2026, [
  ['still there', workers(['01/05/2024', '']), {}],
  ['left on 31 March', workers(['01/05/2024', '31/03/2026']), { SWEpisodes: [0] }],
  ['left the day before', workers(['01/05/2024', '30/03/2026']), { SWEpisodes: [0] }],
  ['left the day after, which is rule SW07STG2', workers(['01/05/2024', '01/04/2026']), {}],
  [
    'the last to start is there, though it stands first',
    workers(['02/06/2025', ''], ['01/05/2024', '02/06/2025']),
    {},
  ],
  [
    'the last to start has left, another is open',
    workers(['01/05/2024', ''], ['02/06/2025', '01/01/2026']),
    { SWEpisodes: [1] },
  ],
  ['an end that cannot be read', workers(['01/05/2024', '30/3/26']), {}],
  [
    'of a child in care',
    { ...workers(['01/05/2024', '30/03/2026']), Episodes: since('') },
    { SWEpisodes: [0] },
  ],
  [
    'of a child who left care that day',
    { ...workers(['01/05/2024', '30/03/2026']), Episodes: since('31/03/2026') },
    {},
  ],
  [
    'of a child who left care the day after',
    { ...workers(['01/05/2024', '30/03/2026']), Episodes: since('01/04/2026') },
    { SWEpisodes: [0] },
  ],
]);
