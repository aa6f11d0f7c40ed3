import { finds } from '../../../../test/builders/checks.ts';
import check from './sw01stg1-in-care-without-a-social-worker.check.ts';

const Episodes = [{ DECOM: '01/02/2020', LS: 'C2' }];
const inFull = { SW_ID: 'SW1234', SW_DECOM: '01/02/2020', SW_REASON: 'MANAGE' };

finds(check, 2024, [
  ['a row in full', { Episodes, SWEpisodes: [inFull] }, {}],
  ['one of two in full', { Episodes, SWEpisodes: [{ ...inFull, SW_ID: '' }, inFull] }, {}],
  ['no number', { Episodes, SWEpisodes: [{ ...inFull, SW_ID: '' }] }, { Episodes: [0] }],
  ['no start', { Episodes, SWEpisodes: [{ ...inFull, SW_DECOM: '' }] }, { Episodes: [0] }],
  ['no reason', { Episodes, SWEpisodes: [{ ...inFull, SW_REASON: '' }] }, { Episodes: [0] }],
  ['no row', { Episodes }, { Episodes: [0] }],
  [
    'only the episode that holds on 31 March',
    { Episodes: [{ DECOM: '01/02/2019', DEC: '01/02/2020', LS: 'C2' }, ...Episodes] },
    { Episodes: [1] },
  ],
  ['left care on 31 March', { Episodes: [{ DECOM: '01/02/2020', DEC: '31/03/2024', LS: 'C2' }] }, {}],
  [
    'left the day after',
    { Episodes: [{ DECOM: '01/02/2020', DEC: '01/04/2024', LS: 'C2' }] },
    { Episodes: [0] },
  ],
  ['a short break', { Episodes: [{ DECOM: '01/02/2020', LS: 'V4' }] }, {}],
]);
