import { seeded } from './random.ts';

const draw = (name: string) => {
  const random = seeded(name);
  return Array.from({ length: 200 }, () => random.int(1, 6));
};

it('comes out the same every time, and differs by name', () => {
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
});

it('draws every number of its span and none outside', () => {
  expect(new Set(draw('a'))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});

it('shuffles without losing or doubling', () => {
  const cards = Array.from({ length: 50 }, (_, i) => i);
  const shuffled = seeded('a').shuffled(cards);
  expect(shuffled).not.toEqual(cards);
  expect(shuffled.toSorted((a, b) => a - b)).toEqual(cards);
});

it('picks by weight, and never what weighs nothing', () => {
  const random = seeded('a');
  const picked = Array.from({ length: 1_000 }, () =>
    random.weighted([
      ['often', 3],
      ['never', 0],
      ['seldom', 1],
    ]),
  );
  expect(picked.filter((word) => word === 'never')).toEqual([]);
  expect(picked.filter((word) => word === 'often').length).toBeGreaterThan(650);
  expect(picked.filter((word) => word === 'seldom').length).toBeGreaterThan(150);
});

it('draws a day with both ends, and refuses an empty span', () => {
  const random = seeded('a');
  const days = Array.from({ length: 100 }, () => random.day('2019-02-28', '2019-03-01'));
  expect([...new Set(days)].sort()).toEqual(['2019-02-28', '2019-03-01']);
  expect(() => random.day('2019-03-01', '2019-02-28')).toThrow(RangeError);
});
