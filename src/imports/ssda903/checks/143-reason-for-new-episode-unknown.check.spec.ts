import { finds } from '../../../../test/builders/checks.ts';
import check from './143-reason-for-new-episode-unknown.check.ts';

finds(check, 2025, [
  [
    'every code',
    { Episodes: [{ RNE: 'S' }, { RNE: 'L' }, { RNE: 'P' }, { RNE: 'T' }, { RNE: 'B' }, { RNE: 'U' }] },
    {},
  ],
  ['in lower case it means the same', { Episodes: [{ RNE: 'p' }] }, {}],
  ['no code of the list', { Episodes: [{ RNE: 'SP' }, { RNE: 'A' }] }, { Episodes: [0, 1] }],
  ['blank', { Episodes: [{ RNE: '' }, { RNE: null }] }, {}],
]);
