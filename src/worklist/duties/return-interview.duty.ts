import { addDays } from '../../domain/dates/plain-date.ts';
import { watched } from '../risk-source.ts';
import { defineDuty } from '../duty.ts';

/** 72 hours; days are all the record knows. Guidance that we have not read says so (DOMAIN 9), so the house does. */
const daysToHold = 3;
/** After that the child remembers little, and an interview that nobody wrote down is no work for today. */
const daysShown = 28;

export default defineDuty({
  id: 'return-interview',
  title: `Interview within ${daysToHold} days of coming back`,
  rank: 'promise',
  source: watched('whoever was missing is talked with within 72 hours of coming back, unless they say no'),
  roles: ['social-worker', 'personal-adviser'],
  record: 'missing-episodes',
  judge({ missingEpisodes }, day) {
    return missingEpisodes.flatMap((incident) => {
      const { missingFrom, returnedOn, kind, interviewOfferedOn: offeredOn } = incident;
      const closed = incident.interviewHeldOn ?? incident.interviewDeclinedOn;
      if (kind === 'A' || returnedOn === null || returnedOn > day || (closed !== null && closed <= day))
        return [];
      if (addDays(returnedOn, daysShown) < day) return [];
      const isOffered = offeredOn !== null && offeredOn <= day;
      return {
        what: 'Return interview',
        due: addDays(returnedOn, daysToHold),
        because: `missing from ${missingFrom}, back ${returnedOn}; ${isOffered ? `offered ${offeredOn}, and not held` : 'not offered yet'}`,
      };
    });
  },
});
