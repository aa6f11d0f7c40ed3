import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import neetReasons from './neet-reasons.measure.ts';

const at19 = aYoungPerson().inCare('2010-05-04', '2017-06-01', { because: 'E17' });

judges(neetReasons, '2019-01-31', [
  ['ill', at19.eet('2019-01-10', 'G4'), { among: 'illness or disability' }, '(G4) since 2019-01-10'],
  ['looking for work', at19.eet('2019-01-10', 'G5'), { among: 'other circumstances' }],
  ['a parent', at19.eet('2019-01-10', 'G6'), { among: 'pregnancy or parenting' }],
  ['in work', at19.eet('2019-01-10', 'F5'), 'outside', '(F5)'],
  ['no information', at19.eet('2019-01-10', '0'), 'unknown'],
  ['a code of no list', at19.eet('2019-01-10', 'Q7'), 'unknown'],
  ['confirmed eight weeks before', at19.eet('2018-12-06', 'G4'), { among: 'illness or disability' }],
  ['a day earlier', at19.eet('2018-12-05', 'G4'), 'unknown', 'more than 8 weeks'],
  ['the latest stands', at19.eet('2018-12-10', 'G4').eet('2019-01-31', 'F1'), 'outside'],
  [
    'what comes tomorrow does not',
    at19.eet('2019-01-10', 'G4').eet('2019-02-01', 'F1'),
    { among: 'illness or disability' },
  ],
  ['nothing is recorded of what they do', at19, 'unknown', 'nothing is recorded'],
  ['not a care leaver', aYoungPerson().eet('2019-01-10', 'G4'), 'outside'],
]);

it('has three kinds, as the return has', () => {
  expect(neetReasons.kinds).toEqual([
    'illness or disability',
    'other circumstances',
    'pregnancy or parenting',
  ]);
});
