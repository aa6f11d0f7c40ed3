import { aChild } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import sealEarlierRecord from './seal-earlier-record.duty.ts';

const adopted = aChild().born('2016-02-29').inCare('2016-05-01', '2019-01-10', { because: 'E11' });

it.each([
  ['the day before the order', adopted, '2019-01-09', []],
  [
    'the day of the order',
    adopted,
    '2019-01-10',
    ['soon Seal the record: adopted on 10 Jan: seal the earlier record - due today'],
  ],
  [
    'the day after',
    adopted,
    '2019-01-11',
    ['promise Overdue by 1 day: adopted on 10 Jan: seal the earlier record'],
  ],
  ['left care otherwise', aChild().inCare('2016-05-01', '2019-01-10', { because: 'E4A' }), '2019-01-11', []],
  ['in care', aChild().inCare('2016-05-01'), '2019-01-11', []],
  ['nothing recorded', aChild(), '2019-01-11', []],
] as const)('%s', (_, person, day, sentences) => {
  expect(sentencesOf(sealEarlierRecord, person, day)).toEqual(sentences);
});

it('is done once it is sealed, for whoever is named and sees it', () => {
  expect(sentencesOf(sealEarlierRecord, adopted, '2019-01-11', { isSealed: true })).toEqual([]);
});
