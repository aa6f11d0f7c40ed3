import { defineCheck } from './check.ts';
import { careLeaverItems } from './shared/care-leavers.ts';

export default defineCheck({
  rule: '344',
  says: 'A care leaver died, or is back with their parents, and activity or accommodation is not 0',
  todo: 'Send 0 as ACTIV and as ACCOM, or put IN_TOUCH right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC3: careLeaverItems },
  find: ({ OC3 }) =>
    OC3.filter(
      ({ text: { IN_TOUCH, ACTIV, ACCOM } }) =>
        (IN_TOUCH === 'DIED' || IN_TOUCH === 'RHOM') && (ACTIV !== '0' || ACCOM !== '0'),
    ),
});
