import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import ownPersonalAdviser from './own-personal-adviser.measure.ts';

/** In care until 18: 19, 20 and 22 on 31 March 2025. */
const at19 = aYoungPerson().born('2005-06-01').inCare('2015-05-04', '2023-06-01', { because: 'E17' });
const at20 = aYoungPerson().born('2004-06-01').inCare('2015-05-04', '2022-06-01', { because: 'E17' });
const at22 = aYoungPerson().born('2002-06-01').inCare('2015-05-04', '2020-06-01', { because: 'E17' });
const changed = at19.adviser('2023-06-01', '2025-03-31').adviser('2025-04-01');

// DOMAIN M20, persons 1 to 5.
judges(ownPersonalAdviser, '2025-03-31', [
  // The end is the first day outside, so the first adviser has gone by the end of that day.
  ['1: between two advisers', changed, 'not-met', 'nobody is allocated on 2025-03-31'],
  ['2: 22, never asked for support', at22, 'outside', 'not receiving support'],
  ['3: 22, asked, no adviser yet', at22.askedForSupport('2025-02-10'), 'not-met'],
  // The duty to a former relevant young person goes on.
  ['4: 20, declined an adviser in writing', at20, 'not-met'],
  [
    '5: eligible, and counted apart',
    aYoungPerson().born('2009-01-10').inCare('2015-05-04').adviser('2025-02-01'),
    'outside',
    'young people still looked after are counted apart',
  ],
]);
judges(ownPersonalAdviser, '2025-03-30', [['the last day of the first', changed, 'met', 'since 2023-06-01']]);
judges(ownPersonalAdviser, '2025-04-01', [
  ['the first day of the second', changed, 'met', 'since 2025-04-01'],
]);

judges(ownPersonalAdviser, '2025-03-31', [
  ['one adviser', at19.adviser('2023-06-01'), 'met', 'a personal adviser of their own since 2023-06-01'],
  ['allocated on the day itself', at19.adviser('2025-03-31'), 'met'],
  ['ends the day after', at19.adviser('2023-06-01', '2025-04-01'), 'met'],
  ['asked and has one', at22.askedForSupport('2025-02-10').adviser('2025-02-20'), 'met'],
  ['in a programme, and has one', at22.onProgramme('2024-09-02').adviser('2025-02-20'), 'met'],
  [
    'a duty desk',
    at19.adviser('2023-06-01', null, { named: false }),
    'not-met',
    'allocated since 2023-06-01, but to no named person',
  ],
  [
    'a social worker in another role',
    at19.adviser('2023-06-01', null, { role: 'social-worker' }),
    'not-met',
    'to a worker who is not a personal adviser on 2025-03-31',
  ],
  [
    'becomes a personal adviser on the day itself',
    at19.adviser('2023-06-01', null, { roleHeld: { start: '2025-03-31', end: null } }),
    'met',
  ],
  [
    'becomes one the day after',
    at19.adviser('2023-06-01', null, { roleHeld: { start: '2025-04-01', end: null } }),
    'not-met',
  ],
  [
    'stopped being one on the day itself',
    at19.adviser('2023-06-01', null, { roleHeld: { start: '2020-01-06', end: '2025-03-31' } }),
    'not-met',
  ],
  [
    'a duty desk beside an adviser',
    at19.adviser('2023-06-01', null, { named: false }).adviser('2024-01-08'),
    'met',
    'since 2024-01-08',
  ],
  [
    'relevant: 17 and out of care',
    aYoungPerson().born('2007-06-10').inCare('2015-05-04', '2024-09-01').adviser('2024-09-01'),
    'met',
  ],
  [
    'relevant, and nobody allocated',
    aYoungPerson().born('2007-06-10').inCare('2015-05-04', '2024-09-01'),
    'not-met',
  ],
  [
    'back at home for six months: qualifying, owed none',
    aYoungPerson().born('2007-06-10').inCare('2015-05-04', '2024-09-01').livedAtHome('2024-09-01'),
    'outside',
  ],
  ['died', at19.adviser('2023-06-01').died('2025-03-31'), 'outside', 'died 2025-03-31'],
  [
    'an adviser and nothing else recorded',
    aYoungPerson().born('2005-06-01').adviser('2023-06-01'),
    'outside',
  ],
  ['nothing is recorded', aYoungPerson(), 'outside'],
]);
