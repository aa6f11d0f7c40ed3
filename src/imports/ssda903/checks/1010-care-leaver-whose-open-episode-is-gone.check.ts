import { defineCheck } from './check.ts';
import { careLeaverItems } from './shared/care-leavers.ts';
import { dated } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '1010',
  says: "A care leaver has no episode in this return, and last year's left one open",
  todo: 'Send the episode with the DEC and REC with which the child left care.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC3: careLeaverItems },
  needs: ['last year'],
  find: ({ OC3, Episodes, lastYear }) =>
    Episodes.length === 0 && dated(lastYear?.Episodes ?? []).at(-1)?.text.DEC === '' ? OC3 : [],
});
