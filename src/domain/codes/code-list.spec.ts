import { isShortBreak } from '../care/in-care.ts';
import { codeOf, defineCodes, isValidIn, type CodeList } from './code-list.ts';
import { accommodationCodes } from './accommodation.codes.ts';
import { activityCodes } from './activity.codes.ts';
import { categoryOfNeedCodes } from './category-of-need.codes.ts';
import { legalStatusCodes } from './legal-status.codes.ts';
import { placementCodes } from './placement.codes.ts';
import { reasonEpisodeCeasedCodes } from './reason-episode-ceased.codes.ts';
import { reasonPlaceChangeCodes } from './reason-place-change.codes.ts';
import { sexCodes } from './sex.codes.ts';

describe('the code a cell means', () => {
  it.each([
    ['as it is', 'U6', 'U6'],
    ['in lower case', 'k2', 'K2'],
    ['with blanks around', ' T1 \t', 'T1'],
    ['not in the list', 'U9', null],
    ['longer than a code of the list', 'U66', null],
    ['with a blank inside', 'U 6', null],
    ['empty', '', null],
    ['named as every object has a property', 'constructor', null],
  ])('%s', (_, text, code) => {
    expect(codeOf(placementCodes, text)).toBe(code);
  });

  it('keeps the nought that says no information', () => {
    expect(codeOf(activityCodes, '0')).toBe('0');
  });
});

describe('the years a code is valid in', () => {
  const lastYearsOf: [CodeList, string, number][] = [
    [activityCodes, 'F3', 2021],
    [activityCodes, 'P3', 2021],
    [placementCodes, 'H5', 2024],
    [placementCodes, 'P2', 2024],
    [placementCodes, 'Z1', 2025],
    [sexCodes, '1', 2024],
    [sexCodes, '2', 2024],
    [reasonEpisodeCeasedCodes, 'E43', 2018],
    [reasonEpisodeCeasedCodes, 'E44', 2018],
  ];
  it.each(lastYearsOf)('%#: %s until its last collection', (list, code, last) => {
    expect([last - 1, last, last + 1].map((year) => isValidIn(list, code, year))).toEqual([
      true,
      true,
      false,
    ]);
  });

  const firstYearsOf: [CodeList, string[], number][] = [
    [activityCodes, ['F4', 'P4', 'F5', 'P5'], 2022],
    [placementCodes, ['K3'], 2024],
    [placementCodes, ['Z11', 'Z12', 'Z13', 'Z14'], 2026],
    [sexCodes, ['M', 'F', 'U'], 2025],
    [reasonEpisodeCeasedCodes, ['E45', 'E46', 'E47', 'E48'], 2019],
    [reasonPlaceChangeCodes, ['CUSTOD'], 2019],
  ];
  it.each(firstYearsOf)('%#: %s from their first collection on', (list, codes, first) => {
    for (const code of codes)
      expect([first - 1, first, first + 1].map((year) => isValidIn(list, code, year))).toEqual([
        false,
        true,
        true,
      ]);
  });

  it.each([
    ['a code that never changed', placementCodes, 'U6', [true, true]],
    ['a code that ended before the years we know', placementCodes, 'A1', [true, false]],
    ['a code of a series of short breaks, ended', legalStatusCodes, 'V1', [true, false]],
    ['a code of another census', categoryOfNeedCodes, 'N9', [false, false]],
    ['a code the London pipeline made up', reasonPlaceChangeCodes, 'LIIAF', [false, false]],
    ['custody that says it is suitable', accommodationCodes, 'X1', [false, false]],
    ['a code not in the list', placementCodes, 'U9', [false, false]],
  ] as const)('%s', (_, list, code, in2016And2017) => {
    expect([2016, 2017].map((year) => isValidIn(list, code, year))).toEqual(in2016And2017);
  });

  it('may have both a first and a last', () => {
    const list = defineCodes(
      { A: { label: 'A', firstCollection: 2020, lastCollection: 2021 } },
      { source: '' },
    );
    expect([2019, 2020, 2021, 2022].filter((year) => isValidIn(list, 'A', year))).toEqual([2020, 2021]);
  });
});

it.each([...legalStatusCodes])(
  '%s is a short break in the list when the arithmetic of care takes it for one',
  (code, status) => {
    expect(status.shortBreak ?? false).toBe(isShortBreak(code));
  },
);
