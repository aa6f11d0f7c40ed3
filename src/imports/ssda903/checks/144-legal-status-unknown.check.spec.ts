import { finds } from '../../../../test/builders/checks.ts';
import check from './144-legal-status-unknown.check.ts';

finds(check, 2025, [
  ['codes of the list, in any case', { Episodes: [{ LS: 'C1' }, { LS: 'v2' }] }, {}],
  ['words', { Episodes: [{ LS: 'section 20' }] }, { Episodes: [0] }],
  ['the retired V1 on a new episode', { Episodes: [{ LS: 'V1', DECOM: '01/05/2024' }] }, { Episodes: [0] }],
  ['V1 on one of the last day it may have been used', { Episodes: [{ LS: 'V1', DECOM: '31/03/2016' }] }, {}],
  ['V1 a day later', { Episodes: [{ LS: 'V1', DECOM: '01/04/2016' }] }, { Episodes: [0] }],
  ['V1 with no day to judge it by', { Episodes: [{ LS: 'V1', DECOM: '31/02/2010' }] }, { Episodes: [0] }],
  ['blank', { Episodes: [{ LS: '' }] }, {}],
]);
