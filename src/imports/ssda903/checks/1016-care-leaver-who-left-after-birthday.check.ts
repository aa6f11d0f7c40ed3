import { defineCheck } from './check.ts';
import { birthdayAt17Or18, careLeaverItems, hasCareLeaverItem } from './shared/care-leavers.ts';

export default defineCheck({
  rule: '1016',
  says: 'A young person left care after the 17th or 18th birthday of the year, and has items of a care leaver',
  todo: 'Take the row of OC3 out; it is due in the year of the next birthday.',
  severity: 'stage 2 error',
  from: 2024,
  fields: { OC3: careLeaverItems },
  // The public validator finds who left on the birthday too, or after 17 in a year in which they turn 18. Published
  // figures take both in, so only a day after the birthday of this year is at fault (DOMAIN 2, M17-M19), as in rule 1007.
  find: ({ OC3, Episodes }, context) =>
    OC3.filter((row) => {
      const day = birthdayAt17Or18(row.day.DOB, context);
      return (
        day !== null &&
        hasCareLeaverItem(row) &&
        Episodes.some((each) => each.day.DEC !== null && each.day.DEC > day && each.text.REC !== 'X1')
      );
    }),
});
