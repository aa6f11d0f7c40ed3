import { isSlip, likenessOf, plainChildId, type KnownPerson } from './likeness.ts';
import { areAlike, isSameName } from './names.ts';

const nobody: KnownPerson = {
  childId: 'A1',
  bornOn: '2008-02-29',
  sex: null,
  upn: null,
  givenName: null,
  familyName: null,
  firstChildBornOn: null,
  stays: [],
};
const named = (givenName: string, familyName: string, more: Partial<KnownPerson> = {}) => ({
  ...nobody,
  childId: 'B7',
  givenName,
  familyName,
  ...more,
});
const stay = (start: string, end: string | null, code = 'U6', postcode: string | null = 'HD1 1AA') =>
  ({ start, end, code, postcode }) as KnownPerson['stays'][number];
const upn = 'H801200001001';

describe('two records', () => {
  it.each<[string, Partial<KnownPerson>, Partial<KnownPerson>, string | null]>([
    ['with nothing in common but the day', {}, { childId: 'Z9' }, null],
    ['with one UPN', { upn }, { childId: 'Z9', upn: upn.toLowerCase(), bornOn: '2007-01-01' }, 'possible'],
    ['with one UPN and one birthday', { upn }, { childId: 'Z9', upn }, 'strong'],
    ['with one code for having no UPN', { upn: 'UN4' }, { childId: 'Z9', upn: 'UN4' }, null],
    ['with ids alike but for zeros', { childId: 'a-0071' }, { childId: 'A71' }, 'likely'],
    [
      'with ids alike, and two birthdays',
      { childId: '0071' },
      { childId: '71', bornOn: '2001-01-01' },
      'possible',
    ],
    [
      'with one first child',
      { firstChildBornOn: '2024-05-01' },
      { childId: 'Z9', firstChildBornOn: '2024-05-01' },
      'likely',
    ],
    [
      'in one placement from one day',
      { stays: [stay('2018-01-01', null)] },
      { childId: 'Z9', stays: [stay('2018-01-01', '2018-02-01')] },
      'possible',
    ],
  ])('%s are %j and %j: %s', (_, one, two, strength) => {
    const [a, b] = [
      { ...nobody, ...one },
      { ...nobody, ...two },
    ];
    expect(likenessOf(a, b)?.strength ?? null).toBe(strength);
    expect(likenessOf(b, a)).toEqual(likenessOf(a, b));
  });

  it.each<[string, KnownPerson, KnownPerson, string | null]>([
    [
      'the same name and day',
      named('Asha', 'Greenwood'),
      named('ASHA', 'green-wood', { childId: 'C' }),
      'likely',
    ],
    [
      'the same name and day, and UPN',
      named('Asha', 'Greenwood', { upn }),
      named('Asha', 'Greenwood', { childId: 'C', upn }),
      'strong',
    ],
    ['names alike', named('Mohammed', 'Aziz'), named('Mohamed', 'Aziz', { childId: 'C' }), 'likely'],
    ['names changed round', named('Li', 'Wei'), named('Wei', 'Li', { childId: 'C' }), 'likely'],
    ['initials', named('Asha', 'Greenwood'), named('Anne', 'Grey', { childId: 'C' }), 'possible'],
    [
      'day and month changed round',
      named('Asha', 'Greenwood', { bornOn: '2008-03-04' }),
      named('Asha', 'Greenwood', { childId: 'C', bornOn: '2008-04-03' }),
      'possible',
    ],
    [
      'the same name a year on',
      named('Asha', 'Greenwood', { bornOn: '2008-03-04' }),
      named('Asha', 'Greenwood', { childId: 'C', bornOn: '2011-06-19' }),
      null,
    ],
  ])('%s', (_, one, two, strength) => {
    expect(likenessOf(one, two)?.strength ?? null).toBe(strength);
  });
});

describe('twins', () => {
  const twin = (givenName: string, more: Partial<KnownPerson>) => named(givenName, 'Greenwood', more);
  const foster = stay('2018-01-01', null);

  it('with names of their own are no pair at all', () => {
    expect(likenessOf(twin('Asha', { childId: 'C' }), twin('Priya', {}))).toBeNull();
  });

  it.each<[string, Partial<KnownPerson>, Partial<KnownPerson>, RegExp]>([
    ['of two sexes', { sex: '1' }, { sex: '2' }, /sex/],
    ['with a UPN each', { upn }, { upn: 'H801200001002' }, /UPN of its own/],
    [
      'in two placements at once',
      { stays: [foster] },
      { stays: [stay('2018-01-01', null, 'U4', 'HD2 2BB')] },
      /two placements at once from 2018-01-01/,
    ],
  ])('%s are never more than possible, whatever their names', (_, one, two, why) => {
    const found = likenessOf(twin('Alfie', { childId: 'C', ...one }), twin('Albie', two))!;
    expect(found.strength).toBe('possible');
    expect(found.against.join(' ')).toMatch(why);
  });

  it('in one placement together are possible, and said to be as twins are', () => {
    const found = likenessOf(
      twin('Asha', { childId: 'C', stays: [foster] }),
      twin('Priya', { stays: [foster] }),
    )!;
    expect(found).toMatchObject({
      strength: 'possible',
      against: [expect.stringContaining('as twins have')],
    });
  });
});

describe('two placements', () => {
  it.each([
    ['the day after the first ended', '2018-06-02', false],
    ['on the day the first ended, which is outside it', '2018-06-01', false],
    ['the day before the first ended', '2018-05-31', true],
  ])('one begun %s', (_, start, isAgainst) => {
    const one = { ...nobody, childId: '071', stays: [stay('2018-01-01', '2018-06-01')] };
    const two = { ...nobody, childId: '71', stays: [stay(start, null)] };
    expect(likenessOf(one, two)!.against.length > 0).toBe(isAgainst);
  });
});

it.each([
  ['pk-0071', 'PK71'],
  [' 00482', '482'],
  ['A10B020', 'A10B20'],
  ['000', '0'],
])('%s is the id %s', (written, plain) => {
  expect(plainChildId(written)).toBe(plain);
});

it.each([
  ['2008-03-04', '2008-04-03', true],
  ['2008-03-14', '2008-03-15', true],
  ['2008-03-14', '2009-03-15', false],
  ['2008-02-29', '2008-02-29', false],
] as const)('%s for %s is a slip: %s', (one, two, slip) => {
  expect(isSlip(one, two)).toBe(slip);
});

it.each([
  ['Zoë', 'Zoe', true],
  ['O’Neil', 'ONeil', true],
  ['Sam', 'Samuel', true],
  ['Jo', 'Joanna', false],
  ['Kate', 'Kane', false],
  ['Brian', 'Brain', true],
  ['Ян', 'Ян', true],
  ['Ян', 'Яна', false],
])('%s and %s are alike: %s', (one, two, alike) => {
  expect(areAlike(one, two)).toBe(alike);
  expect(isSameName(one, one)).toBe(true);
});
