import { finds } from '../../../../test/builders/checks.ts';
import check from './331-matched-after-placed-for-adoption.check.ts';

const matched = (DATE_MATCH: string, REC = 'E12', DECOM = '02/05/2024') => ({
  AD1: [{ DATE_MATCH }],
  Episodes: [
    { DECOM: '01/04/2020', REC: 'X1' },
    { DECOM, REC },
  ],
});

finds(check, 2025, [
  ['the day itself', matched('02/05/2024'), {}],
  ['the day before', matched('01/05/2024'), {}],
  ['the day after', matched('03/05/2024'), { AD1: [0], Episodes: [1] }],
  ['by the older code of adoption', matched('03/05/2024', 'E11'), { AD1: [0], Episodes: [1] }],
  ['not adopted', matched('03/05/2024', 'E4A'), {}],
  ['blank', matched(''), {}],
  ['no start of the episode', matched('03/05/2024', 'E12', ''), {}],
  ['no adoption in AD1', { Episodes: [{ DECOM: '02/05/2024', REC: 'E12' }] }, {}],
]);
