import { finds } from '../../../../test/builders/checks.ts';
import check from './sw01bstg1-worker-since-april-2023-lacks-an-item.check.ts';

const row = (SW_DECOM: string, SW_ID: string, SW_REASON: string) => ({
  SWEpisodes: [{ SW_DECOM, SW_ID, SW_REASON }],
});

finds(check, 2025, [
  ['in full', row('01/04/2023', 'SW1234', 'MANAGE'), {}],
  ['on 1 April 2023, without a number', row('01/04/2023', '', 'MANAGE'), { SWEpisodes: [0] }],
  ['on 1 April 2023, without a reason', row('01/04/2023', 'SW1234', ''), { SWEpisodes: [0] }],
  ['the day before, without either', row('31/03/2023', '', ''), {}],
  ['no start', row('', 'SW1234', 'MANAGE'), { SWEpisodes: [0] }],
  ['a start that cannot be read, which is rule SW04STG1', row('1/5/23', '', ''), {}],
]);
