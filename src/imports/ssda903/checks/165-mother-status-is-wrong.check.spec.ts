import { finds } from '../../../../test/builders/checks.ts';
import check from './165-mother-status-is-wrong.check.ts';

const inYear = [{ DECOM: '01/02/2020', LS: 'C2' }];
const girl = (MOTHER: string) => [{ SEX: 'F', MOTHER }];

finds(check, 2025, [
  ['a girl in care who is none', { Header: girl('0'), Episodes: inYear }, {}],
  ['a girl in care who is one', { Header: girl('1'), Episodes: inYear }, {}],
  ['True, as data tools write a 1', { Header: girl('True'), Episodes: inYear }, {}],
  ['a girl in care, not answered', { Header: girl(''), Episodes: inYear }, { Header: [0] }],
  ['no answer that there is', { Header: girl('2'), Episodes: inYear }, { Header: [0] }],
  ['nor without an episode', { Header: girl('2') }, { Header: [0] }],
  ['a boy, blank', { Header: [{ SEX: 'M', MOTHER: '' }], Episodes: inYear }, {}],
  ['a boy, answered', { Header: [{ SEX: 'M', MOTHER: '0' }], Episodes: inYear }, { Header: [0] }],
  ['sex not known', { Header: [{ SEX: 'U', MOTHER: '' }], Episodes: inYear }, {}],
  ['short breaks only, blank', { Header: girl(''), Episodes: [{ DECOM: '01/05/2024', LS: 'V3' }] }, {}],
  [
    'left care on the first day of the year',
    { Header: girl(''), Episodes: [{ DECOM: '01/02/2020', DEC: '01/04/2024', LS: 'C2' }] },
    { Header: [0] },
  ],
  [
    'left care the day before it',
    { Header: girl(''), Episodes: [{ DECOM: '01/02/2020', DEC: '31/03/2024', LS: 'C2' }] },
    {},
  ],
  [
    'came into care after the last day',
    { Header: girl(''), Episodes: [{ DECOM: '01/04/2025', LS: 'C2' }] },
    {},
  ],
  [
    'a care leaver with an episode of an earlier year, answered',
    {
      Header: girl('1'),
      Episodes: [{ DECOM: '01/02/2020', DEC: '31/03/2024', LS: 'C2' }],
      OC3: [{ IN_TOUCH: 'YES' }],
    },
    { Header: [0], OC3: [0] },
  ],
  ['a care leaver without any, which is rule 628', { Header: girl('1'), OC3: [{ IN_TOUCH: 'YES' }] }, {}],
  ['a care leaver without any, blank', { Header: girl(''), OC3: [{ IN_TOUCH: 'YES' }] }, {}],
  [
    'a care leaver also in care in the year, blank',
    { Header: girl(''), Episodes: inYear, OC3: [{ ACTIV: 'F2' }] },
    { Header: [0], OC3: [0] },
  ],
  ['an episode whose start cannot be read', { Header: girl(''), Episodes: [{ DECOM: '1/2/20' }] }, {}],
]);

finds(check, 2024, [
  ['a girl, as she was coded until 2023/24', { Header: [{ SEX: '2' }], Episodes: inYear }, { Header: [0] }],
  ['a boy', { Header: [{ SEX: '1' }], Episodes: inYear }, {}],
  ['a boy, answered', { Header: [{ SEX: '1', MOTHER: '1' }], Episodes: inYear }, { Header: [0] }],
]);
