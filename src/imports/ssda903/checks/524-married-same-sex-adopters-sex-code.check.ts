import { sexFitsLegalStatus } from './shared/adoption.ts';

export default sexFitsLegalStatus(
  '524',
  'L12',
  ['MM', 'FF'],
  'The adopters are a married couple of the same sex, and their sex says other',
);
