import { finds } from '../../../../test/builders/checks.ts';
import check from './sw08stg2-social-worker-followed-but-not-ended.check.ts';

const workers = (...days: [string, string][]) => ({
  SWEpisodes: days.map(([SW_DECOM, SW_DEC]) => ({ SW_DECOM, SW_DEC })),
});

finds(check, 2025, [
  [
    'followed, without an end',
    workers(['06/06/2024', ''], ['07/06/2024', '08/06/2024']),
    { SWEpisodes: [0] },
  ],
  ['followed, in the file before it', workers(['07/06/2024', ''], ['06/06/2024', '']), { SWEpisodes: [1] }],
  ['the last one', workers(['06/06/2024', '07/06/2024'], ['07/06/2024', '']), {}],
  [
    'of two that start on a day, the open one is the last',
    workers(['06/06/2024', ''], ['06/06/2024', '07/06/2024']),
    {},
  ],
  ['one alone', workers(['06/06/2024', '']), {}],
  [
    'an end that cannot be read, which is rule SW05STG1',
    workers(['06/06/2024', '7/6/24'], ['07/06/2024', '']),
    {},
  ],
  ['a row without a start follows nobody', workers(['06/06/2024', ''], ['', '']), {}],
]);
