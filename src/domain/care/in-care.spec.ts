import type { PlainDate } from '../dates/plain-date.ts';
import type { Episode } from './episode.ts';
import { episodeAt, isShortBreak, placementAt, shortBreakAt } from './in-care.ts';

const episode = (
  start: PlainDate,
  end: PlainDate | null,
  startedBecause: string,
  placement: string,
  more: Partial<Episode> = {},
): Episode => ({
  start,
  end,
  startedBecause,
  placement,
  legalStatus: 'C2',
  categoryOfNeed: 'N1',
  provider: 'PR1',
  endedBecause: end && 'X1',
  changeReason: null,
  urn: null,
  place: { postcode: null, grid: null, authority: null },
  ...more,
});

it('V1, V3 and V4 are short breaks', () => {
  expect(['V1', 'V3', 'V4'].every(isShortBreak)).toBe(true);
  expect(['V2', 'C1', 'C2', 'D1', 'E1', 'J1', 'L1', '', null].some(isShortBreak)).toBe(false);
});

describe('the episode at the end of a day', () => {
  const first = episode('2024-02-29', '2024-06-10', 'S', 'U6');
  const second = episode('2024-06-10', '2025-03-31', 'P', 'K2', { endedBecause: 'E4A' });

  it.each([
    ['the day before care began', '2024-02-28', undefined],
    ['the day it began', '2024-02-29', first],
    ['the day before a move', '2024-06-09', first],
    ['the day of the move: already in the next', '2024-06-10', second],
    ['the day before leaving', '2025-03-30', second],
    ['the day of leaving: has left', '2025-03-31', undefined],
  ] as const)('%s', (_, day, expected) => {
    expect(episodeAt([first, second], day)).toBe(expected);
  });

  it('of two that overlap is the later started', () => {
    const leftOpen = episode('2024-01-01', null, 'S', 'U6');
    const later = episode('2024-06-01', '2024-07-01', 'P', 'K2');
    expect(episodeAt([leftOpen, later], '2024-06-01')).toBe(later);
    expect(episodeAt([leftOpen, later], '2024-07-01')).toBe(leftOpen);
  });

  it('is none of a child of whom nothing is recorded', () => {
    expect(episodeAt([], '2025-01-01')).toBeUndefined();
    expect(shortBreakAt([], '2025-01-01')).toBeUndefined();
    expect(placementAt([], '2025-01-01')).toBeUndefined();
  });
});

it('a short break is left out by episode, not by child', () => {
  const shortBreak = episode('2024-05-10', '2024-05-12', 'S', 'U6', {
    legalStatus: 'V3',
    endedBecause: 'E4A',
  });
  const stay = episode('2024-07-01', null, 'S', 'U6', { legalStatus: 'V2' });
  const episodes = [shortBreak, stay];

  expect(episodeAt(episodes, '2024-05-11')).toBeUndefined();
  expect(placementAt(episodes, '2024-05-11')).toBeUndefined();
  expect(shortBreakAt(episodes, '2024-05-09')).toBeUndefined();
  expect(shortBreakAt(episodes, '2024-05-10')).toBe(shortBreak);
  expect(shortBreakAt(episodes, '2024-05-12')).toBeUndefined();
  expect(episodeAt(episodes, '2024-07-01')).toBe(stay);
  expect(shortBreakAt(episodes, '2024-07-01')).toBeUndefined();
});

describe('the placement judged at a day', () => {
  const home = episode('2024-02-01', '2024-06-10', 'S', 'U6');
  const hospital = episode('2024-06-10', '2024-06-16', 'P', 'T1');
  const respite = episode('2024-06-16', '2024-06-20', 'P', 'T4');
  const moved = episode('2024-06-20', null, 'P', 'K2');
  const episodes = [home, hospital, respite, moved];

  it.each([
    ['the day before going into hospital', '2024-06-09', home],
    ['in hospital: the one left', '2024-06-10', home],
    ['from hospital to respite: the one left before both', '2024-06-19', home],
    ['the day of moving on', '2024-06-20', moved],
    ['before care', '2024-01-31', undefined],
  ] as const)('%s', (_, day, expected) => {
    expect(placementAt(episodes, day)).toBe(expected);
  });

  const inHospital = '2024-06-12';
  it.each<[string, Episode[]]>([
    ['care began in hospital', [{ ...hospital, startedBecause: 'S' }]],
    ['what came before hospital was not sent', [hospital]],
    ['a day is missing in between', [{ ...home, end: '2024-06-09' }, hospital]],
    ['the stay before had ended that day', [{ ...home, endedBecause: 'E4A' }, hospital]],
    [
      'care began anew in hospital the day the stay before ended',
      [home, { ...hospital, startedBecause: 'S' }],
    ],
    ['only a short break came before', [{ ...home, legalStatus: 'V3' }, hospital]],
  ])('is not known when %s', (_, rows) => {
    expect(placementAt(rows, inHospital)).toBeUndefined();
  });

  it.each<[string, Episode]>([
    ['was left open', { ...home, end: null }],
    ['ends after hospital began', { ...home, end: '2024-06-11' }],
    ['ends with no reason sent', { ...home, endedBecause: null }],
  ])('is the one before hospital that %s', (_, before) => {
    expect(placementAt([before, hospital], inHospital)).toBe(before);
  });

  it('passes over an earlier row that had long ended', () => {
    const over = episode('2024-03-01', '2024-03-05', 'P', 'K2');
    expect(placementAt([home, over, hospital], inHospital)).toBe(home);
  });
});
