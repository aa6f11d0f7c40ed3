import fc from 'fast-check';
import { holds, type Span } from '../dates/period.ts';
import { addDays, type PlainDate } from '../dates/plain-date.ts';
import { at, clip, daysIn, gaps, join, laterEnd, overlapping, overlaps } from './spans.ts';

const span = (start: PlainDate, end: PlainDate | null = null): Span => ({ start, end });

// A calendar short enough to ask of every day of it, written out: that is what the algebra must agree with.
const calendar = Array.from({ length: 45 }, (_, i) => addDays('2024-02-15', i));
const aSpan = fc
  .tuple(fc.nat(30), fc.option(fc.integer({ min: 1, max: 10 }), { freq: 4 }))
  .map(([from, days]) =>
    span(addDays('2024-02-17', from), days === null ? null : addDays('2024-02-17', from + days)),
  );
const someSpans = fc.array(aSpan, { maxLength: 7 });
const heldByAny = (spans: readonly Span[]) => calendar.filter((day) => spans.some((s) => holds(s, day)));

describe('overlaps', () => {
  it.each([
    [
      'touching: the end is the first day outside',
      span('2024-01-01', '2024-02-01'),
      span('2024-02-01'),
      false,
    ],
    ['by one day', span('2024-01-01', '2024-02-02'), span('2024-02-01'), true],
    ['one inside the other', span('2024-01-01'), span('2024-02-01', '2024-02-02'), true],
    ['both open', span('2024-01-01'), span('2025-01-01'), true],
    ['a gap', span('2024-01-01', '2024-01-31'), span('2024-02-01', '2024-03-01'), false],
    ['itself', span('2024-01-01', '2024-01-02'), span('2024-01-01', '2024-01-02'), true],
  ])('%s', (_, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });

  it('when a day is in both', () => {
    fc.assert(
      fc.property(aSpan, aSpan, (a, b) => {
        expect(overlaps(a, b)).toBe(calendar.some((day) => holds(a, day) && holds(b, day)));
      }),
    );
  });
});

describe('overlapping', () => {
  it('finds one that a long one reaches over others to', () => {
    const long = span('2024-01-01', '2024-06-01');
    const inside = span('2024-02-01', '2024-03-01');
    const late = span('2024-05-01', '2024-07-01');
    const after = span('2024-07-01');
    expect(overlapping([after, late, inside, long])).toEqual(new Set([long, inside, late]));
  });

  it('finds the same row sent twice', () => {
    const spans = [span('2024-01-01', '2024-02-01'), span('2024-01-01', '2024-02-01')];
    expect(overlapping(spans).size).toBe(2);
  });

  it('finds those that share a day with any other', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const expected = spans.filter((a) => spans.some((b) => a !== b && overlaps(a, b)));
        expect(overlapping(spans)).toEqual(new Set(expected));
      }),
    );
  });
});

describe('clip', () => {
  it('keeps the part within, and what else the span says', () => {
    const stays = [{ ...span('2024-01-01'), code: 'U6' }];
    expect(clip(stays, span('2024-02-01', '2024-03-01'))).toEqual([
      { start: '2024-02-01', end: '2024-03-01', code: 'U6' },
    ]);
    expect(clip(stays, span('2023-01-01', '2024-01-01'))).toEqual([]);
    expect(clip(stays, span('2023-01-01'))).toEqual(stays);
  });

  it('holds the days that both hold', () => {
    fc.assert(
      fc.property(someSpans, aSpan, (spans, within) => {
        expect(heldByAny(clip(spans, within))).toEqual(heldByAny(spans).filter((day) => holds(within, day)));
      }),
    );
  });
});

describe('join', () => {
  it('makes one of those that touch or overlap, and leaves a gap of a day', () => {
    expect(
      join([
        span('2024-03-02'),
        span('2024-01-01', '2024-02-01'),
        span('2024-01-10', '2024-01-20'),
        span('2024-02-01', '2024-03-01'),
      ]),
    ).toEqual([span('2024-01-01', '2024-03-01'), span('2024-03-02')]);
    expect(join([])).toEqual([]);
  });

  it('holds the same days, in order, with a gap between each', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const joined = join(spans);
        expect(heldByAny(joined)).toEqual(heldByAny(spans));
        joined.slice(1).forEach(({ start }, i) => {
          const before = joined[i]?.end ?? '9999-12-31';
          expect(before < start).toBe(true);
        });
      }),
    );
  });
});

describe('gaps', () => {
  it('is a day between, and none where they touch', () => {
    const january = span('2024-01-01', '2024-02-01');
    expect(gaps([january, span('2024-02-02')])).toEqual([span('2024-02-01', '2024-02-02')]);
    expect(gaps([january, span('2024-02-01')])).toEqual([]);
    expect(gaps([])).toEqual([]);
  });

  it('holds the days between the first start and the last that no span holds', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const starts = spans.map(({ start }) => start).sort();
        const between = calendar.filter((day) => day >= (starts[0] ?? day) && day <= (starts.at(-1) ?? day));
        const expected = spans.length ? between.filter((day) => !spans.some((s) => holds(s, day))) : [];
        expect(heldByAny(gaps(spans))).toEqual(expected);
      }),
    );
  });
});

describe('at', () => {
  const first = { ...span('2024-01-01', '2024-03-01'), name: 'first' };
  const second = { ...span('2024-02-01', '2024-03-01'), name: 'second' };
  const third = { ...span('2024-02-01', '2024-04-01'), name: 'third' };

  it.each([
    ['the day before any', '2023-12-31', undefined],
    ['the first day', '2024-01-01', 'first'],
    ['the day before another starts', '2024-01-31', 'first'],
    ['two started together: the last given', '2024-02-01', 'third'],
    ['the day two end', '2024-03-01', 'third'],
    ['the day all have ended', '2024-04-01', undefined],
  ] as const)('%s', (_, day, name) => {
    expect(at([first, second, third], day)?.name).toBe(name);
  });

  it('does not lean on the order of different starts', () => {
    expect(at([third, first], '2024-02-10')?.name).toBe('third');
  });
});

describe('daysIn', () => {
  it('counts the leap day, and a day held twice once', () => {
    expect(daysIn([{ start: '2024-02-28', end: '2024-03-01' }])).toBe(2);
    expect(daysIn([{ start: '2025-02-28', end: '2025-03-01' }])).toBe(1);
    expect(
      daysIn([
        { start: '2024-01-01', end: '2024-01-11' },
        { start: '2024-01-06', end: '2024-01-16' },
      ]),
    ).toBe(15);
    expect(daysIn([])).toBe(0);
  });
});

it('an open end is later than any day', () => {
  expect(laterEnd(null, '2024-01-01')).toBeNull();
  expect(laterEnd('2024-01-01', null)).toBeNull();
  expect(laterEnd('2024-01-02', '2024-01-01')).toBe('2024-01-02');
  expect(laterEnd('2024-01-01', '2024-01-02')).toBe('2024-01-02');
});
