import { ageOn, birthday } from './age.ts';

describe('a birthday on 29 February', () => {
  it.each([
    ['the day before', '2025-02-28', 16],
    ['1 March of a common year', '2025-03-01', 17],
    ['28 February of a leap year', '2028-02-28', 19],
    ['29 February of a leap year', '2028-02-29', 20],
  ] as const)('%s', (_, day, age) => {
    expect(ageOn('2008-02-29', day)).toBe(age);
  });

  it('falls on 1 March in common years', () => {
    expect(birthday('2008-02-29', 18)).toBe('2026-03-01');
    expect(birthday('2008-02-29', 20)).toBe('2028-02-29');
  });
});
