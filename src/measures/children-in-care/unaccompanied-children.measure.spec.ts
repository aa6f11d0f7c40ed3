import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import unaccompaniedChildren from './unaccompanied-children.measure.ts';

const inCare = aChild().inCare('2018-05-04');

judges(unaccompaniedChildren, '2019-01-31', [
  // A return that does not say when it began has the day of birth, which is in no sentence.
  ['unaccompanied', inCare.unaccompanied('2010-06-01'), 'met', 'unaccompanied on 2019-01-31'],
  ['since the day itself', inCare.unaccompanied('2019-01-31'), 'met'],
  ['from the day after', inCare.unaccompanied('2019-02-01'), 'not-met'],
  ['ended on the day itself', inCare.unaccompanied('2018-05-04', '2019-01-31'), 'not-met'],
  ['ends the day after', inCare.unaccompanied('2018-05-04', '2019-02-01'), 'met'],
  ['never was', inCare, 'not-met', 'not recorded as unaccompanied on 2019-01-31'],
  [
    'has left care',
    aChild().inCare('2018-05-04', '2019-01-31').unaccompanied('2018-05-04'),
    'outside',
    'not in care',
  ],
  [
    'in a short break',
    aChild().inCare('2019-01-30', null, { legalStatus: 'V3' }).unaccompanied('2018-05-04'),
    'excluded',
  ],
  ['nothing is recorded', aChild(), 'outside'],
]);
