import { defineCheck } from './check.ts';
import { careLeaverItems, hasCareLeaverItem } from './shared/care-leavers.ts';
import { dated } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '1011',
  says: 'Another authority took over the care of a child, who has items of a care leaver here',
  todo: 'Take the row of OC3 out, or put the REC of the last episode right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC3: careLeaverItems },
  find: ({ OC3, Episodes }) =>
    dated(Episodes).at(-1)?.text.REC === 'E3' ? OC3.filter(hasCareLeaverItem) : [],
});
