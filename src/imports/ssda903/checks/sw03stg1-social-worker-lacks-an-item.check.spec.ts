import { finds } from '../../../../test/builders/checks.ts';
import check from './sw03stg1-social-worker-lacks-an-item.check.ts';

const inFull = { SW_ID: 'SW1234', SW_DECOM: '01/02/2020', SW_REASON: 'MANAGE' };

finds(check, 2024, [
  ['in full', { SWEpisodes: [inFull] }, {}],
  ['no number', { SWEpisodes: [{ ...inFull, SW_ID: '' }] }, { SWEpisodes: [0] }],
  ['no start', { SWEpisodes: [{ ...inFull, SW_DECOM: '' }] }, { SWEpisodes: [0] }],
  ['no reason', { SWEpisodes: [{ ...inFull, SW_REASON: '' }] }, { SWEpisodes: [0] }],
  [
    'a start that cannot be read, which is rule SW04STG1',
    { SWEpisodes: [{ ...inFull, SW_DECOM: '1/2/20' }] },
    {},
  ],
  ['still with the child', { SWEpisodes: [{ ...inFull, SW_DEC: '' }] }, {}],
]);
