import { aChild, aYoungPerson } from '../../../test/builders/a-child.ts';
import { promise } from '../../../test/builders/duties.ts';
import { judges } from '../../../test/builders/judges.ts';
import contactWithinThePromise from './contact-within-the-promise.measure.ts';

// Former relevant since 4 May 2017; 19 on 4 May 2018, 20 on 4 May 2019.
const leaver = aChild().born('1999-05-04').inCare('2009-05-04', '2017-05-04', { because: 'E17' });
const seen = leaver.visited('2018-12-09');
const every = (everyDays: number, said: Partial<Parameters<typeof promise>[0]> = {}) =>
  promise({ kind: 'contact', everyDays, ...said });
const eightWeeks = { promises: [every(56)] };

judges(
  contactWithinThePromise,
  '2019-02-03',
  [
    ['on the due day', seen, 'met', 'contact every 56 days: last contact 2018-12-09, due 2019-02-03'],
    ['a day late', leaver.visited('2018-12-08'), 'not-met', 'last contact 2018-12-08, was due 2019-02-02'],
    ['the day before it is due', leaver.contacted('2018-12-10', 'message'), 'met'],
    ['on the day itself', leaver.contacted('2019-02-03'), 'met'],
    [
      'the day after',
      leaver.visited('2018-12-08').contacted('2019-02-04'),
      'not-met',
      'last contact 2018-12-08',
    ],
  ],
  eightWeeks,
);
judges(
  contactWithinThePromise,
  '2019-02-04',
  [
    // J1 of the journeys.
    ['57 days ago', seen, 'not-met', 'last contact 2018-12-09, was due 2019-02-03'],
    ['an attempt since', seen.contacted('2019-02-03', 'visit', false), 'not-met', 'attempts do not count'],
    ['reached since', seen.contacted('2019-02-03'), 'met'],
    [
      'only ever tried',
      leaver.contacted('2019-02-03', 'call', false),
      'not-met',
      'no contact since 2018-01-01',
    ],
    ['nothing is recorded of contact', leaver, 'unknown', 'no contact or attempt at all'],
    ['still in care', aChild().inCare('2018-12-03').visited('2018-12-09'), 'outside'],
    ['no entitlement', aYoungPerson().visited('2018-12-09'), 'outside'],
    ['died', seen.died('2019-02-04'), 'outside'],
    ['nothing is recorded', aYoungPerson(), 'outside'],
  ],
  eightWeeks,
);
judges(contactWithinThePromise, '2019-02-04', [
  ['nothing is promised', seen, 'excluded', 'nothing is promised'],
]);

// Several rules: by age, made one after the other, and of two kinds.
judges(
  contactWithinThePromise,
  '2019-05-03',
  [['at 19 the closer promise', leaver.contacted('2019-04-01'), 'not-met', 'contact every 28 days']],
  { promises: [every(28, { ageTo: 20 }), every(91, { ageFrom: 20 })] },
);
judges(
  contactWithinThePromise,
  '2019-05-04',
  [
    [
      'at 20, from the birthday on, the wider',
      leaver.contacted('2019-04-01'),
      'met',
      'contact every 91 days',
    ],
  ],
  { promises: [every(28, { ageTo: 20 }), every(91, { ageFrom: 20 })] },
);
judges(contactWithinThePromise, '2019-02-04', [['promised to another age', seen, 'excluded']], {
  promises: [every(56, { ageFrom: 20 })],
});
judges(contactWithinThePromise, '2019-02-04', [['promised to children in care', seen, 'excluded']], {
  promises: [every(56, { cohort: 'children in care' })],
});
judges(
  contactWithinThePromise,
  '2019-02-04',
  [['only a visit to a new address is promised', seen, 'excluded']],
  {
    promises: [promise({ kind: 'new address', withinWorkingDays: 5 })],
  },
);
judges(contactWithinThePromise, '2019-02-04', [['a promise that ended that day', seen, 'excluded']], {
  promises: [every(56, { end: '2019-02-04' })],
});
judges(contactWithinThePromise, '2019-02-03', [['a promise that ends the day after', seen, 'met']], {
  promises: [every(56, { end: '2019-02-04' })],
});
judges(
  contactWithinThePromise,
  '2019-02-03',
  [['of two the one made last', seen, 'not-met', 'every 28 days']],
  {
    promises: [every(56), every(28, { start: '2018-06-01' })],
  },
);
judges(
  contactWithinThePromise,
  '2019-02-03',
  [
    ['both kept', seen.contacted('2019-01-20'), 'met'],
    ['in contact, and not visited', leaver.contacted('2019-02-01'), 'not-met', 'no visit since 2018-01-01'],
    ['visited, and not in contact since', leaver.visited('2018-12-20'), 'not-met', 'contact every 28 days'],
  ],
  { promises: [every(56, { kind: 'visit' }), every(28)] },
);

// Nobody is late before the promise was made.
const sinceJanuary = { promises: [every(56, { start: '2019-01-01' })] };
const longAgo = leaver.visited('2017-06-01');
judges(
  contactWithinThePromise,
  '2018-12-31',
  [['the day before it is made', longAgo, 'excluded']],
  sinceJanuary,
);
judges(
  contactWithinThePromise,
  '2019-01-01',
  [['on the day it is made', longAgo, 'excluded', 'none is due before 2019-01-01']],
  sinceJanuary,
);
judges(contactWithinThePromise, '2019-01-02', [['the day after', longAgo, 'not-met']], sinceJanuary);

// Nor before they were a care leaver: 18 on 5 January 2019.
const at18 = aChild().born('2001-01-05').inCare('2009-05-04', '2019-01-05', { because: 'E17' });
judges(contactWithinThePromise, '2019-01-04', [['in care until the day after', at18, 'outside']], eightWeeks);
judges(
  contactWithinThePromise,
  '2019-01-05',
  [
    ['a care leaver since today, and last seen long ago', at18.visited('2018-06-01'), 'excluded'],
    ['a care leaver since today, and seen lately', at18.visited('2018-12-20'), 'met'],
  ],
  eightWeeks,
);
judges(
  contactWithinThePromise,
  '2019-01-06',
  [['since yesterday, and last seen long ago', at18.visited('2018-06-01'), 'not-met']],
  eightWeeks,
);
judges(
  contactWithinThePromise,
  '2019-03-02',
  [['never seen, on the day the first is due', at18, 'excluded', 'none is due before 2019-03-02']],
  eightWeeks,
);
judges(
  contactWithinThePromise,
  '2019-03-03',
  [
    ['never seen, the day after', at18.contacted('2019-02-01', 'call', false), 'not-met'],
    ['nothing recorded, the day after', at18, 'unknown'],
  ],
  eightWeeks,
);

judges(
  contactWithinThePromise,
  '2020-02-29',
  [
    ['56 days before the leap day', leaver.visited('2020-01-04'), 'met'],
    ['57 days', leaver.visited('2020-01-03'), 'not-met'],
  ],
  eightWeeks,
);
