import { defineDuty } from '../duty.ts';
import { watched } from '../risk-source.ts';
import { counted } from '../words.ts';

export default defineDuty({
  id: 'data-errors',
  title: 'What the checks of the return found in the record',
  rank: 'soon',
  source: watched('the checks of the return, run over the record every night'),
  roles: ['social-worker', 'personal-adviser'],
  record: 'findings',
  judge(_history, _day, { dataErrors }) {
    const [first] = dataErrors ?? [];
    if (!first) return null;
    return {
      what: 'Put the record right for the return',
      due: null,
      since: first.since,
      because: `${counted(dataErrors!.length, 'thing')} to put right for the return. The oldest, rule ${first.rule}: ${first.message}`,
    };
  },
});
