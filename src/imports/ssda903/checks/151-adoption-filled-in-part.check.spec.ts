import { finds } from '../../../../test/builders/checks.ts';
import check from './151-adoption-filled-in-part.check.ts';

const full = {
  DATE_INT: '01/04/2023',
  DATE_MATCH: '01/10/2023',
  FOSTER_CARE: '0',
  NB_ADOPTR: '2',
  SEX_ADOPTR: 'FF',
  LS_ADOPTR: 'L12',
};

finds(check, 2025, [
  ['all', { AD1: [full] }, {}],
  ['none', { AD1: [{}] }, {}],
  ['all but the decision', { AD1: [{ ...full, DATE_INT: '' }] }, { AD1: [0] }],
  ['all but the match', { AD1: [{ ...full, DATE_MATCH: '' }] }, { AD1: [0] }],
  ['all but the foster carer', { AD1: [{ ...full, FOSTER_CARE: '' }] }, { AD1: [0] }],
  ['all but the number', { AD1: [{ ...full, NB_ADOPTR: '' }] }, { AD1: [0] }],
  ['all but the sex', { AD1: [{ ...full, SEX_ADOPTR: '' }] }, { AD1: [0] }],
  ['all but the legal status', { AD1: [full, { ...full, LS_ADOPTR: '' }] }, { AD1: [1] }],
  ['one alone, and a nought', { AD1: [{ FOSTER_CARE: '0' }] }, { AD1: [0] }],
]);
