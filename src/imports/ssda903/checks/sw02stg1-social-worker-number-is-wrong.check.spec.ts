import { finds } from '../../../../test/builders/checks.ts';
import check from './sw02stg1-social-worker-number-is-wrong.check.ts';

const worker = (SW_ID: string) => ({ SWEpisodes: [{ SW_ID }] });

finds(check, 2025, [
  ['a number that begins with SW', worker('SW1234'), {}],
  ['one that begins with XX', worker('XX1234'), {}],
  ['in lower case, as it is read', worker('sw1234'), {}],
  ['letters of another sort', worker('AA1234'), { SWEpisodes: [0] }],
  ['one letter', worker('S1234'), { SWEpisodes: [0] }],
  ['blank', worker(''), { SWEpisodes: [0] }],
  ['letters only, before 2025/26', worker('SW'), {}],
]);

finds(check, 2026, [
  ['letters only', worker('SW'), { SWEpisodes: [0] }],
  ['one digit', worker('XX1'), { SWEpisodes: [0] }],
  ['two', worker('XX12'), {}],
]);
