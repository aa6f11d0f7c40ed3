import { sexFitsLegalStatus } from './shared/adoption.ts';

export default sexFitsLegalStatus(
  '519',
  'L2',
  ['MM', 'FF', 'MF'],
  'The adopters are in civil partnership, and their sex is not that of a couple',
);
