import { finds } from '../../../../test/builders/checks.ts';
import check from './1001-not-in-care-long-enough-after-14.check.ts';

// 14 on 10/06/2020, 16 on 10/06/2022, 18 on 10/06/2024, 20 on 10/06/2026.
const Header = [{ DOB: '10/06/2006' }];
const OC3 = [{ IN_TOUCH: 'YES' }];
const episode = (DECOM: string, DEC = '', LS = 'C2', REC = DEC && 'E4A') => ({ DECOM, DEC, LS, REC });

finds(check, 2025, [
  ['in care from 16 to 18', { Header, OC3, Episodes_last: [episode('10/06/2022', '10/06/2024')] }, {}],
  [
    '91 days, all after 16',
    { Header, OC3, Episodes: [episode('10/06/2023', '09/09/2023')], Episodes_last: [] },
    {},
  ],
  [
    '90 days',
    { Header, OC3, Episodes: [episode('10/06/2023', '08/09/2023')], Episodes_last: [] },
    { OC3: [0] },
  ],
  ['92 days', { Header, OC3, Episodes: [episode('10/06/2023', '10/09/2023')], Episodes_last: [] }, {}],
  [
    'left on the 16th birthday',
    { Header, OC3, Episodes_last: [episode('10/06/2020', '10/06/2022')] },
    { OC3: [0] },
  ],
  ['left the day after', { Header, OC3, Episodes_last: [episode('10/06/2020', '11/06/2022')] }, {}],
  [
    'years before 14 do not count',
    {
      Header,
      OC3,
      Episodes_last: [episode('10/06/2010', '10/06/2020'), episode('10/06/2022', '01/09/2022')],
    },
    { OC3: [0] },
  ],
  [
    'stays are put together',
    {
      Header,
      OC3,
      Episodes_last: [episode('10/06/2020', '08/09/2020')],
      Episodes: [episode('10/06/2022', '11/06/2022')],
    },
    {},
  ],
  [
    'a short break counts for nothing',
    {
      Header,
      OC3,
      Episodes_last: [episode('10/06/2020', '08/09/2020')],
      Episodes: [episode('10/06/2022', '11/06/2022', 'V3')],
    },
    { OC3: [0] },
  ],
  [
    'the same episode in both returns counts once, as it ended',
    { Header, OC3, Episodes_last: [episode('10/03/2024')], Episodes: [episode('10/03/2024', '01/05/2024')] },
    { OC3: [0] },
  ],
  [
    'ended in the last return and open in this one',
    { Header, OC3, Episodes_last: [episode('10/03/2024', '01/05/2024')], Episodes: [episode('10/03/2024')] },
    { OC3: [0] },
  ],
  [
    'one still open goes on to the last day',
    { Header, OC3, Episodes: [episode('30/12/2024')], Episodes_last: [] },
    {},
  ],
  [
    'one day later it is too short',
    { Header, OC3, Episodes: [episode('31/12/2024')], Episodes_last: [] },
    { OC3: [0] },
  ],
  [
    'one left open before another counts for nothing',
    {
      Header,
      OC3,
      Episodes: [episode('10/06/2020'), episode('01/03/2025', '10/03/2025')],
      Episodes_last: [],
    },
    { OC3: [0] },
  ],
  [
    'adopted in the end',
    { Header, OC3, Episodes_last: [episode('10/06/2020', '10/06/2023', 'C2', 'E12')] },
    { OC3: [0] },
  ],
  [
    'adopted and in care again',
    {
      Header,
      OC3,
      Episodes_last: [episode('10/06/2020', '10/06/2021', 'C2', 'E12'), episode('10/06/2022', '10/06/2024')],
    },
    {},
  ],
  ['no episode', { Header, OC3, Episodes_last: [] }, { OC3: [0] }],
  ['no episode, and 20 on the last day', { Header: [{ DOB: '31/03/2005' }], OC3, Episodes_last: [] }, {}],
  ['20 the day after', { Header: [{ DOB: '01/04/2005' }], OC3, Episodes_last: [] }, { OC3: [0] }],
  ['the day of birth in OC3 alone', { OC3: [{ DOB: '31/03/2005' }], Episodes_last: [] }, {}],
  ['no day of birth, and no episode', { OC3, Episodes_last: [] }, { OC3: [0] }],
  ['no day of birth, and an episode', { OC3, Episodes_last: [episode('10/06/2023', '11/06/2023')] }, {}],
  [
    'a start that cannot be read',
    { Header, OC3, Episodes_last: [episode('10/6/22', '10/06/2024')] },
    { OC3: [0] },
  ],
  ['no last year is held', { Header, OC3 }, {}],
  ['no row of OC3', { Header, Episodes_last: [] }, {}],
]);

finds(check, 2026, [
  [
    'born on a leap day, 14 on 1 March: 91 days',
    {
      Header: [{ DOB: '29/02/2008' }],
      OC3,
      Episodes: [episode('01/02/2022', '30/05/2022'), episode('01/05/2024', '02/05/2024')],
      Episodes_last: [],
    },
    {},
  ],
  [
    'a day less',
    {
      Header: [{ DOB: '29/02/2008' }],
      OC3,
      Episodes: [episode('01/02/2022', '29/05/2022'), episode('01/05/2024', '02/05/2024')],
      Episodes_last: [],
    },
    { OC3: [0] },
  ],
]);
