import { finds } from '../../../../test/builders/checks.ts';
import check from './sw01astg1-worker-before-april-2023-lacks-an-item.check.ts';

const row = (SW_DECOM: string, SW_ID: string) => ({ SWEpisodes: [{ SW_DECOM, SW_ID }] });

finds(check, 2025, [
  ['before April 2023, with a number', row('31/03/2023', 'SW1234'), {}],
  ['the day before 1 April 2023, without', row('31/03/2023', ''), { SWEpisodes: [0] }],
  ['on 1 April 2023, which is rule SW01bSTG1', row('01/04/2023', ''), {}],
  ['no start', row('', 'SW1234'), { SWEpisodes: [0] }],
  ['a start that cannot be read, which is rule SW04STG1', row('1/3/23', ''), {}],
]);
