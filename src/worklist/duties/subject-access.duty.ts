import { answerRule } from '../../domain/subject-access/clock.ts';
import type { AccessWaiting } from '../../records/subject-access/waiting.reader.ts';
import { defineDuty } from '../duty.ts';
import { counted } from '../words.ts';

export default defineDuty({
  id: 'subject-access',
  title: 'Their own record given to those who ask for it, within one calendar month',
  rank: 'law',
  source: answerRule,
  roles: ['social-worker', 'personal-adviser', 'team-manager'],
  // From the day it came: three months and the days to the next working day are the longest there are.
  daysAhead: 100,
  record: 'subject-access-requests',
  judge: (_history, _day, { accessWaiting = [] }) =>
    accessWaiting.map((request) => ({
      what: 'Give them their record',
      due: request.dueOn,
      because: `asked for ${request.receivedOn}, ${nextStep(request)}`,
    })),
});

function nextStep({ isIdentified, isAssembled, toDecide }: AccessWaiting): string {
  if (!isIdentified) return 'who asks is not made sure of yet';
  if (!isAssembled) return 'not put together yet';
  if (toDecide) return `${counted(toDecide, 'line')} to decide on`;
  return 'to be released by a manager who has not worked on it';
}
