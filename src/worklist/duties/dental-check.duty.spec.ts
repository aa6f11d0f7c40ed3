import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import dentalCheck from './dental-check.duty.ts';

const child = aChild().inCare('2024-01-08');
const checked = child.checked('2024-02-29', 'dental-check', 'done');

it.each([
  [
    'a year on',
    checked,
    '2025-02-28',
    ['soon Dental check: the last dental check was done 29 Feb 2024 - due today'],
  ],
  [
    'the day after',
    checked,
    '2025-03-01',
    ['promise Overdue by 1 day: the last dental check was done 29 Feb 2024'],
  ],
  [
    'none, a year into care',
    child.whereHealthIsRecordedFrom('2024-01-01'),
    '2025-01-09',
    ['promise Overdue by 1 day: care began 8 Jan 2024, and no dental check is recorded since'],
  ],
  ['none, and checks are not recorded here', child, '2025-01-09', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(dentalCheck, person, day)).toEqual(sentences);
});
