import { sexFitsLegalStatus } from './shared/adoption.ts';

export default sexFitsLegalStatus(
  '514',
  'L0',
  ['M1', 'F1'],
  'The adopter is single, and the sex of the adopters is not that of one',
);
