import { daysBetween } from '../../domain/dates/plain-date.ts';
import { owedAdviser } from '../../domain/leaving-care/care-leavers.ts';
import { defineDuty } from '../duty.ts';
import { neetOn } from '../known-on.ts';
import { watched } from '../risk-source.ts';
import { wouldCountLive } from '../would-change.ts';

const longest = 28;

export default defineDuty({
  id: 'neet-over-28-days',
  title: 'Not in education, employment or training for more than 28 days',
  rank: 'risk',
  source: watched('more than 28 days'),
  roles: ['personal-adviser'],
  record: 'eet-statuses',
  judge(history, day) {
    const { group } = owedAdviser(history, day);
    const neet = group === null ? null : neetOn(history, day);
    const days = neet ? daysBetween(neet.since, day) : 0;
    if (!neet || days <= longest) return null;
    return {
      what: 'NEET',
      due: null,
      since: neet.since,
      because: `NEET since ${neet.since}, ${days} days; last confirmed ${neet.lastKnownOn}`,
      wouldChange: wouldCountLive(
        'An activity recorded and confirmed',
        'Care leavers in education, employment or training: live caseload',
        group,
      ),
    };
  },
});
