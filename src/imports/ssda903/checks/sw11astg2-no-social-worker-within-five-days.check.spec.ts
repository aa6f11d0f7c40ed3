import { finds } from '../../../../test/builders/checks.ts';
import check from './sw11astg2-no-social-worker-within-five-days.check.ts';

const workers = (...days: [string, string][]) => ({
  SWEpisodes: days.map(([SW_DECOM, SW_DEC]) => ({ SW_DECOM, SW_DEC })),
});

finds(check, 2024, [
  ['five days after', workers(['01/05/2023', '10/06/2023'], ['15/06/2023', '']), {}],
  ['six days after', workers(['01/05/2023', '10/06/2023'], ['16/06/2023', '']), { SWEpisodes: [1] }],
  ['five days before', workers(['01/05/2023', '10/06/2023'], ['05/06/2023', '']), {}],
  ['six days before', workers(['01/05/2023', '10/06/2023'], ['04/06/2023', '']), { SWEpisodes: [1] }],
  ['ended five days before 31 March', workers(['01/05/2023', '26/03/2024'], ['', '']), { SWEpisodes: [1] }],
  ['ended four days before it, which is rule SW11bSTG2', workers(['01/05/2023', '27/03/2024'], ['', '']), {}],
  ['the one before is still open', workers(['01/05/2023', ''], ['16/06/2023', '']), {}],
  ['a start that cannot be read', workers(['01/05/2023', '10/06/2023'], ['16/6/23', '']), {}],
  ['one alone', workers(['01/05/2023', '10/06/2023']), {}],
]);
