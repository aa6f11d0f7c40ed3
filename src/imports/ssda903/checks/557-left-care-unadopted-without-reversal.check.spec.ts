import { finds } from '../../../../test/builders/checks.ts';
import check from './557-left-care-unadopted-without-reversal.check.ts';

const reversed = { DATE_PLACED_CEASED: '02/05/2024', REASON_PLACED_CEASED: 'RD1' };
const rows = (episode: object, ...PlacedAdoption: readonly object[]) => ({
  Episodes: [{ PLACE: 'U6', LS: 'C2', REC: 'X1' }, episode],
  PlacedAdoption,
});

finds(check, 2025, [
  [
    'left an adoption placement',
    rows({ PLACE: 'A3', REC: 'E4A' }, {}),
    { Episodes: [1], PlacedAdoption: [0] },
  ],
  [
    'left under a placement order',
    rows({ LS: 'E1', REC: 'E4A' }, {}),
    { Episodes: [1], PlacedAdoption: [0] },
  ],
  ['no decision at all', rows({ PLACE: 'A6', REC: 'E4A' }), { Episodes: [1] }],
  [
    'a reversal without its reason',
    rows({ LS: 'E1', REC: 'E4A' }, { ...reversed, REASON_PLACED_CEASED: '' }),
    { Episodes: [1], PlacedAdoption: [0] },
  ],
  [
    'a reversal without its day',
    rows({ LS: 'E1', REC: 'E4A' }, { ...reversed, DATE_PLACED_CEASED: '' }),
    { Episodes: [1], PlacedAdoption: [0] },
  ],
  [
    'one of two reversed',
    rows({ LS: 'E1', REC: 'E4A' }, reversed, {}),
    { Episodes: [1], PlacedAdoption: [1] },
  ],
  ['reversed', rows({ PLACE: 'A3', LS: 'E1', REC: 'E4A' }, reversed), {}],
  ['adopted', rows({ PLACE: 'A3', REC: 'E12' }, {}), {}],
  ['moved on', rows({ PLACE: 'A3', REC: 'X1' }, {}), {}],
  ['still there', rows({ PLACE: 'A3', REC: '' }, {}), {}],
  ['left another placement', rows({ PLACE: 'U6', REC: 'E4A' }, {}), {}],
  ['a freeing order no longer counts', rows({ LS: 'D1', REC: 'E4A' }, {}), {}],
]);

finds(check, 2024, [
  [
    'a freeing order still counts',
    rows({ LS: 'D1', REC: 'E4A' }, {}),
    { Episodes: [1], PlacedAdoption: [0] },
  ],
  ['and its reversal', rows({ LS: 'D1', REC: 'E4A' }, reversed), {}],
]);
