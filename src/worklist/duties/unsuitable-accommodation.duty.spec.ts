import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import unsuitableAccommodation from './unsuitable-accommodation.duty.ts';

const leaver = aChild().born('1999-05-04').inCare('2009-05-04', '2017-05-04', { because: 'E17' });
const living = (code: string) => leaver.accommodation('2019-01-20', code);

it.each([
  ['homeless', living('S2'), '2019-02-04', ['risk Homeless since 20 Jan, 15 days; last confirmed 20 Jan']],
  ['homeless, the day before', living('S2'), '2019-01-19', []],
  [
    'homeless from today',
    living('S2'),
    '2019-01-20',
    ['risk Homeless since 20 Jan, 0 days; last confirmed 20 Jan'],
  ],
  ['housed that day', living('S2').accommodation('2019-02-04', 'U1'), '2019-02-04', []],
  ['in custody', living('X2'), '2019-01-21', ['risk In custody since 20 Jan, 1 day; last confirmed 20 Jan']],
  [
    'unsuitable lodgings',
    living('W2'),
    '2019-01-21',
    ['risk Unsuitable: Bed and breakfast since 20 Jan, 1 day; last confirmed 20 Jan'],
  ],
  ['suitable', living('W1'), '2019-02-04', []],
  ['gone abroad', living('G2'), '2019-02-04', []],
  ['no information', living('0'), '2019-02-04', []],
  ['nothing recorded', leaver, '2019-02-04', []],
  ['nobody of ours', aChild().born('1999-05-04').accommodation('2019-01-20', 'S2'), '2019-02-04', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(unsuitableAccommodation, person, day)).toEqual(sentences);
});
