import { finds } from '../../../../test/builders/checks.ts';
import check from './333-decision-after-match.check.ts';

const row = (DATE_INT: string, DATE_MATCH: string) => ({ AD1: [{ DATE_INT, DATE_MATCH }] });

finds(check, 2025, [
  ['the same day', row('02/05/2024', '02/05/2024'), {}],
  ['decided the day after', row('03/05/2024', '02/05/2024'), { AD1: [0] }],
  ['decided the day before', row('01/05/2024', '02/05/2024'), {}],
  ['no decision', row('', '02/05/2024'), { AD1: [0] }],
  ['a decision of no real day', row('31/04/2024', '02/05/2024'), { AD1: [0] }],
  ['no match', row('02/05/2024', ''), {}],
  ['a match of no real day', row('02/05/2024', '31/04/2024'), {}],
]);
