import { aChild } from '../../../test/builders/a-child.ts';
import { itemsOf, sentencesOf } from '../../../test/builders/duties.ts';
import dataErrors from './data-errors.duty.ts';

const error = {
  personId: 'a-person',
  rule: '501',
  message: 'The episode begins before the one before it has ended. Put DECOM right.',
  since: '2019-01-08',
} as const;

it('is one line of a person, with how many there are and the oldest of them', () => {
  const later = { ...error, rule: '142', since: '2019-01-09' } as const;
  expect(sentencesOf(dataErrors, aChild(), '2019-02-04', { dataErrors: [error, later] })).toEqual([
    'soon 2 things to put right for the return. The oldest, rule 501: The episode begins before the one before it has ended. Put DECOM right.',
  ]);
  const [item] = itemsOf(dataErrors, aChild(), '2019-02-04', { dataErrors: [error] });
  expect(item).toMatchObject({
    what: 'Put the record right for the return',
    why: expect.stringMatching(/^1 thing to put right/),
    due: null,
    overdueByDays: 0,
    since: '2019-01-08',
    record: '/api/v1/people/a-person/findings',
  });
});

it('is nothing where nothing was found', () => {
  expect(itemsOf(dataErrors, aChild(), '2019-02-04', { dataErrors: [] })).toEqual([]);
  expect(itemsOf(dataErrors, aChild(), '2019-02-04')).toEqual([]);
});
