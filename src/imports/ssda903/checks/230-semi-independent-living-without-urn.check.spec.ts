import { finds } from '../../../../test/builders/checks.ts';
import check from './230-semi-independent-living-without-urn.check.ts';

finds(check, 2024, [
  ['ended on the day', { Episodes: [{ PLACE: 'H5', DEC: '28/10/2023' }] }, {}],
  ['ended the day before', { Episodes: [{ PLACE: 'H5', DEC: '27/10/2023' }] }, {}],
  ['ended the day after', { Episodes: [{ PLACE: 'H5', DEC: '29/10/2023' }] }, { Episodes: [0] }],
  ['still open', { Episodes: [{ PLACE: 'H5', PL_LA: 'E08000034' }] }, { Episodes: [0] }],
  ['XXXXXXX is no registration', { Episodes: [{ PLACE: 'H5', URN: 'XXXXXXX' }] }, { Episodes: [0] }],
  ['with its URN', { Episodes: [{ PLACE: 'H5', URN: 'SC045099' }] }, {}],
  [
    'outside England',
    { Episodes: ['SCO', 'WAL', 'NIR', 'NUK'].map((PL_LA) => ({ PLACE: 'H5', PL_LA })) },
    {},
  ],
  ['an end that cannot be read is rule 147', { Episodes: [{ PLACE: 'H5', DEC: '31/11/2023' }] }, {}],
  ['another placement', { Episodes: [{ PLACE: 'K3' }] }, {}],
]);
