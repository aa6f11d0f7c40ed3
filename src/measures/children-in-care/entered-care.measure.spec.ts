import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import enteredCare from './entered-care.measure.ts';

judges(enteredCare, '2019-01-31', [
  ['on the first day of the month', aChild().inCare('2019-01-01'), 'met', 'came into care 2019-01-01'],
  ['the day before it', aChild().inCare('2018-12-31'), 'outside', 'from 2019-01-01 to 2019-01-31'],
  ['on the last day', aChild().inCare('2019-01-31'), 'met'],
  ['the day after it', aChild().inCare('2019-02-01'), 'outside'],
  ['came and left again', aChild().inCare('2019-01-10', '2019-01-12'), 'met'],
  // DOMAIN M27, case 2: two starts are one child, by the first.
  ['two starts', aChild().inCare('2019-01-05', '2019-01-08').inCare('2019-01-20'), 'met', '2019-01-05'],
  ['came back', aChild().inCare('2017-05-04', '2018-05-04').inCare('2019-01-20'), 'met', '2019-01-20'],
  ['another carer is no start', aChild().inCare('2018-05-04').moved('2019-01-20', 'K2'), 'outside'],
  // DOMAIN M27, case 1, and 0.5: short breaks are left out episode by episode.
  ['a short break', aChild().inCare('2019-01-10', '2019-01-12', { legalStatus: 'V3' }), 'outside'],
  [
    'for good after short breaks',
    aChild().episodes('01/05/2018 S V4 U6 > 10/01/2019; L C2 U6 > open'),
    'met',
    'came into care 2019-01-10',
  ],
  [
    'for good after short breaks that began before the record',
    aChild().episodes('01/05/2018 L V4 U6 > 10/01/2019; L C2 U6 > open'),
    'met',
  ],
  [
    'back from a short break',
    aChild().episodes('01/05/2018 S V2 U6 > 10/01/2019; L V3 U6 > 12/01/2019; L V2 U6 > open'),
    'outside',
  ],
  [
    'care began before the record',
    aChild().episodes('10/01/2019 L C2 U6 > open'),
    'unknown',
    'in care by 2019-01-10',
  ],
  ['nothing is recorded', aChild(), 'outside'],
]);

// Nobody is counted before time: the month goes up to the day.
judges(enteredCare, '2019-01-15', [
  ['the day after the as-at day', aChild().inCare('2019-01-16'), 'outside'],
]);
judges(enteredCare, '2020-02-29', [['on the leap day', aChild().inCare('2020-02-29'), 'met']]);
