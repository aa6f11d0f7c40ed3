import { finds } from '../../../../test/builders/checks.ts';
import check from './146-placement-type-unknown.check.ts';

finds(check, 2023, [
  [
    'H5, P2 and Z1 still stand',
    { Episodes: [{ PLACE: 'H5', DECOM: '01/05/2022' }, { PLACE: 'P2' }, { PLACE: 'Z1' }] },
    {},
  ],
  ['K3 is not yet there', { Episodes: [{ PLACE: 'K3', DECOM: '31/03/2023' }] }, { Episodes: [0] }],
]);

finds(check, 2024, [
  ['K3 from its first year', { Episodes: [{ PLACE: 'K3', DECOM: '01/04/2023' }] }, {}],
  ['K3 on an open row recoded from H5', { Episodes: [{ PLACE: 'K3', DECOM: '01/04/2021' }] }, {}],
  ['Z11 comes only later', { Episodes: [{ PLACE: 'Z11', DECOM: '01/05/2023' }] }, { Episodes: [0] }],
]);

finds(check, 2025, [
  ['H5 of the last day of its last year', { Episodes: [{ PLACE: 'H5', DECOM: '31/03/2024' }] }, {}],
  ['H5 of the day after', { Episodes: [{ PLACE: 'H5', DECOM: '01/04/2024' }] }, { Episodes: [0] }],
  [
    'H5 with no day to judge it by',
    { Episodes: [{ PLACE: 'H5', DECOM: 'x' }, { PLACE: 'H5' }] },
    { Episodes: [0, 1] },
  ],
  [
    'A2, long retired, and words',
    { Episodes: [{ PLACE: 'A2', DECOM: '01/05/2024' }, { PLACE: 'foster' }] },
    { Episodes: [0, 1] },
  ],
  ['lower case and blank', { Episodes: [{ PLACE: 't3' }, { PLACE: '' }] }, {}],
]);

finds(check, 2026, [
  ['Z1 that began before it was split', { Episodes: [{ PLACE: 'Z1', DECOM: '31/03/2025' }] }, {}],
  ['Z1 that began after', { Episodes: [{ PLACE: 'Z1', DECOM: '01/04/2025' }] }, { Episodes: [0] }],
  ['Z14', { Episodes: [{ PLACE: 'Z14', DECOM: '01/04/2025' }] }, {}],
]);
