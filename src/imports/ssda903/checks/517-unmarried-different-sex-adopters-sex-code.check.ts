import { sexFitsLegalStatus } from './shared/adoption.ts';

export default sexFitsLegalStatus(
  '517',
  'L3',
  ['MF'],
  'The adopters are an unmarried couple of different sex, and their sex says other',
);
