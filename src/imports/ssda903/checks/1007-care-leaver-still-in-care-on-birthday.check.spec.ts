import { finds } from '../../../../test/builders/checks.ts';
import check from './1007-care-leaver-still-in-care-on-birthday.check.ts';

// 17 on 10/06/2024.
const OC3 = [{ DOB: '10/06/2007', IN_TOUCH: 'YES' }];
const inCare = (DECOM: string, DEC = '') => ({ OC3, Episodes: [{ DECOM, DEC }] });

finds(check, 2025, [
  ['left on the birthday', inCare('01/02/2020', '10/06/2024'), {}],
  ['left the day after', inCare('01/02/2020', '11/06/2024'), { OC3: [0] }],
  ['left the day before', inCare('01/02/2020', '09/06/2024'), {}],
  ['still in care', inCare('01/02/2020'), { OC3: [0] }],
  ['came into care on the birthday', inCare('10/06/2024'), { OC3: [0] }],
  ['came into care the day after', inCare('11/06/2024'), {}],
  [
    'moved on the birthday',
    { OC3, Episodes: [{ DECOM: '01/02/2020', DEC: '10/06/2024' }, { DECOM: '10/06/2024' }] },
    { OC3: [0] },
  ],
  ['nothing filled in', { OC3: [{ DOB: '10/06/2007' }], Episodes: [{ DECOM: '01/02/2020' }] }, {}],
  ['an end that cannot be read', inCare('01/02/2020', '11/6/24'), {}],
  ['a start that cannot be read', inCare('1/2/20', '11/06/2024'), {}],
  ['no day of birth', { OC3: [{ IN_TOUCH: 'YES' }], Episodes: [{ DECOM: '01/02/2020' }] }, {}],
  ['no episode', { OC3 }, {}],
  [
    '18 in the year, left on the birthday',
    { OC3: [{ DOB: '10/06/2006', IN_TOUCH: 'YES' }], Episodes: [{ DECOM: '01/02/2020', DEC: '10/06/2024' }] },
    {},
  ],
  [
    '18 in the year, left the day after',
    { OC3: [{ DOB: '10/06/2006', IN_TOUCH: 'YES' }], Episodes: [{ DECOM: '01/02/2020', DEC: '11/06/2024' }] },
    { OC3: [0] },
  ],
  [
    '19 in the year',
    { OC3: [{ DOB: '10/06/2005', IN_TOUCH: 'YES' }], Episodes: [{ DECOM: '01/02/2020' }] },
    {},
  ],
  [
    '17 on the last day of the year, and still in care',
    { OC3: [{ DOB: '31/03/2008', IN_TOUCH: 'YES' }], Episodes: [{ DECOM: '01/02/2020' }] },
    { OC3: [0] },
  ],
  [
    '17 the day after it, which is rule 391',
    { OC3: [{ DOB: '01/04/2008', IN_TOUCH: 'YES' }], Episodes: [{ DECOM: '01/02/2020' }] },
    {},
  ],
  [
    '18 on the first day of the year',
    { OC3: [{ DOB: '01/04/2006', IN_TOUCH: 'YES' }], Episodes: [{ DECOM: '01/02/2020' }] },
    { OC3: [0] },
  ],
  [
    'born on a leap day, left on 1 March',
    { OC3: [{ DOB: '29/02/2008', IN_TOUCH: 'YES' }], Episodes: [{ DECOM: '01/02/2020', DEC: '01/03/2025' }] },
    {},
  ],
  [
    'born on a leap day, left on 2 March',
    { OC3: [{ DOB: '29/02/2008', IN_TOUCH: 'YES' }], Episodes: [{ DECOM: '01/02/2020', DEC: '02/03/2025' }] },
    { OC3: [0] },
  ],
]);
