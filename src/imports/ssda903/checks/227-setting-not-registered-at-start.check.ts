import { defineCheck } from './check.ts';
import { atFaultWithSetting } from './shared/settings.ts';

export default defineCheck({
  rule: '227',
  says: 'The setting was not yet registered, or no longer, when the episode began',
  todo: 'Check URN and DECOM: a setting that was registered anew has a new URN from that day.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['URN', 'DECOM'] },
  needs: ['providers'],
  find: ({ Episodes }, context) =>
    atFaultWithSetting(
      Episodes,
      context,
      ({ day: { DECOM } }, { registeredOn, closedOn }) =>
        DECOM !== null &&
        ((registeredOn !== null && DECOM < registeredOn) || (closedOn !== null && DECOM >= closedOn)),
    ),
});
