import { finds } from '../../../../test/builders/checks.ts';
import check from './sw13stg1-unknown-reason-for-change-of-social-worker.check.ts';

const worker = (SW_REASON: string, SW_DECOM = '01/01/2020') => ({ SWEpisodes: [{ SW_REASON, SW_DECOM }] });

finds(check, 2025, [
  ['a code', worker('SWDIED'), {}],
  ['in lower case, as it is read', worker('manage'), {}],
  ['no code', worker('SLEEPINESS'), { SWEpisodes: [0] }],
  ['blank, on 1 April 2023', worker('', '01/04/2023'), { SWEpisodes: [0] }],
  ['blank, the day before', worker('', '31/03/2023'), {}],
  ['blank, and no start', worker('', ''), {}],
  ['blank, and a start that cannot be read', worker('', '1/5/24'), {}],
]);

finds(check, 2024, [
  ['blank in 2023/24, whenever the worker started', worker('', '31/03/2023'), { SWEpisodes: [0] }],
  ['a code', worker('OTHERS'), {}],
]);
