import fc from 'fast-check';
import { addDays, plainDate, type PlainDate } from '../dates/plain-date.ts';
import { twelveMonthsTo, yearTo31March } from '../dates/period.ts';
import { carerSpells, spellsIn } from './carer-spells.ts';
import type { CarerSpell, Episode } from './episode.ts';

/** An episode as DOMAIN M01 writes it: start, RNE, legal status, placement, postcode if told, > end and REC. */
function row(text: string): Episode {
  const [
    start = '',
    startedBecause = '',
    legalStatus = '',
    placement = '',
    postcode,
    end = '',
    endedBecause = null,
  ] = /^(\S+) (\S) (\S\S) (\S\S)(?: (\S+ \S+))? > (\S+)(?: (\S+))?$/.exec(text)?.slice(1) ?? [];
  return {
    start: plainDate(start),
    end: end === 'open' ? null : plainDate(end),
    startedBecause,
    legalStatus,
    categoryOfNeed: 'N1',
    placement,
    provider: 'PR1',
    endedBecause,
    changeReason: null,
    urn: null,
    place: { postcode: postcode ?? null, grid: null, authority: null },
  };
}
const rows = (...texts: string[]) => texts.map(row);
const spells = (...texts: string[]) => carerSpells(rows(...texts));

const cases = {
  A: rows('2021-05-10 S C2 U6 > 2024-06-02', '2024-06-02 P C2 U6 > 2024-11-15', '2024-11-15 P C2 K2 > open'),
  B: rows('2021-05-10 S C2 U6 > 2024-06-02', '2024-06-02 T C2 U6 > 2024-11-15', '2024-11-15 U E1 A5 > open'),
  C: rows(
    '2021-05-10 S C2 U6 HD1 1AA > 2024-06-02',
    '2024-06-02 P C2 T1 > 2024-06-20',
    '2024-06-20 P C2 U6 HD1 1AA > 2024-11-15',
    '2024-11-15 P C2 U6 HD4 4DD > open',
  ),
  D: rows(
    '2023-02-01 S V2 U6 > 2024-06-10 E4A',
    '2024-09-05 S V2 U6 > 2024-12-20',
    '2024-12-20 P V2 K2 > open',
  ),
  E: rows(
    '2019-03-01 S V2 U6 > 2022-08-05',
    '2022-08-05 L C2 U6 > 2024-07-09',
    '2024-07-09 P C2 K2 > 2025-02-01',
    '2025-02-01 B E1 A6 > open',
  ),
  F: rows(
    '2024-04-12 S V3 U6 > 2024-04-13 E4A',
    '2024-05-10 S V3 U6 > 2024-05-12 E4A',
    '2024-07-01 S V2 U6 > 2024-10-03',
    '2024-10-03 P V2 U6 > open',
  ),
  G: rows(
    '2024-02-01 S C2 U6 HD1 1AA > 2024-06-10',
    '2024-06-10 P C2 T4 > 2024-06-16',
    '2024-06-16 P C2 K2 HD6 1AA > open',
  ),
  H: rows('2023-02-01 S C2 U6 > 2024-04-01', '2024-04-01 P C2 U6 > 2024-10-01', '2024-10-01 P C2 U6 > open'),
};

describe('the worked cases of DOMAIN M01, in the year to 31 March 2025', () => {
  it.each([
    ['A: the first was open on 1 April', cases.A, 3],
    ['B: a house move and the same carer adopting', cases.B, 1],
    ['C: back from hospital to the same placement', cases.C, 2],
    ['D: both periods of care', cases.D, 3],
    ['E: the one open on 1 April has RNE L now', cases.E, 3],
    ['F: short breaks do not count', cases.F, 2],
    ['G: did not return from T4, which itself does not count', cases.G, 2],
    ['H: ended on 1 April', cases.H, 3],
  ])('%s', (_, episodes, count) => {
    expect(spellsIn(carerSpells(episodes), yearTo31March(2025))).toHaveLength(count);
  });

  it.each([
    ['A on 1 June 2025', cases.A, '2025-06-01', 3],
    ['A on 2 June 2025', cases.A, '2025-06-02', 2],
    ['E on 31 July 2025', cases.E, '2025-07-31', 2],
  ] as const)('rolling: %s', (_, episodes, day, count) => {
    expect(spellsIn(carerSpells(episodes), twelveMonthsTo(day))).toHaveLength(count);
  });
});

describe('a spell', () => {
  it('runs to the end of the temporary absence that nobody came back from', () => {
    expect(carerSpells(cases.G)).toEqual([
      { start: '2024-02-01', end: '2024-06-16' },
      { start: '2024-06-16', end: null },
    ]);
  });

  it.each([
    ['S', '2024-01-01', 2],
    ['P', '2024-01-01', 2],
    ['B', '2024-01-01', 2],
    ['L', '2024-01-01', 1],
    ['T', '2024-01-01', 1],
    ['U', '2024-01-01', 1],
  ])('RNE %s', (rne, start, count) => {
    expect(spells('2023-01-01 S C2 U6 > 2024-01-01', `${start} ${rne} C2 U6 > open`)).toHaveLength(count);
  });

  it.each([
    ['another placement code', 'P C2 U4 HD1 1AA', 2],
    ['another postcode', 'P C2 U6 HD1 1AB', 2],
    ['a postcode not recorded', 'P C2 U6', 2],
    ['the same place', 'P C2 U6 HD1 1AA', 1],
    ['the same place under a new order', 'B E1 U6 HD1 1AA', 1],
    ['with the same carer elsewhere', 'T C2 U6 HD1 1AB', 1],
  ])('after hospital: %s', (_, after, count) => {
    const stay = spells(
      '2024-01-01 S C2 U6 HD1 1AA > 2024-02-01',
      '2024-02-01 P C2 T1 > 2024-02-10',
      `2024-02-10 ${after} > open`,
    );
    expect(stay).toHaveLength(count);
  });

  it('is the same when neither postcode was recorded', () => {
    expect(
      spells(
        '2024-01-01 S C2 U6 > 2024-02-01',
        '2024-02-01 P C2 T1 > 2024-02-10',
        '2024-02-10 P C2 U6 > open',
      ),
    ).toEqual([{ start: '2024-01-01', end: null }]);
  });

  it('goes on through two absences in a row, and a return from hospital spares only the return', () => {
    expect(
      spells(
        '2024-01-01 S C2 U6 > 2024-02-01',
        '2024-02-01 P C2 T1 > 2024-02-10',
        '2024-02-10 P C2 T4 > 2024-02-12',
        '2024-02-12 P C2 U6 > 2024-03-01',
        '2024-03-01 P C2 U6 > open',
      ),
    ).toEqual([
      { start: '2024-01-01', end: '2024-03-01' },
      { start: '2024-03-01', end: null },
    ]);
  });

  it('is new on re-entry to the same carer, and no absence reaches back beyond it', () => {
    expect(
      spells(
        '2024-01-01 S C2 U6 HD1 1AA > 2024-02-01 E4A',
        '2024-05-01 S V2 T1 > 2024-05-10',
        '2024-05-10 P V2 U6 HD1 1AA > open',
      ),
    ).toEqual([
      { start: '2024-01-01', end: '2024-02-01' },
      { start: '2024-05-10', end: null },
    ]);
  });

  it('begins with the first placement that is not temporary', () => {
    expect(spells('2024-01-01 S C2 T1 > 2024-01-20', '2024-01-20 P C2 U6 > open')).toEqual([
      { start: '2024-01-20', end: null },
    ]);
    expect(spells('2024-01-01 S C2 T1 > open')).toEqual([]);
  });

  it('begins with the first row we hold, whatever its RNE', () => {
    expect(spells('2024-01-01 L C2 U6 > open')).toEqual([{ start: '2024-01-01', end: null }]);
  });

  it('is none where nothing is recorded', () => {
    expect(carerSpells([])).toEqual([]);
  });
});

describe('a return that left an episode open', () => {
  it('is read as ended on the day the next began', () => {
    expect(
      spells('2022-01-01 S C2 U6 > open', '2023-01-01 P C2 K2 > 2024-01-01', '2024-01-01 P C2 U6 > open'),
    ).toEqual([
      { start: '2022-01-01', end: '2023-01-01' },
      { start: '2023-01-01', end: '2024-01-01' },
      { start: '2024-01-01', end: null },
    ]);
  });

  it('counts one placement of two that began the same day and never ended', () => {
    expect(spells('2024-01-01 S C2 K2 > open', '2024-01-01 S C2 U6 > open')).toEqual([
      { start: '2024-01-01', end: null },
    ]);
  });

  it('is not cut short by a short break', () => {
    expect(spells('2024-01-01 S C2 U6 > open', '2024-02-01 S V3 U6 > 2024-02-03 E4A')).toEqual([
      { start: '2024-01-01', end: null },
    ]);
  });

  it('never ends a spell sooner than a row of it says', () => {
    expect(spells('2024-01-01 S C2 U6 > 2024-06-01', '2024-02-01 L E1 U6 > 2024-03-01')).toEqual([
      { start: '2024-01-01', end: '2024-06-01' },
    ]);
  });
});

describe('a spell counts in the year to 31 March 2025', () => {
  it.each<[string, CarerSpell, boolean]>([
    ['ended the day before it', { start: '2023-01-01', end: '2024-03-31' }, false],
    ['ended on its first day', { start: '2023-01-01', end: '2024-04-01' }, true],
    ['began on its last day', { start: '2025-03-31', end: null }, true],
    ['began the day after', { start: '2025-04-01', end: null }, false],
    ['open throughout', { start: '2020-02-29', end: null }, true],
    ['inside it', { start: '2024-05-01', end: '2024-05-02' }, true],
  ])('%s', (_, spell, counts) => {
    expect(spellsIn([spell], yearTo31March(2025))).toEqual(counts ? [spell] : []);
  });
});

/** DOMAIN M01's algorithm, line by line, with its rule that RNE S starts a placement even with the same carer. */
function asWritten(episodes: readonly Episode[]): CarerSpell[] {
  const e = episodes
    .filter(({ legalStatus }) => legalStatus !== 'V3' && legalStatus !== 'V4')
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const opened: { start: PlainDate; end: PlainDate | null }[] = [];
  let current = -1;
  let pending = false;
  let latestNotTemporary = '';
  for (const episode of e) {
    const where = `${episode.placement} ${episode.place.postcode}`;
    if (episode.startedBecause === 'S') {
      current = -1;
      latestNotTemporary = '';
    }
    if (['T0', 'T1', 'T2', 'T3', 'T4'].includes(episode.placement)) {
      pending = true;
      if (current !== -1) opened[current]!.end = episode.end;
      continue;
    }
    let isNew = ['S', 'P', 'B'].includes(episode.startedBecause) || current === -1;
    if (pending && ['P', 'B'].includes(episode.startedBecause) && where === latestNotTemporary) isNew = false;
    pending = false;
    if (isNew) current = opened.push({ start: episode.start, end: episode.end }) - 1;
    else opened[current]!.end = episode.end;
    latestNotTemporary = where;
  }
  return opened;
}

describe('on any clean history', () => {
  const move = fc.record({
    days: fc.integer({ min: 1, max: 200 }),
    leaves: fc.option(fc.integer({ min: 0, max: 90 }), { freq: 5 }),
    rne: fc.constantFrom('L', 'P', 'T', 'B', 'U', 'P', 'P'),
    legalStatus: fc.constantFrom('C2', 'V2', 'E1', 'V3'),
    placement: fc.constantFrom('U6', 'U6', 'K2', 'T0', 'T1', 'T4'),
    postcode: fc.constantFrom('HD1 1AA', 'HD1 1AA', 'HD4 4DD'),
  });
  const history = fc.tuple(fc.array(move, { maxLength: 12 }), fc.boolean()).map(([moves, staysOn]) => {
    let start: PlainDate = '2022-01-15';
    let begins = true;
    return moves.map((step, i): Episode => {
      const end = addDays(start, step.days);
      const open = staysOn && i === moves.length - 1;
      const text = `${start} ${begins ? 'S' : step.rne} ${step.legalStatus} ${step.placement} ${step.postcode}`;
      begins = step.leaves !== null;
      start = addDays(end, step.leaves ?? 0);
      return row(`${text} > ${open ? 'open' : end} ${begins ? 'E4A' : 'X1'}`);
    });
  });

  it('the spells are those of the algorithm as written, whatever order the rows come in', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(history, (episodes) => {
        const expected = asWritten(episodes);
        seen.add(expected.length);
        expect(carerSpells(episodes)).toEqual(expected);
        expect(carerSpells(episodes.toReversed())).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
    expect(seen.size).toBeGreaterThan(6);
  });

  it('the spells follow each other without overlap', () => {
    fc.assert(
      fc.property(history, (episodes) => {
        const found = carerSpells(episodes);
        found.slice(1).forEach(({ start }, i) => {
          const before = found[i]?.end ?? '9999-12-31';
          expect(before <= start).toBe(true);
        });
      }),
    );
  });
});
