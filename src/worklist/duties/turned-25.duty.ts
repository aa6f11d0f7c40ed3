import { closesOn } from '../../domain/retention/closed-record.ts';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { leavingCareStatus } from '../../domain/leaving-care/eligibility.ts';
import { defineDuty, type Context } from '../duty.ts';
import { goodbyeChecklist, stillOpen } from '../goodbye.ts';
import { watched } from '../risk-source.ts';

export default defineDuty({
  id: 'turned-25',
  title: 'Nothing stays open after the 25th birthday',
  rank: 'promise',
  source: watched('requests and tasks of whoever turns 25 are closed or handed over, with a reason'),
  roles: ['personal-adviser', 'social-worker', 'team-manager'],
  record: 'requests',
  judge: (history, day, context) => turned25(history, day, context),
});

/** On the birthday itself, and after it as long as anything is open. */
function turned25(history: History, day: PlainDate, { tasks }: Context) {
  const twentyFive = closesOn(history.bornOn);
  if (day < twentyFive || leavingCareStatus(history, addDays(twentyFive, -1)).status === 'none') return null;
  const open = stillOpen(history, tasks, day);
  if (!open && day > twentyFive) return null;
  const because = open
    ? `turned 25 ${twentyFive}: close or hand over, with a reason, ${open}`
    : `turned 25 ${twentyFive}`;
  return {
    what: 'Turned 25',
    due: twentyFive,
    because,
    sentence: open
      ? `Turns 25 today: close or hand over, with a reason, ${open}`
      : 'Turns 25 today: say goodbye',
    checklist: goodbyeChecklist(history, tasks, day),
  };
}
