import { carerSpells, spellsIn } from '../domain/care/carer-spells.ts';
import { twelveMonthsTo } from '../domain/dates/period.ts';
import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import { episodesFrom } from '../../test/builders/episodes.ts';
import { wouldCountLive, wouldCountPlacements } from './would-change.ts';

const many = '"Three or more placements in the last 12 months"';

describe('with two placements in twelve months', () => {
  it.each([
    ['2019-01-14', '2020-01-13'],
    // Twelve months to 28 February 2020 begin on 1 March 2019.
    ['2019-02-28', '2020-02-27'],
    ['2019-03-01', '2020-02-29'],
    ['2020-02-29', '2021-02-28'],
    ['2020-03-01', '2021-02-28'],
  ] as [PlainDate, PlainDate][])('the first until %s: a third would count by %s', (end, last) => {
    expect(wouldCountPlacements([end, null])).toBe(`A third placement by ${last} would count in ${many}.`);
    expect(twelveMonthsTo(last).start <= end).toBe(true);
    expect(twelveMonthsTo(addDays(last, 1)).start <= end).toBe(false);
  });

  it('is what the figure then counts', () => {
    const moving = (day: string) =>
      carerSpells(episodesFrom(`04/06/2018 S C2 U6 > 14/01/2019; P C2 K2 > ${day}; P C2 U6 > open`));
    const countedOn = (written: string, day: PlainDate) =>
      spellsIn(moving(written), twelveMonthsTo(day)).length;
    expect(countedOn('13/01/2020', '2020-01-13')).toBe(3);
    expect(countedOn('14/01/2020', '2020-01-14')).toBe(2);
  });

  it('names no day while both are open', () =>
    expect(wouldCountPlacements([null, null])).toBe(`A third placement would count in ${many}.`));
});

describe('with three or more', () => {
  it('says until when they count', () => {
    const said = `Counted in ${many} already; without another move 2020-01-13 is the last day of that.`;
    expect(wouldCountPlacements(['2019-01-14', '2019-01-28', null])).toBe(said);
    expect(wouldCountPlacements(['2018-12-01', '2019-01-14', '2019-01-28', null])).toBe(said);
  });
});

describe('of the live caseload', () => {
  it('a former relevant young person counts', () =>
    expect(wouldCountLive('A job', 'Working', 'former relevant')).toBe(
      'A job counts in "Working" from that day.',
    ));
  it.each(['eligible', 'relevant'] as const)('somebody %s does not yet', (group) =>
    expect(wouldCountLive('A job', 'Working', group)).toMatch(/No figure changes yet: "Working"/),
  );
});
