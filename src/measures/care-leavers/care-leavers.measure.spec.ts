import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import careLeavers from './care-leavers.measure.ts';

// DOMAIN 3.3, case 10: 18 on 10 June 2026, 21 on 10 June 2029, 25 on 10 June 2033.
const inCareTo18 = aYoungPerson().born('2008-06-10').inCare('2015-05-04', '2026-06-10', { because: 'E17' });
const asked = inCareTo18.askedForSupport('2030-11-01', '2031-11-01');

judges(careLeavers, '2026-06-09', [['the day before the 18th birthday', inCareTo18, 'outside', 'eligible']]);
judges(careLeavers, '2026-06-10', [
  ['the 18th birthday', inCareTo18, 'met', 'former relevant since 2026-06-10'],
]);
judges(careLeavers, '2029-06-09', [['the last day of 20', inCareTo18, 'met']]);
judges(careLeavers, '2029-06-10', [['the 21st birthday', inCareTo18, 'outside', 'not receiving support']]);
judges(careLeavers, '2030-10-31', [['the day before asking for support', asked, 'outside']]);
judges(careLeavers, '2030-11-01', [['the day of asking', asked, 'met', 'asked for support 2030-11-01']]);
judges(careLeavers, '2031-10-31', [['the last day of support', asked, 'met']]);
judges(careLeavers, '2031-11-01', [['the day it is withdrawn', asked, 'outside']]);
judges(careLeavers, '2033-06-09', [['the last day of 24', inCareTo18.askedForSupport('2030-11-01'), 'met']]);
judges(careLeavers, '2033-06-10', [
  ['the 25th birthday', inCareTo18.askedForSupport('2030-11-01'), 'outside'],
]);

const born = aYoungPerson().born('1999-06-01');
judges(careLeavers, '2019-01-31', [
  ['relevant at 17 and so to 18', born.inCare('2010-05-04', '2016-06-01'), 'met'],
  ['left care at 15', born.inCare('2010-05-04', '2015-05-01'), 'outside'],
  ['short breaks only', born.inCare('2010-05-04', '2017-06-01', { legalStatus: 'V4' }), 'outside'],
  [
    'taken over by another authority',
    born.inCare('2010-05-04', '2016-09-01', { because: 'E3' }),
    'outside',
    'another authority',
  ],
  ['died', born.inCare('2010-05-04', '2017-06-01').died('2018-12-01'), 'outside', 'died 2018-12-01'],
  ['nothing is recorded', born, 'outside', 'not looked after at 16 or 17'],
]);
