import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import viewsRecordedAfterCare from './views-recorded-after-care.measure.ts';

const at19 = aYoungPerson().inCare('2010-05-04', '2017-06-01', { because: 'E17' });

// From 1 August 2018 to 31 January 2019.
judges(viewsRecordedAfterCare, '2019-01-31', [
  ['on the last day', at19.heard('2019-01-31', 'written'), 'met', 'views last recorded 2019-01-31 (written)'],
  ['the day after', at19.heard('2019-02-01'), 'unknown'],
  ['on the first day', at19.heard('2018-08-01'), 'met'],
  ['on the day six months before', at19.heard('2018-07-31'), 'not-met'],
  ['never', at19, 'unknown', 'no views are recorded at all'],
  ['still in care', aYoungPerson().born('2002-06-01').inCare('2010-05-04').heard('2018-12-01'), 'outside'],
  ['died', at19.died('2019-01-31').heard('2018-12-01'), 'outside'],
  ['nothing is recorded', aYoungPerson(), 'outside'],
]);
judges(viewsRecordedAfterCare, '2020-02-29', [
  ['six months to a leap day', at19.heard('2019-08-30'), 'met'],
  ['the day six months before it', at19.heard('2019-08-29'), 'not-met'],
]);
