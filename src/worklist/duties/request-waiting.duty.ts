import { workingDaysAfter, workingDaysFrom } from '../../domain/care/timescale.ts';
import { defineDuty } from '../duty.ts';
import { watched } from '../risk-source.ts';
import { counted } from '../words.ts';

export const workingDaysToAnswer = 5;

export default defineDuty({
  id: 'request-waiting',
  title: `Requests answered within ${workingDaysToAnswer} working days`,
  rank: 'promise',
  source: watched('a request is answered within five working days, or somebody is told why not'),
  roles: ['personal-adviser', 'social-worker', 'team-manager'],
  record: 'requests',
  judge({ requests }, day) {
    return requests
      .filter(({ askedOn, answeredOn, withdrawnOn }) => {
        const closed = answeredOn ?? withdrawnOn;
        return askedOn <= day && (closed === null || closed > day);
      })
      .map(({ kind, askedOn }) => {
        const waited = workingDaysFrom(askedOn, day);
        const since = waited === null ? '' : `, ${counted(waited, 'working day')} ago`;
        return {
          what: 'Answer a request',
          due: workingDaysAfter(askedOn, workingDaysToAnswer),
          since: askedOn,
          because: `${kind.replaceAll('-', ' ')} asked for ${askedOn}${since}`,
        };
      });
  },
});
