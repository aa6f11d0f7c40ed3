import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import ownPersonalAdviserEligible from './own-personal-adviser-eligible.measure.ts';

// DOMAIN 3.3, case 1: eligible from the 16th birthday, 10 June 2024.
const eligible = aYoungPerson().born('2008-06-10').inCare('2015-05-04');

judges(ownPersonalAdviserEligible, '2024-06-09', [['the last day of 15', eligible, 'outside', 'under 16']]);
judges(ownPersonalAdviserEligible, '2024-06-10', [
  ['the 16th birthday, nobody allocated yet', eligible, 'not-met', 'nobody is allocated on 2024-06-10'],
]);
judges(ownPersonalAdviserEligible, '2025-03-31', [
  ['has an adviser', eligible.adviser('2024-07-01'), 'met', 'since 2024-07-01'],
  ['the adviser left on the day', eligible.adviser('2024-07-01', '2025-03-31'), 'not-met'],
  ['the adviser leaves the day after', eligible.adviser('2024-07-01', '2025-04-01'), 'met'],
  ['a social worker only', eligible.adviser('2024-07-01', null, { role: 'social-worker' }), 'not-met'],
  ['a team', eligible.adviser('2024-07-01', null, { named: false }), 'not-met'],
  // DOMAIN M20, person 5.
  ['16 since January, no assessment yet', aYoungPerson().born('2009-01-10').inCare('2015-05-04'), 'not-met'],
  ['16, in care for 12 weeks', aYoungPerson().born('2009-01-10').inCare('2025-01-06'), 'outside'],
  [
    'out of care at 17: a care leaver',
    aYoungPerson().born('2007-06-10').inCare('2015-05-04', '2024-09-01').adviser('2024-09-01'),
    'outside',
    'care leavers are counted apart',
  ],
  [
    'short breaks only',
    aYoungPerson().born('2008-06-10').inCare('2015-05-04', null, { legalStatus: 'V4' }),
    'outside',
  ],
  ['died', eligible.died('2025-03-31'), 'outside'],
  ['nothing is recorded', aYoungPerson(), 'outside'],
]);
