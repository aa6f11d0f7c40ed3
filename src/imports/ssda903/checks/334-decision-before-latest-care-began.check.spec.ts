import { finds } from '../../../../test/builders/checks.ts';
import check from './334-decision-before-latest-care-began.check.ts';

const decided = (DATE_INT: string, ...starts: string[]) => ({
  AD1: [{ DATE_INT }],
  Episodes: [{ DECOM: '01/04/2024', RNE: 'P' }, ...starts.map((DECOM) => ({ DECOM, RNE: 'S' }))],
});

finds(check, 2025, [
  ['the day itself', decided('02/05/2024', '02/05/2024'), {}],
  ['the day before', decided('01/05/2024', '02/05/2024'), { AD1: [0], Episodes: [1] }],
  ['the day after', decided('03/05/2024', '02/05/2024'), {}],
  ['between two starts', decided('01/06/2024', '02/05/2024', '02/09/2024'), { AD1: [0], Episodes: [2] }],
  ['after both starts', decided('03/09/2024', '02/05/2024', '02/09/2024'), {}],
  ['nothing but moves', decided('01/03/2024'), {}],
  ['a start of no real day', decided('01/03/2024', '31/04/2024'), {}],
  ['blank', decided('', '02/05/2024'), {}],
]);
