import { finds } from '../../../../test/builders/checks.ts';
import check from './sw14stg2-earlier-social-worker-without-an-end.check.ts';

const workers = (...days: [string, string][]) => ({
  SWEpisodes: days.map(([SW_DECOM, SW_DEC]) => ({ SW_DECOM, SW_DEC })),
});

finds(check, 2024, [
  ['two rows without an end', workers(['01/05/2023', ''], ['02/05/2023', '']), { SWEpisodes: [0] }],
  ['the last one only', workers(['01/05/2023', '02/05/2023'], ['02/05/2023', '']), {}],
  ['a later month, though a lower day', workers(['20/05/2023', ''], ['01/06/2023', '']), { SWEpisodes: [0] }],
  ['one alone', workers(['01/05/2023', '']), {}],
  ['an end that cannot be read', workers(['01/05/2023', '2/5/23'], ['02/05/2023', '']), {}],
]);
