import { defineCheck } from './check.ts';
import { isUnder } from './shared/ages.ts';
import { careLeaverItems, hasCareLeaverItem } from './shared/care-leavers.ts';

export default defineCheck({
  rule: '391',
  says: 'A care leaver is not yet 17 at the end of the year',
  todo: 'Take the row of OC3 out, or put DOB right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC3: ['DOB', ...careLeaverItems] },
  // Over 21 is no fault: those of 22 to 25 who asked for support and got it are sent too (DOMAIN 1).
  find: ({ OC3 }, { lastDay }) =>
    OC3.filter((row) => hasCareLeaverItem(row) && isUnder(row.day.DOB, 17, lastDay)),
});
