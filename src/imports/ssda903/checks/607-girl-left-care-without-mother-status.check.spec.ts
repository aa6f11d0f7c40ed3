import { finds } from '../../../../test/builders/checks.ts';
import check from './607-girl-left-care-without-mother-status.check.ts';

const left = (DEC: string, more = {}, header = {}) => ({
  Header: [{ SEX: 'F', MOTHER: '', ...header }],
  Episodes: [{ DEC, REC: 'E4A', LS: 'C2', ...more }],
});
const found = { Header: [0], Episodes: [0] };

finds(check, 2025, [
  ['on the first day of the year', left('01/04/2024'), found],
  ['the day before', left('31/03/2024'), {}],
  ['on its last day', left('31/03/2025'), found],
  ['the day after', left('01/04/2025'), {}],
  ['still in care, which is rule 393', left(''), {}],
  ['a day that cannot be read', left('31/04/2024'), {}],
  ['care went on', left('02/05/2024', { REC: 'X1' }), {}],
  ['no reason', left('02/05/2024', { REC: '' }), {}],
  ['from a short break', left('02/05/2024', { LS: 'V3' }), {}],
  ['answered', left('02/05/2024', {}, { MOTHER: '0' }), {}],
  ['a boy', left('02/05/2024', {}, { SEX: 'M' }), {}],
  ['sex not known', left('02/05/2024', {}, { SEX: 'U' }), {}],
  [
    'left twice, and moved between',
    {
      Header: [{ SEX: 'F' }],
      Episodes: [
        { DECOM: '01/04/2024', DEC: '02/05/2024', REC: 'E4A', LS: 'V2' },
        { DECOM: '02/06/2024', DEC: '02/07/2024', REC: 'X1', LS: 'V2' },
        { DECOM: '02/07/2024', DEC: '02/08/2024', REC: 'E4B', LS: 'V2' },
      ],
    },
    { Header: [0], Episodes: [0, 2] },
  ],
]);

finds(check, 2024, [
  ['a girl, by the code of the time', left('02/05/2023', {}, { SEX: '2' }), found],
  ['a boy', left('02/05/2023', {}, { SEX: '1' }), {}],
]);
