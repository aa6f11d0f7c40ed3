import { finds } from '../../../../test/builders/checks.ts';
import check from './378-with-parents-under-section-20.check.ts';

finds(check, 2025, [
  ['with parents under section 20', { Episodes: [{ PLACE: 'P1', LS: 'V2' }] }, { Episodes: [0] }],
  ['in any case', { Episodes: [{ PLACE: 'p1', LS: 'v2' }] }, { Episodes: [0] }],
  ['with parents under a care order', { Episodes: [{ PLACE: 'P1', LS: 'C2' }] }, {}],
  ['fostered under section 20', { Episodes: [{ PLACE: 'U4', LS: 'V2' }] }, {}],
  [
    'one of the two is blank',
    {
      Episodes: [
        { PLACE: 'P1', LS: '' },
        { PLACE: '', LS: 'V2' },
      ],
    },
    {},
  ],
]);
