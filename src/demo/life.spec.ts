import { awayAndBack, careOn, episodesOf, judgedPlacement, type Placement, type Stay } from './life.ts';

const at = (postcode: string, code = 'U6'): Placement => ({
  code,
  provider: 'PR1',
  postcode,
  urn: 'SC900382',
});
const stay = (changes: Stay['changes'], more: Partial<Stay> = {}): Stay => ({
  start: '2017-01-10',
  end: null,
  home: 'HD1 8AA',
  need: 'N1',
  legalStatus: 'V2',
  placement: at('HD1 8BB'),
  changes,
  ...more,
});
const written = (one: Stay) =>
  episodesOf(one).map(
    ({ began, legalStatus, placement, start, end, ended, changeReason }) =>
      `${began} ${legalStatus} ${placement.code} ${placement.postcode} ${start} > ${end ?? 'open'} ${ended} ${changeReason}`,
  );

it.each([
  ['a legal status', { legalStatus: 'C2' }, 'L C2 U6 HD1 8BB', ''],
  ['a placement', { placement: at('HD5 4BA'), reason: 'CREQB' }, 'P V2 U6 HD5 4BA', 'CREQB'],
  ['a house move of the carer', { placement: at('HD5 4BA'), sameCarer: true }, 'T V2 U6 HD5 4BA', 'PLACE'],
  ['both', { legalStatus: 'C2', placement: at('HD5 4BA') }, 'B C2 U6 HD5 4BA', 'CARPL'],
  [
    'both, same carer',
    { legalStatus: 'E1', placement: at('HD1 8BB', 'A5'), sameCarer: true },
    'U E1 A5 HD1 8BB',
    'PLACE',
  ],
] as const)('a change of %s', (_, change, row, reason) => {
  expect(written(stay([{ on: '2017-03-01', ...change }]))).toEqual([
    `S V2 U6 HD1 8BB 2017-01-10 > 2017-03-01 X1 ${reason}`,
    `${row} 2017-03-01 > open  `,
  ]);
});

it('joins two changes of one day into one row', () => {
  const changes = [
    { on: '2017-03-01', legalStatus: 'C2' },
    { on: '2017-03-01', placement: at('HD5 4BA') },
  ] as const;
  expect(written(stay(changes)).at(-1)).toBe('B C2 U6 HD5 4BA 2017-03-01 > open  ');
});

it('gives no reason on either side of a temporary stay', () => {
  const changes = awayAndBack('T1', 'WF19 1AA', '2017-02-01', '2017-02-09', at('HD1 8BB'));
  expect(written(stay(changes, { end: '2017-05-01', ceased: 'E4A' }))).toEqual([
    'S V2 U6 HD1 8BB 2017-01-10 > 2017-02-01 X1 ',
    'P V2 T1 WF19 1AA 2017-02-01 > 2017-02-09 X1 ',
    'P V2 U6 HD1 8BB 2017-02-09 > 2017-05-01 E4A ',
  ]);
  expect(judgedPlacement(stay(changes), '2017-02-08')).toEqual(at('HD1 8BB'));
});

it.each(['2017-01-09', '2017-01-10', '2017-05-01', '2017-05-02'] as const)('refuses a change on %s', (on) => {
  expect(() => episodesOf(stay([{ on, legalStatus: 'C2' }], { end: '2017-05-01' }))).toThrow(RangeError);
});

it.each([
  ['V2', '2017-01-10', true],
  ['V2', '2017-01-09', false],
  ['V2', '2017-04-30', true],
  ['V2', '2017-05-01', false],
  ['V3', '2017-01-10', false],
  ['V4', '2017-01-10', false],
] as const)('%s on %s: in care is %s', (legalStatus, day, is) => {
  const life = {
    child: 'K1',
    sex: '1',
    bornOn: '2010-01-01',
    ethnicity: 'WBRI',
    stays: [stay([], { legalStatus, end: '2017-05-01' })],
  } as const;
  expect(careOn(life, day) !== undefined).toBe(is);
});
