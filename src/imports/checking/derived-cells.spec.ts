import { at, kirklees } from '../../../test/builders/places.ts';
import type { Place } from '../../domain/care/episode.ts';
import { derivePlace, postcodeIn } from './derived-cells.ts';
import { cellIn, pack, unpack } from './sent-cells.ts';

const home = { ...at(414_300, 416_900), authority: kirklees } as Place;
const placeOf = (postcode: string | null): Place =>
  postcode === 'HD1 1AA' ? home : { postcode, grid: null, authority: null };
const derived = (cells: Record<string, string>, wasUnaccompanied = false) => {
  const own = { HOME_POST: 'hd11aa', PL_POST: 'HD1 1AA', PLACE: 'U1', LS: 'C2', ...cells };
  derivePlace(own, { placeOf, authority: kirklees, lastDay: '2018-03-31', wasUnaccompanied });
  const { PL_LA, PL_LOCATION, PL_DISTANCE } = own as Record<string, string>;
  return [PL_LA, PL_LOCATION, PL_DISTANCE];
};

it.each([
  ['where it is, and how far from home', {}, [kirklees, 'IN', '0.0']],
  ['of an unknown postcode nothing but that it is not known', { PL_POST: 'ZZ1 1ZZ' }, ['', '', '999.9']],
  ['of adopters that it is confidential', { PLACE: 'a5' }, ['CON', '', '999.9']],
  ['of a short break nothing', { LS: 'v3' }, ['', '', '']],
  [
    'what the file brings along stands',
    { PL_LA: 'WAL', PL_LOCATION: 'OUT', PL_DISTANCE: '99.9' },
    ['WAL', 'OUT', '99.9'],
  ],
])('%s', (_, cells, expected) => expect(derived(cells)).toEqual(expected));

it('claims no distance from a home for a child who came alone', () => {
  expect(derived({}, true)).toEqual([kirklees, 'IN', '']);
});

it('reads a postcode in any case, and none where there is none', () => {
  expect([postcodeIn('hd1  1aa'), postcodeIn('home'), postcodeIn('')]).toEqual(['HD1 1AA', null, null]);
});

it('cells come out as they went in, a blank first one and a separator in one notwithstanding', () => {
  const cells = { CHILD: '', DOB: '10/09/2010', REVIEW: 'a\u001fb', REVIEW_CODE: 'PN1' };
  const packed = pack('Reviews', cells);
  expect(unpack('Reviews', packed)).toEqual({ ...cells, REVIEW: 'a b' });
  expect(cellIn('Reviews', packed, 'DOB')).toBe('10/09/2010');
});
