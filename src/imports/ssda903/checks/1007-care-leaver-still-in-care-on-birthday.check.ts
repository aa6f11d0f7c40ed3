import { defineCheck } from './check.ts';
import { birthdayAt17Or18, careLeaverItems, hasCareLeaverItem } from './shared/care-leavers.ts';
import { goesOnAfter } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '1007',
  says: 'A young person was still in care on the 17th or 18th birthday of the year, and has items of a care leaver',
  todo: 'Take the row of OC3 out, or put the episodes or DOB right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC3: careLeaverItems },
  // Who left on the birthday itself stays in OC3 (DOMAIN 2, M17-M19), as in the public validator. That one passes over
  // an episode that is still open; the rule's words are "still in care".
  find: ({ OC3, Episodes }, context) =>
    OC3.filter((row) => {
      const day = birthdayAt17Or18(row.day.DOB, context);
      return (
        day !== null &&
        hasCareLeaverItem(row) &&
        Episodes.some(
          (episode) => episode.day.DECOM !== null && episode.day.DECOM <= day && goesOnAfter(episode, day),
        )
      );
    }),
});
