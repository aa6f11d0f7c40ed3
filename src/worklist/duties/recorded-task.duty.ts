import { defineDuty } from '../duty.ts';
import { watched } from '../risk-source.ts';

export default defineDuty({
  id: 'recorded-task',
  title: 'A task that somebody, or a change in the record, set',
  rank: 'promise',
  source: watched('recorded tasks'),
  roles: ['social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer', 'virtual-school'],
  record: 'tasks',
  judge: (_history, _day, { tasks }) =>
    tasks.map(({ kind, forRole, because, dueOn }) => ({ what: inWords(kind), due: dueOn, because, forRole })),
});

/** `notify-virtual-school` is `Notify virtual school`. */
function inWords(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
