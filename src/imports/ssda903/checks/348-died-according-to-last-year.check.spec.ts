import { finds } from '../../../../test/builders/checks.ts';
import check from './348-died-according-to-last-year.check.ts';

const died = [{ IN_TOUCH: 'DIED' }];

finds(check, 2026, [
  ['in touch after death', { OC3_last: died, OC3: [{ IN_TOUCH: 'YES' }] }, { OC3: [0] }],
  ['blank is not died', { OC3_last: died, OC3: [{ IN_TOUCH: '' }] }, { OC3: [0] }],
  ['said again', { OC3_last: died, OC3: died }, {}],
  ['died since', { OC3_last: [{ IN_TOUCH: 'YES' }], OC3: died }, {}],
  ['not sent again', { OC3_last: died }, {}],
  [
    'another child',
    { OC3_last: [{ CHILD: 'A', IN_TOUCH: 'DIED' }], OC3: [{ CHILD: 'B', IN_TOUCH: 'YES' }] },
    {},
  ],
  ['no last year is held', { OC3: [{ IN_TOUCH: 'YES' }] }, {}],
]);
