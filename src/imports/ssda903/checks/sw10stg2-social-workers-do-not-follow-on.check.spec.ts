import { finds } from '../../../../test/builders/checks.ts';
import check from './sw10stg2-social-workers-do-not-follow-on.check.ts';

const workers = (...rows: [string, string, string?][]) => ({
  SWEpisodes: rows.map(([SW_DECOM, SW_DEC, SW_REASON]) => ({ SW_DECOM, SW_DEC, SW_REASON })),
});

finds(check, 2025, [
  ['on the day the one before ended', workers(['01/05/2024', '10/06/2024'], ['10/06/2024', '']), {}],
  ['seven days before', workers(['01/05/2024', '10/06/2024'], ['03/06/2024', '']), {}],
  ['eight days before', workers(['01/05/2024', '10/06/2024'], ['02/06/2024', '']), { SWEpisodes: [1] }],
  ['seven days after', workers(['01/05/2024', '10/06/2024'], ['17/06/2024', '']), {}],
  ['eight days after', workers(['01/05/2024', '10/06/2024'], ['18/06/2024', '']), { SWEpisodes: [1] }],
  [
    'eight days after, a first contact',
    workers(['01/05/2024', '10/06/2024'], ['18/06/2024', '', 'FCONTA']),
    {},
  ],
  [
    'the file in another order',
    workers(['18/06/2024', ''], ['01/05/2024', '10/06/2024']),
    { SWEpisodes: [0] },
  ],
  [
    'of two that start on a day the one that ends first goes first',
    workers(['10/06/2024', '30/06/2024'], ['10/06/2024', '11/06/2024'], ['30/06/2024', '']),
    {},
  ],
  ['the one before still open, which is rule SW08STG2', workers(['01/05/2024', ''], ['18/06/2024', '']), {}],
  ['a start that cannot be read', workers(['01/05/2024', '10/06/2024'], ['18/6/24', '']), {}],
  ['the first one', workers(['01/05/2024', '10/06/2024']), {}],
]);

finds(check, 2024, [
  [
    'in 2023/24 a first contact too',
    workers(['01/05/2023', '10/06/2023'], ['18/06/2023', '', 'FCONTA']),
    { SWEpisodes: [1] },
  ],
  ['seven days after', workers(['01/05/2023', '10/06/2023'], ['17/06/2023', '']), {}],
]);
