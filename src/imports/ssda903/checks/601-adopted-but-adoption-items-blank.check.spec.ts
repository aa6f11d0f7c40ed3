import { finds } from '../../../../test/builders/checks.ts';
import check from './601-adopted-but-adoption-items-blank.check.ts';

const full = {
  DATE_INT: '01/04/2023',
  DATE_MATCH: '01/10/2023',
  FOSTER_CARE: '0',
  NB_ADOPTR: '2',
  SEX_ADOPTR: 'FF',
  LS_ADOPTR: 'L12',
};

const adopted = (DEC: string, AD1: readonly object[], REC = 'E12') => ({
  Episodes: [
    { DEC: '02/05/2023', REC: 'X1' },
    { DEC, REC },
  ],
  AD1,
});

finds(check, 2025, [
  ['on the first day', adopted('01/04/2024', [{}]), { Episodes: [1], AD1: [0] }],
  ['the day before', adopted('31/03/2024', [{}]), {}],
  ['on the last day, by the other code', adopted('31/03/2025', [{}], 'E11'), { Episodes: [1], AD1: [0] }],
  ['the day after', adopted('01/04/2025', [{}]), {}],
  ['no row at all', adopted('02/05/2024', []), { Episodes: [1] }],
  ['one item blank', adopted('02/05/2024', [{ ...full, LS_ADOPTR: '' }]), { Episodes: [1], AD1: [0] }],
  ['every item', adopted('02/05/2024', [full]), {}],
  ['not adopted', adopted('02/05/2024', [{}], 'E4A'), {}],
  ['no day of the adoption', adopted('', [{}]), {}],
]);
