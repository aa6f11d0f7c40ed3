import { finds } from '../../../../test/builders/checks.ts';
import check from './399-reviewed-although-only-on-short-breaks.check.ts';

const breaks = [{ LS: 'V3' }, { LS: 'V4' }];

finds(check, 2025, [
  [
    'a review',
    { Episodes: breaks, Header: [{}], Reviews: [{ REVIEW: '01/05/2024' }] },
    { Episodes: [0, 1], Reviews: [0] },
  ],
  [
    'a participation code alone',
    { Episodes: breaks, Reviews: [{}, { REVIEW_CODE: 'PN1' }] },
    { Episodes: [0, 1], Reviews: [1] },
  ],
  [
    'not a mother, which is an answer',
    { Episodes: breaks, Header: [{ MOTHER: '0' }] },
    { Episodes: [0, 1], Header: [0] },
  ],
  ['nothing but breaks', { Episodes: breaks, Header: [{ MOTHER: '' }], Reviews: [{}] }, {}],
  [
    'one episode of other care',
    { Episodes: [...breaks, { LS: 'V2' }], Header: [{ MOTHER: '1' }], Reviews: [{ REVIEW: '01/05/2024' }] },
    {},
  ],
  ['a blank legal status is no short break', { Episodes: [{ LS: '' }], Header: [{ MOTHER: '1' }] }, {}],
  ['no episode at all', { Header: [{ MOTHER: '1' }], Reviews: [{ REVIEW: '01/05/2024' }] }, {}],
]);
