import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { met } from '../measure.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import childrenInCareRate from './children-in-care-rate.measure.ts';

judges(childrenInCareRate, '2018-03-31', [
  ['in care on 31 March', aChild().inCare('2017-05-04'), 'met'],
  // DOMAIN M27, case 1.
  [
    'a short break on 31 March',
    aChild().inCare('2018-03-30', '2018-04-02', { legalStatus: 'V3' }),
    'excluded',
  ],
  // DOMAIN M27, case 2: two starts in the year are one child.
  [
    'two stays in the year',
    aChild().inCare('2017-05-04', '2017-06-04').inCare('2018-01-08'),
    'met',
    'since 2018-01-08',
  ],
  // DOMAIN M27, case 3: care ceases there.
  [
    'taken over by another authority',
    aChild().inCare('2017-05-04', '2018-03-31', { because: 'E3' }),
    'outside',
  ],
  ['nothing is recorded', aChild(), 'outside'],
]);

// DOMAIN M27, cases 4 and 5: the estimate is handed in with its year, so that it can be printed and revised.
it.each([
  [641, { people: 99_822, midYear: 2024 }, 64.2],
  [633, { people: 99_842, midYear: 2017 }, 63.4],
])('%i children with the population %j are %f for each 10,000', (children, population, rate) => {
  const tally = Array.from({ length: children }, () => met('in care')).reduce(count, emptyTally());
  const figure = figureOf(childrenInCareRate, tally, population);
  expect(Number(figure.value!.toFixed(1))).toBe(rate);
  expect(figure.population).toEqual(population);
});
