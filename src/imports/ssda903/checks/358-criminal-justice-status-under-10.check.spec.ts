import { finds } from '../../../../test/builders/checks.ts';
import check from './358-criminal-justice-status-under-10.check.ts';

const under = (LS: string, DECOM: string, DOB = '02/05/2014') => ({
  Header: [{ DOB }],
  Episodes: [{ LS, DECOM }],
});
const found = { Header: [0], Episodes: [0] };

finds(check, 2025, [
  ['10 that day', under('J1', '02/05/2024'), {}],
  ['10 the day after', under('J1', '01/05/2024'), found],
  ['10 the day before', under('J1', '03/05/2024'), {}],
  ['each of them', under('j2', '01/05/2024'), found],
  ['and the last', under('J3', '01/05/2024'), found],
  ['another status', under('L1', '01/05/2024'), {}],
  ['born on a leap day, 10 on 1 March', under('J1', '28/02/2022', '29/02/2012'), found],
  ['on that 1 March', under('J1', '01/03/2022', '29/02/2012'), {}],
  ['days that cannot be read', under('J1', '31/04/2024', '31/04/2020'), {}],
  [
    'twice, and another row beside',
    {
      Header: [{ DOB: '02/05/2014' }],
      Episodes: [
        { LS: 'J1', DECOM: '01/04/2024' },
        { LS: 'C2', DECOM: '08/04/2024' },
        { LS: 'J2', DECOM: '10/04/2024' },
      ],
    },
    { Header: [0], Episodes: [0, 2] },
  ],
]);
