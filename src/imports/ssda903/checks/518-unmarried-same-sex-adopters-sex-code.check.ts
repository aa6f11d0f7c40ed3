import { sexFitsLegalStatus } from './shared/adoption.ts';

export default sexFitsLegalStatus(
  '518',
  'L4',
  ['MM', 'FF'],
  'The adopters are a couple of the same sex, neither married nor in civil partnership, and their sex says other',
);
