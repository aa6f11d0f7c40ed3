import { isOwedAdviser, owedAdviser } from '../../domain/leaving-care/care-leavers.ts';
import { statusAmongSince } from '../../domain/leaving-care/status-since.ts';
import { defineDuty } from '../duty.ts';
import { knownOn } from '../known-on.ts';
import { watched } from '../risk-source.ts';
import { wouldCountLive } from '../would-change.ts';

export default defineDuty({
  id: 'no-contact',
  title: 'Never reached, or out of touch',
  rank: 'risk',
  source: watched('no successful contact ever, or not in touch (IN_TOUCH)'),
  roles: ['personal-adviser'],
  record: 'contacts',
  judge(history, day) {
    const { group } = owedAdviser(history, day);
    if (group === null) return null;
    const wouldChange = wouldCountLive(
      'A successful contact, once recorded,',
      'Care leavers reached in the last eight weeks: live caseload',
      group,
    );
    const last = history.contacts.findLast(({ succeeded, happenedOn }) => succeeded && happenedOn <= day);
    const inTouch = knownOn(history.inTouch, day);
    if (inTouch?.code === 'NO' && (!last || last.happenedOn < inTouch.since)) {
      const since = inTouch.since;
      return { what: 'Out of touch', due: null, since, because: `Not in touch since ${since}`, wouldChange };
    }
    if (last) return null;
    const since = statusAmongSince(history, day, isOwedAdviser);
    return {
      what: 'Never reached',
      due: null,
      since,
      because: 'No successful contact is recorded',
      wouldChange,
    };
  },
});
