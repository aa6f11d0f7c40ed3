import { sexFitsLegalStatus } from './shared/adoption.ts';

export default sexFitsLegalStatus(
  '520',
  'L11',
  ['MF'],
  'The adopters are a married couple of different sex, and their sex says other',
);
