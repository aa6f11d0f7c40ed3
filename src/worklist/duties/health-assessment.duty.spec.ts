import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { itemsOf, sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import healthAssessment from './health-assessment.duty.ts';

const child = (born: PlainDate) => aChild().born(born).inCare('2024-01-08');
const done = (person: Person) => person.checked('2024-02-05', 'health-assessment', 'done');
const six = done(child('2018-01-01'));
const recorded = child('2018-01-01').whereHealthIsRecordedFrom('2024-01-08');

it.each([
  [
    '28 days before',
    six,
    '2025-01-08',
    'soon Review health assessment: the last health assessment was done 5 Feb 2024, and from 5 on it is every year - due in 28 days',
  ],
  ['29 days before', six, '2025-01-07', undefined],
  [
    'the day itself',
    six,
    '2025-02-05',
    'soon Review health assessment: the last health assessment was done 5 Feb 2024, and from 5 on it is every year - due today',
  ],
  [
    'the day after',
    six,
    '2025-02-06',
    'promise Overdue by 1 day: the last health assessment was done 5 Feb 2024, and from 5 on it is every year',
  ],
  [
    'under 5 in six months',
    done(child('2019-08-06')),
    '2024-08-06',
    'promise Overdue by 1 day: the last health assessment was done 5 Feb 2024, and under 5 it is every six months',
  ],
  ['5 in six months', done(child('2019-08-05')), '2024-08-06', undefined],
  [
    'declined is not done',
    child('2018-01-01').checked('2024-02-05', 'health-assessment', 'declined'),
    '2025-02-06',
    undefined,
  ],
  [
    'none yet, the 20th working day',
    recorded,
    '2024-02-05',
    'soon First health assessment: care began 8 Jan, and no health assessment is recorded since - due today',
  ],
  [
    'none yet, the day after',
    recorded,
    '2024-02-06',
    'promise Overdue by 1 day: care began 8 Jan, and no health assessment is recorded since',
  ],
  [
    'in care before they were recorded here',
    child('2018-01-01').whereHealthIsRecordedFrom('2024-01-09'),
    '2024-02-06',
    undefined,
  ],
  ['not in care', done(aChild().inCare('2024-01-08', '2024-12-01')), '2025-02-06', undefined],
] as [string, Person, PlainDate, string | undefined][])('%s', (_, person, day, sentence) => {
  expect(sentencesOf(healthAssessment, person, day)).toEqual(sentence === undefined ? [] : [sentence]);
});

it('is not called statutory', () => {
  expect(itemsOf(healthAssessment, six, '2025-02-06')).toMatchObject([{ rule: { isStatutory: false } }]);
});
